#pragma once

#include "report/problem.h"
#include "site/field.h"
#include "text/date.h"

#include <string>

namespace prongsai::site {

/// A link of which nothing is told, for a while: `link` is its address, where '*' stands for anything.
struct LinkException {
  std::string link{};
  std::string reason{};
  text::Date until{};
  report::Location where{};
};

template <>
struct Fields<LinkException> {
  static constexpr auto list = fields(
      field(&LinkException::link,
            {"link", Need::required, "ลิงก์", "Link", "",
             "ที่อยู่ของลิงก์ตามที่รายงาน ใช้ * แทนส่วนใดก็ได้ เช่น https://*.facebook.com/*",
             "The address as findings have it; * stands for anything, as in https://*.facebook.com/*"}),
      field(&LinkException::reason, {"reason", Need::required, "เหตุผล", "Reason", "", "เหตุใดจึงไม่ต้องรายงาน",
                                     "Why nothing is to be told"}),
      field(&LinkException::until,
            {"until", Need::required, "ถึงวันที่", "Until", "", "วันสุดท้ายที่ยกเว้น หลังจากนั้นจะเตือนให้ตรวจใหม่",
             "The last day; then it is told that the link is to be looked at again"}));
};

}  // namespace prongsai::site
