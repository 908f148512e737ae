#include "load/split_cell.h"

#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::load {

namespace {

/// A date or an amount is never longer, and a cell may be.
constexpr std::size_t longest_value = 60;

using IsValue = std::function<bool(std::string_view)>;

struct Character {
  std::size_t offset = 0;
  char32_t code = 0;
};

std::vector<Character> characters_of(std::string_view text) {
  std::vector<Character> characters;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t offset = at;
    characters.push_back({.offset = offset, .code = text::next_code_point(text, at)});
  }
  return characters;
}

bool is_digit(char32_t code) {
  return (code >= U'0' && code <= U'9') || (code >= U'๐' && code <= U'๙');
}

bool begins_with_digit(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && is_digit(text::next_code_point(text, at));
}

bool is_blank(char32_t code) {
  return code == U' ' || code == U'\n' || code == U'\t' || code == U'\u00A0';
}

/// Whether a value may begin there: behind a blank, or at a digit that belongs to no number before it
/// ("ลว.3", not the 2567 of "5/2567").
bool may_begin(const std::vector<Character>& characters, std::size_t at) {
  if (at == 0 || is_blank(characters[at - 1].code)) {
    return !is_blank(characters[at].code);
  }
  if (!is_digit(characters[at].code) || is_digit(characters[at - 1].code)) {
    return false;
  }
  const bool is_joined = std::u32string_view(U"/.,-").contains(characters[at - 1].code);
  return !is_joined || at < 2 || !is_digit(characters[at - 2].code);
}

/// Where the last characters of `text` begin in which a value is looked for, and those that tell whether it
/// may begin there.
std::size_t begin_of_tail(std::string_view text) {
  std::size_t begin = text.size();
  for (std::size_t taken = 0; begin > 0 && taken < longest_value + 2; ++taken) {
    do {
      --begin;
    } while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U);
  }
  return begin;
}

/// Where the shortest value at the end of `text` begins.
std::optional<std::size_t> value_at_end(std::string_view text, const IsValue& is_value) {
  const std::size_t tail = begin_of_tail(text);
  const std::vector<Character> characters = characters_of(text.substr(tail));
  const std::size_t first = characters.size() - std::min(characters.size(), longest_value);
  for (std::size_t at = characters.size(); at > first; --at) {
    const std::size_t offset = tail + characters[at - 1].offset;
    if (may_begin(characters, at - 1) && is_value(text.substr(offset))) {
      return offset;
    }
  }
  return std::nullopt;
}

/// Without what only leads over to the value.
std::string_view without_joint(std::string_view text) {
  static constexpr auto joints =
      std::to_array<std::string_view>({"เมื่อวันที่", "ลงวันที่", "วันที่", "ลว.", "ลว", "เป็นเงิน", "จำนวนเงิน", "ในราคา",
                                       "เสนอราคา", "ราคา", "/", ",", ";", ":", "-", "–", "("});
  for (bool is_shorter = true; is_shorter;) {
    text = text::trim(text);
    const auto joint =
        std::ranges::find_if(joints, [&](std::string_view one) { return text.ends_with(one); });
    is_shorter = joint != joints.end();
    text.remove_suffix(is_shorter ? joint->size() : 0);
  }
  return text;
}

