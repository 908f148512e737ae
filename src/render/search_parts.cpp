#include "render/search_parts.h"

#include "parallel/parallel.h"
#include "report/problem.h"
#include "site/tree.h"
#include "text/grams.h"
#include "text/hash.h"
#include "text/json.h"
#include "text/word_marks.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <memory>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

using Lines = std::vector<SearchLine>;

/// A file of the index stays below 256 KB with this much in it.
constexpr std::size_t most_bytes = 250'000;
/// So much text is loaded whole; beyond, only the parts that can have the words.
constexpr std::size_t loaded_whole = 3'000'000;

/// A run of bytes of one line's words; all of them, but of a very long page. `number` is the line's in the
/// meta.
struct Piece {
  std::size_t line = 0;
  std::size_t number = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Part {
  std::string year{};
  std::vector<Piece> pieces{};
  std::size_t bytes = 0;
};

bool is_within_character(std::string_view utf8, std::size_t at) {
  return (static_cast<unsigned char>(utf8[at]) & 0xC0U) == 0x80U;
}

/// Newest year first, what has none last.
std::vector<std::size_t> by_year(const Lines& lines) {
  std::vector<std::size_t> order(lines.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(
      order, [&](std::size_t one, std::size_t other) { return lines[one].year > lines[other].year; });
  return order;
}

std::string piece_row(const Lines& lines, const Piece& piece) {
  const std::string_view words =
      std::string_view(lines[piece.line].words).substr(piece.begin, piece.end - piece.begin);
  return "[" + std::to_string(piece.number) + "," + text::Json(words).to_text(0) + "],\n";
}

std::string script(std::string_view function, const std::string& arguments) {
  return "prongsaiSearch." + std::string(function) + "(" + arguments + ");\n";
}

class Packer {
 public:
  explicit Packer(std::shared_ptr<const Lines> lines) : lines_(std::move(lines)), order_(by_year(*lines_)) {
    spans_.resize(lines_->size());
    for (std::size_t number = 0; number < order_.size(); ++number) {
      const std::size_t line = order_[number];
      add({.line = line, .number = number, .begin = 0, .end = (*lines_)[line].words.size()}, true);
    }
  }

  std::map<std::string, site::Recipe> files() {
    text::Json::Array words;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      words.emplace_back(text::Json::Array{parts_[i].year, put(part_bytes(*lines_, parts_[i], i), i)});
    }
    const text::Json::Object list{{"meta", put_rows("meta", meta_rows(), true)},
                                  {"words", std::move(words)},
                                  {"grams", put_rows("grams", gram_rows(), false)}};
    put_bytes("parts.js", script("parts", text::Json(list).to_text(0)));
    return std::move(files_);
  }

 private:
  /// A page's first piece begins with a fresh part where its year is another or the part is full.
  void add(const Piece& piece, bool is_first) {
    const std::string& year = (*lines_)[piece.line].year;
    const std::size_t bytes = piece_row(*lines_, piece).size();
    if (bytes > most_bytes) {
      std::size_t middle = piece.begin + (piece.end - piece.begin) / 2;
      while (is_within_character((*lines_)[piece.line].words, middle)) {
        ++middle;
      }
      add({.line = piece.line, .number = piece.number, .begin = piece.begin, .end = middle}, is_first);
      add({.line = piece.line, .number = piece.number, .begin = middle, .end = piece.end}, false);
      return;
    }
    if (parts_.empty() || parts_.back().year != year || parts_.back().bytes + bytes > most_bytes) {
      parts_.push_back({.year = year});
    }
    parts_.back().pieces.push_back(piece);
    parts_.back().bytes += bytes;
    const std::size_t part = parts_.size() - 1;
    spans_[piece.line] = {is_first ? part : spans_[piece.line].first, part};
  }

  static std::string part_bytes(const Lines& lines, const Part& part, std::size_t number) {
    std::string rows = std::to_string(number) + ",[\n";
    for (const Piece& piece : part.pieces) {
      rows += piece_row(lines, piece);
    }
    return script("words", rows + "]");
  }

  [[nodiscard]] std::vector<std::string> meta_rows() const {
    std::vector<std::string> rows;
    rows.reserve(order_.size());
    for (const std::size_t line : order_) {
      const auto [first, last] = spans_[line];
      rows.push_back("[" + (*lines_)[line].head + "," + std::to_string(first) + "," + std::to_string(last) +
                     "]");
    }
    return rows;
  }

  /// Nothing where everything is loaded anyway. A page that is cut has all its grams in each of its parts.
  [[nodiscard]] std::vector<std::string> gram_rows() const {
    const std::size_t all =
        std::accumulate(parts_.begin(), parts_.end(), std::size_t{0},
                        [](std::size_t sum, const Part& part) { return sum + part.bytes; });
    if (all < loaded_whole) {
      return {};
    }
    return parallel::map(parts_.size(), parallel::all_processors(), [&](std::size_t i) {
      text::GramSet grams;
      for (const Piece& piece : parts_[i].pieces) {
        std::string words = (*lines_)[piece.line].words;
        std::erase(words, text::word_mark);
        grams.add(words);
      }
      return "[" + std::to_string(i) + ",\"" + grams.base64() + "\"]";
    });
  }

  /// The rows in files of their size; their names.
  text::Json::Array put_rows(std::string_view function, const std::vector<std::string>& rows,
                             bool is_numbered) {
    text::Json::Array names;
    for (std::size_t at = 0; at < rows.size();) {
      std::string list = is_numbered ? std::to_string(at) + ",[\n" : "[\n";
      const std::size_t before = at;
      for (; at < rows.size() && (at == before || list.size() + rows[at].size() < most_bytes); ++at) {
        list += rows[at] + ",\n";
      }
      names.emplace_back(put_bytes({}, script(function, list + "]")));
    }
    return names;
  }

  static std::string name_of(std::string_view bytes) {
    constexpr std::size_t digits = 16;
    return text::sha256(bytes).substr(0, digits) + ".js";
  }

  std::string put_bytes(std::string name, std::string bytes) {
    name = name.empty() ? name_of(bytes) : name;
    files_.emplace(name, site::Recipe{[bytes = std::move(bytes)] {
                     return report::Checked<std::string>{.value = bytes, .problems = {}};
                   }});
    return name;
  }

  /// A part is made again when it is written: all of them at once would be the words twice in memory.
  std::string put(const std::string& bytes, std::size_t number) {
    const std::string name = name_of(bytes);
    files_.emplace(name, site::Recipe{[lines = lines_, part = parts_[number], number] {
                     return report::Checked<std::string>{.value = part_bytes(*lines, part, number),
                                                         .problems = {}};
                   }});
    return name;
  }

  std::shared_ptr<const Lines> lines_;
  /// The lines in the order of their numbers, and of each line its first and last part.
  std::vector<std::size_t> order_;
  std::vector<std::pair<std::size_t, std::size_t>> spans_{};
  std::vector<Part> parts_{};
  std::map<std::string, site::Recipe> files_{};
};

}  // namespace

std::map<std::string, site::Recipe> search_files(
    const std::shared_ptr<const std::vector<SearchLine>>& lines) {
  return Packer(lines).files();
}

}  // namespace prongsai::render
