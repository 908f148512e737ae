#include "render/search_index.h"

#include "markup/page_words.h"
#include "render/book.h"
#include "render/in_language.h"
#include "render/page.h"
#include "report/problem.h"
#include "site/attachment_facts.h"
#include "site/field.h"
#include "site/head.h"  // IWYU pragma: keep (the names of languages)
#include "site/site.h"
#include "text/date.h"
#include "text/hash.h"
#include "text/json.h"
#include "text/language.h"
#include "text/percent.h"
#include "text/thai.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

constexpr std::string_view folder = "search/";
constexpr std::string_view parts_path = "search/parts.js";
constexpr std::string_view without_year = "general";

/// Lists of other pages' titles, and what only leads on, would be found for what stands elsewhere.
bool is_searched(const Page& page) {
  return !page.moved_to && (page.entry != nullptr || page.item != nullptr);
}

std::string year_of(const Page& page) {
  if (page.item != nullptr) {
    return std::to_string(page.item->year.buddhist);
  }
  const auto& year = page.entry->file->head.fiscal_year;
  return year ? std::to_string(year->buddhist) : std::string(without_year);
}

std::string kind_of(const Page& page) {
  if (page.item != nullptr) {
    return "OIT " + std::to_string(page.item->year.buddhist);
  }
  const auto& kind = site::name_of(page.entry->file->kind);
  return std::string(in_language(kind.th, kind.en, page.language));
}

/// How far each word begins behind the one before it, a character each ('#' for 0): what begins a word is a
/// better find than what lies within one.
std::string word_starts(std::string_view text) {
  constexpr std::size_t most = 90;
  std::string gaps;
  std::size_t before = 0;
  for (const std::size_t start : text::word_starts(text::normalize(text))) {
    for (; start - before > most; before += most) {
      gaps += static_cast<char>('#' + most);
    }
    gaps += static_cast<char>('#' + (start - before));
    before = start;
  }
  return gaps;
}

text::Json entry_of(std::string_view address, const markup::PageWords& words, std::string_view kind,
                    const std::string& year, const std::optional<text::Date>& day) {
  return text::Json::Array{text::Json(address),
                           text::Json(words.title),
                           text::Json(words.headings),
                           text::Json(words.text),
                           text::Json(kind),
                           text::Json(year == without_year ? std::string() : year),
                           text::Json(day ? text::to_iso(*day) : std::string()),
                           text::Json(word_starts(words.text))};
}

}  // namespace

struct SearchIndex::State {
  State(const Book& the_book, const std::vector<Page>& the_pages, KeepWords the_keep)
      : book(the_book), pages(the_pages), keep(the_keep) {}

  markup::PageWords words_of(const Page& page);
  void make();
  void add_attachments(std::map<std::string, std::string>& lines) const;

  const Book& book;
  const std::vector<Page>& pages;
  KeepWords keep;
  std::mutex kept_mutex{};
  std::map<const Page*, markup::PageWords> kept{};
  std::once_flag is_made{};
  std::map<std::string, std::string> files{};
};

markup::PageWords SearchIndex::State::words_of(const Page& page) {
  {
    const std::lock_guard lock(kept_mutex);
    if (const auto known = kept.find(&page); known != kept.end()) {
      return std::move(known->second);
    }
  }
  return markup::page_words(render_page(book, page).value);
}

void SearchIndex::State::add_attachments(std::map<std::string, std::string>& lines) const {
  for (const site::Attachment& attachment : book.inputs.site.attachments) {
    if (!attachment.facts || attachment.facts->text.empty()) {
      continue;
    }
    markup::PageWords words{.title = attachment.facts->title, .text = attachment.facts->text};
    if (words.title.empty()) {
      words.title = attachment.path.substr(attachment.path.rfind('/') + 1);
    }
    const std::string_view kind = site::name_of(attachment.facts->format).th;
    lines[std::string(without_year)] += entry_of(text::percent_encode_path(attachment.path), words, kind,
                                                 std::string(without_year), attachment.facts->date)
                                            .to_text(0) +
                                        ",\n";
  }
}

void SearchIndex::State::make() {
  std::map<std::string, std::string> lines;
  for (const Page& page : pages) {
    if (is_searched(page)) {
      const std::string address = text::percent_encode_path(address_of(page.path)).substr(1);
      const std::string year = year_of(page);
      lines[year] += entry_of(address, words_of(page), kind_of(page), year, page.updated).to_text(0) + ",\n";
    }
  }
  add_attachments(lines);
  text::Json::Array names;
  for (const auto& [year, content] : lines) {
    const std::string bytes = "prongsaiSearch.add([\n" + content + "]);\n";
    constexpr std::size_t digits = 10;
    names.emplace_back(year + ".js?v=" + text::sha256(bytes).substr(0, digits));
    files.emplace(std::string(folder) + year + ".js", bytes);
  }
  files.emplace(std::string(parts_path),
                "prongsaiSearch.parts(" + text::Json(std::move(names)).to_text(0) + ");\n");
}

SearchIndex::SearchIndex(const Book& book, const std::vector<Page>& pages, KeepWords keep)
    : state_(std::make_unique<State>(book, pages, keep)) {}

SearchIndex::~SearchIndex() = default;

report::Checked<std::string> SearchIndex::render(const Page& page) {
  auto made = render_page(state_->book, page);
  if (state_->keep == KeepWords::yes && is_searched(page)) {
    markup::PageWords words = markup::page_words(made.value);
    const std::lock_guard lock(state_->kept_mutex);
    state_->kept.insert_or_assign(&page, std::move(words));
  }
  return made;
}

std::vector<std::string> SearchIndex::paths() const {
  std::set<std::string> parts;
  for (const Page& page : state_->pages) {
    if (is_searched(page)) {
      parts.insert(std::string(folder) + year_of(page) + ".js");
    }
  }
  const auto& attachments = state_->book.inputs.site.attachments;
  if (std::ranges::any_of(
          attachments, [](const site::Attachment& one) { return one.facts && !one.facts->text.empty(); })) {
    parts.insert(std::string(folder) + std::string(without_year) + ".js");
  }
  std::vector<std::string> paths(parts.begin(), parts.end());
  paths.emplace_back(parts_path);
  return paths;
}

std::string SearchIndex::file(const std::string& path) {
  std::call_once(state_->is_made, [&] { state_->make(); });
  const auto found = state_->files.find(path);
  return found == state_->files.end() ? std::string() : found->second;
}

}  // namespace prongsai::render
