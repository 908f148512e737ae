#pragma once

#include "report/problem.h"
#include "site/field.h"
#include "text/date.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

// What stands on every page for a while: the body's notices, and the greys of a time of mourning.
namespace prongsai::site {

/// How loudly a notice speaks; it says so in words, too.
enum class NoticeKind : std::uint8_t { info, warning, urgent };

template <>
struct Names<NoticeKind> {
  static constexpr std::array list{
      EnumName<NoticeKind>{NoticeKind::info, "info", "ประกาศ", "Notice"},
      EnumName<NoticeKind>{NoticeKind::warning, "warning", "โปรดทราบ", "Please note"},
      EnumName<NoticeKind>{NoticeKind::urgent, "urgent", "ด่วน", "Urgent"},
  };
};

/// A notice above the content of every page, from its first day to its last, both included.
struct Notice {
  std::string text{};
  std::string text_en{};
  NoticeKind kind = NoticeKind::info;
  std::optional<text::Date> from{};
  text::Date until{};
  WebAddress url{};
  report::Location where{};
};

template <>
struct Fields<Notice> {
  static constexpr auto list =
      fields(field(&Notice::text, {"text", Need::required, "ข้อความ", "Text"}),
             field(&Notice::text_en, {"text_en", Need::optional, "ข้อความภาษาอังกฤษ", "English text", "",
                                      "แสดงในหน้าภาษาอังกฤษ ไม่เขียนจะแสดงข้อความไทย",
                                      "Shown on English pages; the Thai text is where it is left out"}),
             field(&Notice::kind, {"kind", Need::optional, "ความสำคัญ", "Kind"}),
             field(&Notice::from, {"from", Need::optional, "วันแรกที่แสดง", "First day", "", "ไม่เขียนแสดงทันที",
                                   "At once when left out"}),
             field(&Notice::until, {"until", Need::required, "วันสุดท้ายที่แสดง", "Last day"}),
             field(&Notice::url, {"url", Need::optional, "ลิงก์", "Address"}));
};

/// A time of mourning, both days included: the pages are in greys, their pictures too.
struct Mourning {
  text::Date from{};
  text::Date until{};
  report::Location where{};
};

template <>
struct Fields<Mourning> {
  static constexpr auto list =
      fields(field(&Mourning::from, {"from", Need::required, "วันแรก", "First day"}),
             field(&Mourning::until, {"until", Need::required, "วันสุดท้าย", "Last day"}));
};

/// Whether the notice is shown on this day.
bool is_current(const Notice& notice, const text::Date& day);

/// Whether the pages of this day are in greys.
bool is_current(const Mourning& mourning, const text::Date& day);

}  // namespace prongsai::site
