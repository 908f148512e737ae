#pragma once

#include <array>
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
    {.thai = "มกราคม", .thai_short = "ม.ค.", .english = "January", .english_short = "Jan"},
    {.thai = "กุมภาพันธ์", .thai_short = "ก.พ.", .english = "February", .english_short = "Feb"},
    {.thai = "มีนาคม", .thai_short = "มี.ค.", .english = "March", .english_short = "Mar"},
    {.thai = "เมษายน", .thai_short = "เม.ย.", .english = "April", .english_short = "Apr"},
    {.thai = "พฤษภาคม", .thai_short = "พ.ค.", .english = "May", .english_short = "May"},
    {.thai = "มิถุนายน", .thai_short = "มิ.ย.", .english = "June", .english_short = "Jun"},
    {.thai = "กรกฎาคม", .thai_short = "ก.ค.", .english = "July", .english_short = "Jul"},
    {.thai = "สิงหาคม", .thai_short = "ส.ค.", .english = "August", .english_short = "Aug"},
    {.thai = "กันยายน", .thai_short = "ก.ย.", .english = "September", .english_short = "Sep"},
    {.thai = "ตุลาคม", .thai_short = "ต.ค.", .english = "October", .english_short = "Oct"},
    {.thai = "พฤศจิกายน", .thai_short = "พ.ย.", .english = "November", .english_short = "Nov"},
    {.thai = "ธันวาคม", .thai_short = "ธ.ค.", .english = "December", .english_short = "Dec"},
}};

}  // namespace prongsai::text
