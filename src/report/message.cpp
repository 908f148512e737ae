// A rule's sentence with a problem's details in it; the syntax is explained at RuleInfo.
#include "report/print.h"
#include "report/problem.h"
#include "report/rule.h"
#include "report/visible.h"
#include "report/word.h"
#include "text/date.h"
#include "text/language.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::report {

namespace {

// A detail may be a whole cell or line of somebody's file; a sentence has room for its beginning.
constexpr std::size_t longest_detail = 160;

enum class Form { plain, word, period };

struct Placeholder {
  std::size_t index = 0;
  Form form = Form::plain;
  std::size_t length = 0;
};

/// The placeholder at the beginning of `text`: {0}, {0:word} or {0:period}.
std::optional<Placeholder> placeholder_at(std::string_view text) {
  if (text.size() < 3 || text[0] != '{' || text[1] < '0' || text[1] > '9') {
    return std::nullopt;
  }
  const auto index = static_cast<std::size_t>(text[1] - '0');
  constexpr std::string_view word_end = ":word}";
  constexpr std::string_view period_end = ":period}";
  if (text[2] == '}') {
    return Placeholder{.index = index, .form = Form::plain, .length = 3};
  }
  if (text.substr(2).starts_with(word_end)) {
    return Placeholder{.index = index, .form = Form::word, .length = 2 + word_end.size()};
  }
  if (text.substr(2).starts_with(period_end)) {
    return Placeholder{.index = index, .form = Form::period, .length = 2 + period_end.size()};
  }
  return std::nullopt;
}

/// Thai is written without blanks, but with one before a Latin word or a number.
bool is_latin_after_thai(std::string_view before, std::string_view after) {
  const auto is_ascii_word = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  };
  constexpr std::string_view thai_lead_byte = "\xE0";
  return before.size() >= 3 && before[before.size() - 3] == thai_lead_byte.front() && !after.empty() &&
         is_ascii_word(after.front());
}

class Filler {
 public:
  Filler(const std::vector<std::string>& details, text::Language language)
      : details_(details), language_(language) {}

  [[nodiscard]] std::string fill(std::string_view text) const {
    std::string out;
    while (!text.empty()) {
      const std::size_t open = text.find("[[");
      out += fill_plain(text.substr(0, open));
      if (open == std::string_view::npos) {
        break;
      }
      const std::size_t close = text.find("]]", open);
      const std::string_view part = text.substr(open + 2, close - open - 2);
      if (has_all_details(part)) {
        out += fill_plain(part);
      }
      text = close == std::string_view::npos ? std::string_view() : text.substr(close + 2);
    }
    return out;
  }

 private:
  [[nodiscard]] std::string_view detail(std::size_t index) const {
    return index < details_.size() ? std::string_view(details_[index]) : std::string_view();
  }

  [[nodiscard]] bool has_all_details(std::string_view text) const {
    for (; !text.empty(); text.remove_prefix(1)) {
      const auto placeholder = placeholder_at(text);
      if (placeholder && detail(placeholder->index).empty()) {
        return false;
      }
    }
    return true;
  }

  void append(std::string& out, const Placeholder& placeholder) const {
    std::string_view said = detail(placeholder.index);
    if (placeholder.form == Form::word) {
      said = word(said, language_);
      out += is_latin_after_thai(out, said) ? " " : "";
    }
    if (const auto period = text::parse_period(said); placeholder.form == Form::period && period) {
      out += text::format_period(*period, language_);
      return;
    }
    out += one_line(said, longest_detail);
  }

  [[nodiscard]] std::string fill_plain(std::string_view text) const {
    std::string out;
    while (!text.empty()) {
      if (const auto placeholder = placeholder_at(text)) {
        append(out, *placeholder);
        text.remove_prefix(placeholder->length);
      } else {
        out += text.front();
        text.remove_prefix(1);
      }
    }
    return out;
  }

  const std::vector<std::string>& details_;
  text::Language language_;
};

constexpr std::size_t most_details = 10;  // {0} to {9}

/// "…" for every detail that a sentence cannot do without.
std::vector<std::string> unknown_details(std::string_view sentence) {
  std::vector<std::string> details(most_details);
  while (!sentence.empty()) {
    if (sentence.starts_with("[[")) {
      sentence.remove_prefix(std::min(sentence.find("]]"), sentence.size()));
      continue;
    }
    if (const auto placeholder = placeholder_at(sentence)) {
      details[placeholder->index] = "…";
    }
    sentence.remove_prefix(1);
  }
  return details;
}

}  // namespace

std::string in_general(std::string_view sentence, text::Language language) {
  return Filler(unknown_details(sentence), language).fill(sentence);
}

std::string message_of(const Problem& problem, text::Language language) {
  const RuleInfo& rule = info(problem.rule);
  return Filler(problem.details, language)
      .fill(language == text::Language::th ? rule.message_th : rule.message_en);
}

std::string help_of(const Problem& problem, text::Language language) {
  const RuleInfo& rule = info(problem.rule);
  return Filler(problem.details, language).fill(language == text::Language::th ? rule.help_th : rule.help_en);
}

}  // namespace prongsai::report
