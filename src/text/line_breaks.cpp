#include "text/line_breaks.h"

#include "text/icu.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>
#include <unicode/utypes.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace prongsai::text {

namespace {

using Text = std::unique_ptr<UText, Release<utext_close>>;
using Breaker = std::unique_ptr<UBreakIterator, Release<ubrk_close>>;

std::vector<std::size_t> ends_by(UBreakIteratorType type, std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const Text text(utext_openUTF8(nullptr, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status));
  require_icu(status);
  const Breaker breaker(ubrk_open(type, "th", nullptr, 0, &status));
  require_icu(status);
  ubrk_setUText(breaker.get(), text.get(), &status);
  require_icu(status);
  std::vector<std::size_t> ends;
  for (std::int32_t end = ubrk_next(breaker.get()); end != UBRK_DONE; end = ubrk_next(breaker.get())) {
    ends.push_back(static_cast<std::size_t>(end));
  }
  return ends;
}

}  // namespace

std::vector<std::size_t> line_breaks(std::string_view utf8) {
  std::vector<std::size_t> ends = ends_by(UBRK_LINE, utf8);
  // The signs of repetition and of abbreviation belong to the word before them.
  std::erase_if(ends, [&](std::size_t end) {
    const std::string_view rest = utf8.substr(end);
    return rest.starts_with("ๆ") || rest.starts_with("ฯ");
  });
  return ends;
}

std::vector<std::size_t> letter_ends(std::string_view utf8) {
  return ends_by(UBRK_CHARACTER, utf8);
}

}  // namespace prongsai::text