/// Whether a line or an amount in the text says that the cell speaks of several: which of them counts would
/// be a guess.
bool has_another_value(std::string_view text, const IsValue& is_value) {
  if (text.contains("บาท")) {
    return true;
  }
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text::trim(text.substr(0, end));
    if (const auto begin = value_at_end(line, is_value)) {
      const std::string_view value = line.substr(*begin);
      if (value.find_first_of(",.") != std::string_view::npos || value.contains(' ') || value.contains('/')) {
        return true;
      }
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

/// "1. ร้าน ก", "๒) ร้าน ข", "- ร้าน ค" without their marks.
std::string_view without_mark(std::string_view entry) {
  entry = text::trim(entry);
  for (const std::string_view mark : {"-", "–", "•", "*"}) {
    if (entry.starts_with(mark)) {
      return text::trim(entry.substr(mark.size()));
    }
  }
  std::size_t at = 0;
  std::size_t end = 0;
  while (at < entry.size()) {
    const char32_t code = text::next_code_point(entry, at);
    if (end > 0 && (code == U'.' || code == U')')) {
      const std::string_view rest = entry.substr(at);
      return rest.empty() || begins_with_digit(rest) ? entry : text::trim(rest);
    }
    if (!is_digit(code)) {
      return entry;
    }
    end = at;
  }
  return entry;
}

/// Whether the entries on both sides of a separator are two: `left` is all before it, `right` all behind.
bool parts_entries(std::string_view separator, std::string_view left, std::string_view right,
                   const IsValue& is_value) {
  if (separator == "\n" || separator == ";") {
    return true;
  }
  const std::string_view before = text::trim(left);
  const bool ends_in_value = before.ends_with("บาท") || value_at_end(before, is_value).has_value();
  const bool stands_apart = left.ends_with(' ') && right.starts_with(' ');
  if (separator == "/") {
    return stands_apart || (ends_in_value && !right.empty() && !begins_with_digit(right));
  }
  const bool goes_on = right.starts_with(' ');
  return separator == "," && goes_on && (ends_in_value || before.ends_with("จำกัด"));
}

/// The value of an entry that is nothing but one: "12,000", "ราคา 12,000 บาท".
std::optional<std::string_view> lone_value(std::string_view entry, const IsValue& is_value) {
  if (is_value(entry)) {
    return entry;
  }
  const auto begin = value_at_end(entry, is_value);
  return begin && without_joint(entry.substr(0, *begin)).empty()
             ? std::optional(text::trim(entry.substr(*begin)))
             : std::nullopt;
}

/// Puts entries together one after the other: names, values, and both in one.
class EntryList {
 public:
  explicit EntryList(const IsValue& is_value) : is_value_(is_value) {}

  void add(std::string_view piece) {
    piece = text::trim(piece);
    const std::string_view entry = without_mark(piece);
    if (entry.empty()) {
      return;
    }
    if (const auto value = lone_value(entry, is_value_)) {
      values_.emplace_back(*value);
      return;
    }
    if (!values_.empty()) {
      settle();
    }
    if (auto parts = split_cell(entry, is_value_)) {
      settle();
      entries_.push_back(std::move(*parts));
      return;
    }
    has_marks_ = has_marks_ || entry.size() < piece.size();
    names_.emplace_back(entry);
  }

  std::vector<CellParts> take() {
    settle();
    return std::move(entries_);
  }

 private:
  /// What the names and the values below them are together.
  void settle() {
    const bool is_wrapped = names_.size() > 1 && values_.size() == 1 && !has_marks_;
    if (is_wrapped) {
      add_wrapped();
    } else {
      add_lines();
    }
    names_.clear();
    values_.clear();
    has_marks_ = false;
  }

  /// One name of several lines, with its value.
  void add_wrapped() {
    std::string name;
    for (const std::string_view line : names_) {
      name.append(name.empty() ? "" : " ").append(line);
    }
    entries_.push_back({.text = std::move(name), .value = std::string(values_.front())});
  }

  /// A value to each name where there are as many; else each line by itself.
  void add_lines() {
    const bool is_paired = names_.size() == values_.size();
    for (std::size_t i = 0; i < names_.size(); ++i) {
      entries_.push_back(
          {.text = std::string(names_[i]), .value = is_paired ? std::string(values_[i]) : std::string()});
    }
    for (std::size_t i = 0; i < values_.size() && !is_paired; ++i) {
      entries_.push_back({.text = std::string(values_[i]), .value = {}});
    }
  }

  const IsValue& is_value_;
  std::vector<CellParts> entries_{};
  std::vector<std::string_view> names_{};
  std::vector<std::string_view> values_{};
  bool has_marks_ = false;
};

}  // namespace

bool looks_like_money(std::string_view number) {
  constexpr std::size_t digits_of_a_year = 4;
  std::size_t digits = 0;
  for (std::size_t at = 0; at < number.size();) {
    digits += static_cast<std::size_t>(is_digit(text::next_code_point(number, at)));
  }
  return digits > digits_of_a_year || number.contains("บาท") ||
         number.find_first_of(",.") != std::string_view::npos;
}

std::vector<CellParts> split_entries(std::string_view cell, const IsValue& is_value) {
  EntryList entries(is_value);
  std::size_t begin = 0;
  for (std::size_t at = 0; at < cell.size(); ++at) {
    const bool may_part = std::string_view("\n;/,").contains(cell[at]);
    if (may_part &&
        parts_entries(cell.substr(at, 1), cell.substr(begin, at - begin), cell.substr(at + 1), is_value)) {
      entries.add(cell.substr(begin, at - begin));
      begin = at + 1;
    }
  }
  entries.add(cell.substr(begin));
  return entries.take();
}

std::optional<CellParts> split_cell(std::string_view cell, const IsValue& is_value) {
  cell = text::trim(cell);
  if (cell.ends_with(')') && cell.contains('(')) {
    cell.remove_suffix(1);
  }
  const auto begin = value_at_end(cell, is_value);
  if (!begin) {
    return std::nullopt;
  }
  const std::string_view text = without_joint(cell.substr(0, *begin));
  if (text.empty() || has_another_value(text, is_value)) {
    return std::nullopt;
  }
  return CellParts{.text = std::string(text), .value = std::string(text::trim(cell.substr(*begin)))};
}

}  // namespace prongsai::load
