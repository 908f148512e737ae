#include "attach/title.h"

#include "text/thai.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::attach {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest = 300;
constexpr std::array prefixes{"microsoft word - "sv, "microsoft excel - "sv, "microsoft powerpoint - "sv};
constexpr std::array endings{".doc"sv, ".docx"sv, ".pdf"sv, ".xls"sv, ".xlsx"sv, ".ppt"sv, ".pptx"sv,
                             ".odt"sv, ".indd"sv, ".jpg"sv, ".tif"sv, ".tiff"sv, ".ai"sv};
/// What programs call a document that nobody named; a number may follow.
constexpr std::array nameless{"untitled"sv,
                              "document"sv,
                              "book"sv,
                              "presentation"sv,
                              "slide"sv,
                              "sheet"sv,
                              "scan"sv,
                              "powerpoint presentation"sv,
                              "title"sv,
                              "เอกสาร"sv,
                              "งานนำเสนอ powerpoint"sv,
                              "ไม่มีชื่อ"sv,
                              "image"sv,
                              "doc"sv};

/// The first sign and last of TIS-620 as Latin-1 shows them.
constexpr char32_t first_mojibake = 0xA1;
constexpr char32_t last_mojibake = 0xFB;
constexpr char32_t thai_minus_mojibake = 0x0E01 - 0xA1;

/// "»ÃÐ¡ÒÈ" is ประกาศ in TIS-620, read as Latin-1: when hardly a letter is of another kind.
std::string mended(std::string_view utf8) {
  std::size_t wrong = 0;
  std::size_t other = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t code_point = text::next_code_point(utf8, at);
    const bool is_wrong = code_point >= first_mojibake && code_point <= last_mojibake;
    wrong += is_wrong ? 1 : 0;
    other += !is_wrong && code_point > 0x7F ? 1 : 0;
  }
  constexpr std::size_t enough = 4;
  if (other > 0 || wrong < enough) {
    return std::string(utf8);
  }
  std::string thai;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t code_point = text::next_code_point(utf8, at);
    const bool is_wrong = code_point >= first_mojibake && code_point <= last_mojibake;
    text::append_utf8(thai, is_wrong ? code_point + thai_minus_mojibake : code_point);
  }
  return thai;
}

/// White space and control characters as single spaces.
std::string in_one_line(std::string_view utf8) {
  std::string line;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t code_point = text::next_code_point(utf8, at);
    const bool is_space =
        code_point <= U' ' || code_point == 0x7F || code_point == 0xA0 || code_point == 0xFEFF;
    if (!is_space) {
      text::append_utf8(line, code_point);
    } else if (!line.empty() && line.back() != ' ') {
      line.push_back(' ');
    }
  }
  return std::string(text::trim(line));
}

bool is_nameless(std::string_view lower) {
  const std::size_t last = lower.find_last_not_of("0123456789 ()-_.");
  const std::string_view word = lower.substr(0, last + 1);
  return word.empty() || std::ranges::find(nameless, word) != nameless.end() ||
         std::ranges::any_of(endings, [&](std::string_view ending) { return lower.ends_with(ending); });
}

}  // namespace

std::string useful_title(std::string_view utf8) {
  std::string title = in_one_line(mended(utf8.substr(0, text::byte_offset_of(utf8, longest))));
  for (const std::string_view prefix : prefixes) {
    if (text::normalize(title.substr(0, prefix.size())) + " " == prefix ||
        text::normalize(title.substr(0, prefix.size())) == prefix) {
      title.erase(0, prefix.size());
    }
  }
  if (is_nameless(text::normalize(title))) {
    return {};
  }
  return title;
}

}  // namespace prongsai::attach
