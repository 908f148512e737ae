#include "site/computed.h"

#include "site/field.h"

#include <string>
#include <string_view>

namespace prongsai::site {

std::string formula_of(const ComputedNumber& how, std::string_view left, std::string_view right) {
  switch (how.how) {
    case Arithmetic::difference:
      return std::string(left) + " − " + std::string(right);
    case Arithmetic::share:
      return std::string(left) + " ÷ " + std::string(right) + " × 100";
    case Arithmetic::total:
      break;
  }
  return "Σ " + std::string(left);
}

}  // namespace prongsai::site
