#pragma once

#include "site/field.h"

#include <string>

namespace prongsai::site {

/// The body that the site belongs to; its contact stands on every page.
struct Agency {
  std::string name{};
  std::string name_en{};
  std::string short_name{};
  std::string parent{};
  std::string parent_en{};
  std::string district{};
  std::string district_en{};
  std::string province{};
  std::string province_en{};
  FileReference seal{};
  FileReference garuda{};
  std::string address{};
  std::string address_en{};
  std::string phone{};
  std::string fax{};
  std::string email{};
  std::string hours{};
  std::string hours_en{};
  WebAddress map{};
  WebAddress facebook{};
  WebAddress line{};
};

template <>
struct Fields<Agency> {
  static constexpr auto list = fields(
      field(&Agency::name, {"name", Need::required, "ชื่อหน่วยงาน", "Name"}),
      field(&Agency::name_en, {"name_en", Need::optional, "ชื่อภาษาอังกฤษ", "English name"}),
      field(&Agency::short_name, {"short_name", Need::optional, "ชื่อย่อ", "Short name"}),
      field(&Agency::parent, {"parent", Need::optional, "หน่วยงานที่กำกับดูแล", "Overseen by", "",
                              "เช่น กรมส่งเสริมการปกครองท้องถิ่น กระทรวงมหาดไทย บอกไว้ให้เครื่องมือค้นหา",
                              "Such as Department of Local Administration; told to search engines"}),
      field(&Agency::parent_en,
            {"parent_en", Need::optional, "หน่วยงานที่กำกับดูแลภาษาอังกฤษ", "Overseen by, in English"}),
      field(&Agency::district, {"district", Need::optional, "อำเภอ", "District"}),
      field(&Agency::district_en, {"district_en", Need::optional, "ชื่ออำเภอภาษาอังกฤษ", "District in English"}),
      field(&Agency::province, {"province", Need::optional, "จังหวัด", "Province"}),
      field(&Agency::province_en, {"province_en", Need::optional, "ชื่อจังหวัดภาษาอังกฤษ", "Province in English"}),
      field(&Agency::seal, {"seal", Need::optional, "ตราสัญลักษณ์", "Seal", "", "ไฟล์ภาพใต้ content/",
                            "A picture under content/"}),
      field(&Agency::garuda, {"garuda", Need::optional, "ตราครุฑ", "Garuda emblem", "",
                              "ภาพครุฑใต้ content/ สำหรับบันทึกข้อความ ไม่เขียนจะเว้นที่ไว้",
                              "A picture under content/ for memos; without it its place stays empty"}),
      field(&Agency::address, {"address", Need::optional, "ที่อยู่", "Address"}),
      field(&Agency::address_en, {"address_en", Need::optional, "ที่อยู่ภาษาอังกฤษ", "Address in English"}),
      field(&Agency::phone, {"phone", Need::optional, "โทรศัพท์", "Phone"}),
      field(&Agency::fax, {"fax", Need::optional, "โทรสาร", "Fax"}),
      field(&Agency::email, {"email", Need::optional, "อีเมล", "E-mail"}),
      field(&Agency::hours, {"hours", Need::optional, "เวลาทำการ", "Opening hours"}),
      field(&Agency::hours_en,
            {"hours_en", Need::optional, "เวลาทำการภาษาอังกฤษ", "Opening hours in English"}),
      field(&Agency::map, {"map", Need::optional, "แผนที่ตั้ง", "Map"}),
      field(&Agency::facebook, {"facebook", Need::optional, "เฟซบุ๊ก", "Facebook"}),
      field(&Agency::line, {"line", Need::optional, "ไลน์", "LINE"}));
};

/// One entry of the main menu: an address on the site ("/procurement/") or elsewhere.
struct MenuEntry {
  std::string title{};
  std::string title_en{};
  std::string url{};
};

template <>
struct Fields<MenuEntry> {
  static constexpr auto list = fields(
      field(&MenuEntry::title, {"title", Need::required, "ชื่อเมนู", "Title"}),
      field(&MenuEntry::title_en, {"title_en", Need::optional, "ชื่อเมนูภาษาอังกฤษ", "English title"}),
      field(&MenuEntry::url, {"url", Need::required, "ลิงก์", "Address", "",
                              "หน้าบนเว็บไซต์นี้ เช่น /procurement/ หรือที่อยู่เต็มของเว็บไซต์อื่น",
                              "A page of this site, such as /procurement/, or a whole address elsewhere"}));
};

}  // namespace prongsai::site
