#pragma once

#include "report/problem.h"
#include "site/field.h"

#include <string>
#include <vector>

namespace prongsai::site {

/// How one host is asked: `origin` is its scheme and name ("https://intranet.example.go.th"). In what is
/// sent,
/// ${NAME} stands for a variable of the environment, so that no secret need be in a file.
struct HostAccess {
  std::string origin{};
  std::string user{};
  std::string password{};
  std::string cookie{};
  /// "Name: value".
  std::vector<std::string> headers{};
  /// Whether it may be at a private address.
  bool is_private = false;
  report::Location where{};
};

template <>
struct Fields<HostAccess> {
  static constexpr auto list = fields(
      field(&HostAccess::origin,
            {"origin", Need::required, "เว็บไซต์", "Origin", "",
             "https:// และชื่อเว็บไซต์ เช่น https://intranet.example.go.th ค่าข้างล่างส่งไปที่นี่เท่านั้น แม้มีการส่งต่อ",
             "https:// and the host's name, as in https://intranet.example.go.th; what stands below is sent "
             "there and nowhere else, wherever redirects lead"}),
      field(&HostAccess::user, {"user", Need::optional, "ชื่อผู้ใช้", "User"}),
      field(&HostAccess::password,
            {"password", Need::optional, "รหัสผ่าน", "Password", "",
             "เขียน ${ชื่อตัวแปร} เพื่ออ่านจากตัวแปรสภาพแวดล้อม ไม่ควรเขียนรหัสผ่านลงในไฟล์",
             "write ${NAME} to take it from the environment; a password does not belong in a file"}),
      field(&HostAccess::cookie, {"cookie", Need::optional, "คุกกี้", "Cookie", "", "เช่น session=${SESSION}",
                                  "as in session=${SESSION}"}),
      field(&HostAccess::headers, {"headers", Need::optional, "หัวข้อความ HTTP", "Headers", "",
                                   "บรรทัดละหนึ่งรายการ เช่น \"Authorization: Bearer ${TOKEN}\"",
                                   "one a line, as in \"Authorization: Bearer ${TOKEN}\""}),
      field(&HostAccess::is_private, {"private", Need::optional, "อยู่ในเครือข่ายภายใน", "Private", "",
                                      "true ถ้าเครื่องนี้อยู่ในเครือข่ายภายในและอนุญาตให้เปิดตรวจ",
                                      "true if it is within the office and may be asked"}));
};

}  // namespace prongsai::site
