#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace prongsai::text {

struct MonthNames {
  std::string_view thai{};
  std::string_view thai_short{};
  std::string_view english{};
  std::string_view english_short{};
};

/// January first. Our own table, not ICU's, so that the bytes of a site do not depend on the installed ICU.
inline constexpr std::array<MonthNames, 12> month_names = {{
    {"มกราคม", "ม.ค.", "January", "Jan"},
    {"กุมภาพันธ์", "ก.พ.", "February", "Feb"},
    {"มีนาคม", "มี.ค.", "March", "Mar"},
    {"เมษายน", "เม.ย.", "April", "Apr"},
    {"พฤษภาคม", "พ.ค.", "May", "May"},
    {"มิถุนายน", "มิ.ย.", "June", "Jun"},
    {"กรกฎาคม", "ก.ค.", "July", "Jul"},
    {"สิงหาคม", "ส.ค.", "August", "Aug"},
    {"กันยายน", "ก.ย.", "September", "Sep"},
    {"ตุลาคม", "ต.ค.", "October", "Oct"},
    {"พฤศจิกายน", "พ.ย.", "November", "Nov"},
    {"ธันวาคม", "ธ.ค.", "December", "Dec"},
}};

}  // namespace prongsai::text
