#include "markup/html_addresses.h"

#include "markup/html_tokens.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace prongsai::markup {
namespace {

constexpr std::string_view spaces = " \t\n\f\r";

std::string_view from_first_not_of(std::string_view text, std::string_view skipped) {
  return text.substr(std::min(text.find_first_not_of(skipped), text.size()));
}

/// What follows a candidate's descriptors: behind the first ',' that stands in no parentheses.
std::string_view after_descriptors(std::string_view text) {
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '(') {
      ++depth;
    } else if (text[at] == ')') {
      depth = std::max(depth - 1, 0);
    } else if (text[at] == ',' && depth == 0) {
      return text.substr(at + 1);
    }
  }
  return {};
}

}  // namespace

std::vector<std::string_view> srcset_candidates(std::string_view srcset) {
  std::vector<std::string_view> candidates;
  std::string_view rest = from_first_not_of(srcset, " \t\n\f\r,");
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of(spaces), rest.size());
    const std::string_view word = rest.substr(0, end);
    const std::string_view address = word.substr(0, word.find_last_not_of(',') + 1);
    candidates.push_back(address);
    rest = address.size() < word.size() ? rest.substr(end) : after_descriptors(rest.substr(end));
    rest = from_first_not_of(rest, " \t\n\f\r,");
  }
  return candidates;
}

std::optional<std::string_view> refresh_target(std::string_view content) {
  std::string_view rest = from_first_not_of(content, spaces);
  rest = from_first_not_of(rest, "0123456789.");
  rest = from_first_not_of(rest, " \t\n\f\r;,");
  if (rest.size() > 3 && equals_ignoring_case(rest.substr(0, 3), "url")) {
    const std::string_view value = from_first_not_of(rest.substr(3), spaces);
    rest = value.starts_with('=') ? from_first_not_of(value.substr(1), spaces) : rest;
  }
  if (rest.starts_with('"') || rest.starts_with('\'')) {
    const char quote = rest.front();
    rest.remove_prefix(1);
    rest = rest.substr(0, rest.find(quote));
  }
  const std::size_t last = rest.find_last_not_of(spaces);
  if (last == std::string_view::npos) {
    return std::nullopt;
  }
  return rest.substr(0, last + 1);
}

}  // namespace prongsai::markup
