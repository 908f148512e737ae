#pragma once

#include <array>
#include <string_view>

namespace prongsai::load {

/// A part of a heading as it is often written, and as the forms have it; both without tone marks, which
/// bare_name() takes out first. No `wrong` may stand within a word that is right.
struct Misspelt {
  std::string_view wrong{};
  std::string_view right{};
};

/// Letters that are taken for one another on Thai keyboards and by ear.
inline constexpr auto misspelt = std::to_array<Misspelt>({
    {"ประมาน", "ประมาณ"},   {"ประมาญ", "ประมาณ"},     {"ปิงบ", "ปีงบ"},
    {"จัดชือ", "จัดซือ"},       {"ทีชือ", "ทีซือ"},           {"จะชือ", "จะซือ"},
    {"ตกลงชือ", "ตกลงซือ"},   {"วิธีชือ", "วิธีซือ"},         {"วิธิ", "วิธี"},
    {"สัญา", "สัญญา"},        {"สันยา", "สัญญา"},         {"ผิดชอป", "ผิดชอบ"},
    {"รับผิดชอย", "รับผิดชอบ"}, {"กิจกรรรม", "กิจกรรม"},    {"กิจกรรน", "กิจกรรม"},
    {"โครงกาน", "โครงการ"}, {"ดำเนินกาน", "ดำเนินการ"}, {"ดำเนิการ", "ดำเนินการ"},
    {"หนวยงาณ", "หนวยงาน"}, {"ลำดัป", "ลำดับ"},         {"โทรศัพย", "โทรศัพท"},
    {"โทรสัพท", "โทรศัพท"},   {"อีเมว", "อีเมล"},         {"เหตุผน", "เหตุผล"},
    {"เหตุพล", "เหตุผล"},     {"ยุทธศาตร", "ยุทธศาสตร"},  {"ตัวชีวัต", "ตัวชีวัด"},
    {"สถาณะ", "สถานะ"},
});

}  // namespace prongsai::load
