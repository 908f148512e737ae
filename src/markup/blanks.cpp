#include "markup/blanks.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::markup {

std::string collapse_blanks(std::string_view text) {
  std::string out;
  for (std::size_t at = text.find_first_not_of(blanks); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
    out.append(out.empty() ? "" : " ").append(text, at, end - at);
    at = text.find_first_not_of(blanks, end);
  }
  return out;
}

}  // namespace prongsai::markup
