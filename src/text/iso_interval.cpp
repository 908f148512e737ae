#include "text/iso_interval.h"

#include "text/date.h"

#include <string>

namespace prongsai::text {

std::string iso_interval(const Period& period) {
  return to_iso(period.from) + "/" + to_iso(period.to);
}

std::string iso_interval(const Date& day) {
  return iso_interval({.from = day, .to = day});
}

}  // namespace prongsai::text
