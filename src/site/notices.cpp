#include "site/notices.h"

#include "text/date.h"

namespace prongsai::site {

bool is_current(const Notice& notice, const text::Date& day) {
  return (!notice.from || *notice.from <= day) && day <= notice.until;
}

bool is_current(const Mourning& mourning, const text::Date& day) {
  return mourning.from <= day && day <= mourning.until;
}

}  // namespace prongsai::site
