#include "check/placeholder.h"

#include "text/thai.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace prongsai::check {

namespace {

/// As text::normalize leaves them.
constexpr std::array<std::string_view, 22> placeholders{"n/a",
                                                        "na",
                                                        "n.a.",
                                                        "tbd",
                                                        "tba",
                                                        "null",
                                                        "none",
                                                        "รอข้อมูล",
                                                        "รอปรับปรุง",
                                                        "รอดำเนินการ",
                                                        "รอการปรับปรุง",
                                                        "รอเพิ่มข้อมูล",
                                                        "อยู่ระหว่างปรับปรุง",
                                                        "อยู่ระหว่างการปรับปรุง",
                                                        "อยู่ระหว่างจัดทำ",
                                                        "อยู่ระหว่างการจัดทำ",
                                                        "กำลังปรับปรุง",
                                                        "ข้อมูลอยู่ระหว่างปรับปรุง",
                                                        "ไม่มีข้อมูล",
                                                        "ยังไม่มีข้อมูล",
                                                        "ใส่ข้อความ",
                                                        "กรอกข้อมูล"};

constexpr std::string_view fillers = "-–—_.…xX?* \t\n()[]";

bool is_filler_only(std::string_view text) {
  return text.find_first_not_of(fillers) == std::string_view::npos;
}

}  // namespace

bool is_placeholder(std::string_view text) {
  const std::string normal = text::normalize(text);
  return is_filler_only(text) || std::ranges::find(placeholders, normal) != placeholders.end();
}

}  // namespace prongsai::check
