#include "text/icu.h"

#include <unicode/utypes.h>

#include <stdexcept>
#include <string>

namespace prongsai::text {

void require_icu(int error) {
  const auto code = static_cast<UErrorCode>(error);
  if (U_FAILURE(code)) {
    throw std::runtime_error(std::string("ICU failed: ") + u_errorName(code));
  }
}

}  // namespace prongsai::text
