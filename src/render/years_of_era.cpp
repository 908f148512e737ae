#include "render/years_of_era.h"

#include "text/ascii.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::render {

namespace {

constexpr std::string_view era = "พ.ศ. ";
constexpr std::string_view no_break = "\u00A0";

/// Whether a year begins there, in Arabic or Thai digits.
bool is_digit_at(std::string_view text, std::size_t at) {
  constexpr std::string_view first = "๐";
  constexpr std::string_view last = "๙";
  const std::string_view begun = text.substr(at, first.size());
  return !begun.empty() && (text::is_ascii_digit(begun.front()) || (begun >= first && begun <= last));
}

}  // namespace

std::string with_bound_years(std::string html) {
  std::string bound;
  std::size_t begin = 0;
  for (std::size_t at = html.find(era); at != std::string::npos; at = html.find(era, at)) {
    at += era.size();
    if (is_digit_at(html, at)) {
      bound.append(html, begin, at - 1 - begin).append(no_break);
      begin = at;
    }
  }
  if (begin == 0) {
    return html;
  }
  return bound.append(html, begin);
}

}  // namespace prongsai::render
