#include "check/link_words.h"

#include "text/ascii.h"
#include "text/percent.h"
#include "text/thai.h"
#include "text/utf8.h"
#include "text/web_url.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

namespace prongsai::check {

namespace {

constexpr auto empty_words = std::to_array<std::string_view>(
    {"คลิก",  "คลิ๊ก",     "คลิกที่นี่",      "คลิ๊กที่นี่",     "คลิกที่นี้",     "คลิกเลย", "กดที่นี่", "ที่นี่",
     "ดูที่นี่",  "ดูเพิ่มเติม", "อ่านต่อ",      "อ่านเพิ่มเติม", "เพิ่มเติม",    "ลิงก์",    "ลิงค์",  "รายละเอียด",
     "here", "click",   "click here", "more",      "read more", "link",   "this", "see more"});

/// As normalize() has them.
const std::set<std::string>& normal_empty_words() {
  static const std::set<std::string> words = [] {
    std::set<std::string> normal;
    for (const std::string_view one : empty_words) {
      normal.insert(text::normalize(one));
    }
    return normal;
  }();
  return words;
}

/// Without the marks that stand around such words: "คลิกที่นี่ >>", "[ more… ]".
std::string bare(std::string_view words) {
  std::string normal = text::normalize(words);
  for (const std::string_view mark : {"…", "»", "›", "→"}) {
    for (std::size_t at = normal.find(mark); at != std::string::npos; at = normal.find(mark)) {
      normal.erase(at, mark.size());
    }
  }
  constexpr std::string_view around = " .>[]()!:";
  const std::size_t begin = std::min(normal.find_first_not_of(around), normal.size());
  const std::size_t end = normal.find_last_not_of(around);
  return begin == normal.size() ? std::string() : normal.substr(begin, end - begin + 1);
}

/// What such words begin with, the marks in whatever order; comparing the words of every link by their
/// spelling would be dear.
constexpr auto beginnings =
    std::to_array<std::string_view>({"คล", "กด", "ดู", "ที", "ท่", "อ่", "อา", "เพ", "ลิ", "ล้", "รา"});

/// Whether words that begin so may be among them: behind marks, one of the beginnings, or what is not Thai.
bool may_say_nothing(std::string_view words) {
  const std::size_t begin = words.find_first_not_of(" .>[]()!:\t\n");
  if (begin == std::string_view::npos) {
    return true;
  }
  words.remove_prefix(begin);
  const bool is_thai = words.starts_with("\xE0\xB8") || words.starts_with("\xE0\xB9");
  return !is_thai ||
         std::ranges::any_of(beginnings, [&](std::string_view one) { return words.starts_with(one); });
}

bool is_mail_address(std::string_view address) {
  const std::size_t at = address.find('@');
  if (at == std::string_view::npos || at == 0 || address.find('@', at + 1) != std::string_view::npos) {
    return false;
  }
  const std::string_view domain = address.substr(at + 1);
  const bool has_blank = address.find_first_of(" \t,;<>()[]\\") != std::string_view::npos;
  return !has_blank && domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.') &&
         text::parse_url("https://" + std::string(domain) + "/").has_value();
}

}  // namespace

bool says_nothing(std::string_view words) {
  if (!may_say_nothing(words)) {
    return false;
  }
  // With marks around them and blanks between, none is longer; to normalize every link's words would be dear.
  constexpr std::size_t longest_that_says_nothing = 72;
  const std::string_view trimmed = text::trim(words);
  const bool is_bare_address = trimmed.starts_with("http") || trimmed.starts_with("www.");
  if (trimmed.size() > longest_that_says_nothing && !is_bare_address) {
    return false;
  }
  const std::string bare_words = bare(words);
  const bool is_address = bare_words.starts_with("http://") || bare_words.starts_with("https://") ||
                          (bare_words.starts_with("www.") && !bare_words.contains(' '));
  return bare_words.empty() || is_address || normal_empty_words().contains(bare_words);
}

bool is_mail_link(std::string_view path, bool has_query) {
  const std::string addresses = text::percent_decode(path);
  if (addresses.empty()) {
    return has_query;
  }
  std::string_view rest = addresses;
  while (true) {
    const std::size_t end = std::min(rest.find(','), rest.size());
    if (!is_mail_address(rest.substr(0, end))) {
      return false;
    }
    if (end == rest.size()) {
      return true;
    }
    rest.remove_prefix(end + 1);
  }
}

bool is_phone_link(std::string_view path) {
  constexpr std::size_t shortest_abroad = 7;
  constexpr std::size_t longest = 15;  // ITU-T E.164
  const std::string written = text::percent_decode(path.substr(0, path.find(';')));
  std::string digits;
  std::ranges::copy_if(written, std::back_inserter(digits),
                       [](char c) { return !std::string_view(" -.()").contains(c); });
  const bool is_whole = digits.starts_with('+');
  const std::string_view number = std::string_view(digits).substr(is_whole ? 1 : 0);
  if (number.empty() || !std::ranges::all_of(number, text::is_ascii_digit)) {
    return false;
  }
  if (is_whole) {
    const bool is_thai = number.starts_with("66");
    return is_thai ? number.size() == 10 || number.size() == 11
                   : number.size() >= shortest_abroad && number.size() <= longest;
  }
  const bool is_short = (number.size() == 3 || number.size() == 4) && number.front() == '1';
  return is_short || (number.front() == '0' && (number.size() == 9 || number.size() == 10));
}

}  // namespace prongsai::check
