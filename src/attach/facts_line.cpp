#include "attach/facts_line.h"

#include "attach/document_links.h"
#include "attach/document_words.h"
#include "site/attachment_facts.h"
#include "site/field.h"
#include "site/head.h"  // IWYU pragma: keep (the names of languages)
#include "text/date.h"
#include "text/language.h"
#include "text/percent.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace prongsai::attach {

namespace {

constexpr char separator = '\t';
constexpr std::size_t field_count = 12;
constexpr std::size_t longest_text = 2000;
constexpr int largest_number = 10'000'000;

template <class Enum>
std::optional<Enum> named(std::string_view key) {
  for (const auto& name : site::Names<Enum>::list) {
    if (name.key == key) {
      return name.value;
    }
  }
  return std::nullopt;
}

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool is_whole = error == std::errc{} && end == digits.data() + digits.size();
  return is_whole && value >= 0 && value <= largest_number ? std::optional(value) : std::nullopt;
}

/// Control characters would break the line; a title has none.
std::string without_controls(std::string_view text) {
  std::string clean(text);
  std::ranges::replace_if(
      clean, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return clean;
}

bool is_clean(std::string_view text) {
  return text.size() <= longest_text && !text::first_invalid_utf8(text) && without_controls(text) == text;
}

std::optional<std::array<std::string_view, field_count>> fields_of(std::string_view line) {
  std::array<std::string_view, field_count> fields{};
  for (std::size_t i = 0; i < field_count; ++i) {
    const std::size_t end = line.find(separator);
    if ((end == std::string_view::npos) != (i + 1 == field_count)) {
      return std::nullopt;
    }
    fields.at(i) = line.substr(0, end);
    line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
  }
  return fields;
}

/// Without blanks, for blanks stand between the parts of links.
std::string in_one_word(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string word;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= ' ' || byte == 0x7F || c == '%') {
      word.append({'%', digits[byte >> 4U], digits[byte & 15U]});
    } else {
      word += c;
    }
  }
  return word;
}

/// "LINE COLUMN SHEET ADDRESS" for each, a blank between them; the sheet may be empty.
std::string to_text(const std::vector<site::DocumentLink>& links) {
  std::string line;
  for (const site::DocumentLink& link : links) {
    line += line.empty() ? "" : " ";
    line += std::to_string(link.line) + " " + std::to_string(link.column) + " " + in_one_word(link.sheet) +
            " " + in_one_word(link.address);
  }
  return line;
}

/// What stands before the next blank, taken from `rest` with it.
std::string_view take_word(std::string_view& rest) {
  const std::string_view word = rest.substr(0, rest.find(' '));
  rest.remove_prefix(std::min(rest.size(), word.size() + 1));
  return word;
}

std::optional<std::vector<site::DocumentLink>> links_in(std::string_view rest) {
  std::vector<site::DocumentLink> links;
  while (!rest.empty()) {
    const auto line = number(take_word(rest));
    const auto column = number(take_word(rest));
    std::string sheet = text::percent_decode(take_word(rest));
    std::string address = text::percent_decode(take_word(rest));
    const std::size_t before = links.size();
    if (line && column) {
      add_link(links,
               {.address = std::move(address), .sheet = std::move(sheet), .line = *line, .column = *column});
    }
    if (links.size() == before) {
      return std::nullopt;
    }
  }
  return links;
}

}  // namespace

std::string to_line(const site::AttachmentFacts& facts) {
  std::string line;
  const auto add = [&](std::string_view field) {
    line.append(line.empty() ? "" : std::string_view(&separator, 1)).append(field);
  };
  add(site::name_of(facts.format).key);
  add(site::name_of(facts.condition).key);
  add(site::name_of(facts.searchable).key);
  add(std::to_string(facts.pages));
  add(std::to_string(facts.width));
  add(std::to_string(facts.height));
  add(facts.language ? site::name_of(*facts.language).key : "");
  add(facts.date ? text::to_iso(*facts.date) : "");
  add(without_controls(facts.title));
  add(without_controls(facts.trouble));
  add(to_text(facts.links));
  add(without_controls(facts.text));
  return line;
}

std::optional<site::AttachmentFacts> from_line(std::string_view line) {
  const auto fields = fields_of(line);
  if (!fields) {
    return std::nullopt;
  }
  const auto& [format_key, condition_key, searchable_key, pages_text, width_text, height_text, language_key,
               date_text, title, trouble, links_text, words] = *fields;
  const auto format = named<site::FileFormat>(format_key);
  const auto condition = named<site::FileCondition>(condition_key);
  const auto searchable = named<site::Searchable>(searchable_key);
  const auto pages = number(pages_text);
  const auto width = number(width_text);
  const auto height = number(height_text);
  const auto language = named<text::Language>(language_key);
  const auto date = text::parse_date(date_text);
  auto links = links_in(links_text);
  const bool is_complete = format && condition && searchable && pages && width && height && links;
  const bool is_sound = (language || language_key.empty()) && (date || date_text.empty());
  if (!is_complete || !is_sound || !is_clean(title) || !is_clean(trouble) || words.size() > longest_words ||
      text::first_invalid_utf8(words) || without_controls(words) != words) {
    return std::nullopt;
  }
  return site::AttachmentFacts{.format = *format,
                               .condition = *condition,
                               .searchable = *searchable,
                               .pages = *pages,
                               .width = *width,
                               .height = *height,
                               .language = language,
                               .date = date,
                               .title = std::string(title),
                               .trouble = std::string(trouble),
                               .links = std::move(*links),
                               .text = std::string(words)};
}

}  // namespace prongsai::attach
