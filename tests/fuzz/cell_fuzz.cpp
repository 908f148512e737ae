// Any text in the columns of สขร.1 that hold two things: what is split off is what was there, and is a value.
#include "load/read_table.h"
#include "load/split_cell.h"
#include "text/date.h"
#include "text/number.h"
#include "text/utf8.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace prongsai;

namespace {

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

template <class IsValue>
void check(std::string_view cell, const IsValue& is_value) {
  const auto parts = load::split_cell(cell, is_value);
  if (parts) {
    require(!parts->text.empty() && is_value(parts->value));
    require(cell.contains(parts->text) && cell.contains(parts->value));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view cell(reinterpret_cast<const char*>(data), size);
  if (text::first_invalid_utf8(cell)) {
    return 0;
  }
  check(cell, [](std::string_view text) { return text::parse_amount(text).has_value(); });
  check(cell, [](std::string_view text) { return text::parse_date(text).has_value(); });
  for (const std::string& part : load::parts_of(cell)) {
    require(part.size() <= cell.size());
  }
  return 0;
}
