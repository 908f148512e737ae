#pragma once

#include "site/field.h"

#include <array>
#include <optional>
#include <string>

namespace prongsai::site {

/// Local bodies show both: those elected and those employed.
enum class Side : std::uint8_t { political, permanent };

template <>
struct Names<Side> {
  static constexpr std::array list{
      EnumName<Side>{Side::political, "political", "ฝ่ายการเมือง", "Political side"},
      EnumName<Side>{Side::permanent, "permanent", "ฝ่ายข้าราชการประจำ", "Permanent officials"},
  };
};

/// Rank among the executives: the assessment asks at least for the head and the deputies.
enum class Rank : std::uint8_t { head, deputy, executive, member };

template <>
struct Names<Rank> {
  static constexpr std::array list{
      EnumName<Rank>{Rank::head, "head", "ผู้บริหารสูงสุด", "Head"},
      EnumName<Rank>{Rank::deputy, "deputy", "รองผู้บริหารสูงสุด", "Deputy head"},
      EnumName<Rank>{Rank::executive, "executive", "ผู้บริหาร", "Executive"},
      EnumName<Rank>{Rank::member, "member", "สมาชิก/เจ้าหน้าที่", "Member"},
  };
};

struct Person {
  std::string name{};
  std::string position{};
  std::optional<Side> side{};
  Rank rank = Rank::member;
  FileReference photo{};
  std::string phone{};
  std::string email{};
  std::string division{};
  report::Location where{};
};

template <>
struct Fields<Person> {
  static constexpr auto list = fields(
      field(&Person::name, {"name", Need::required, "ชื่อ-นามสกุล", "Name", "ชื่อ - สกุล|ชื่อ"}),
      field(&Person::position, {"position", Need::required, "ตำแหน่ง", "Position"}),
      field(&Person::side, {"side", Need::required, "ฝ่าย", "Side"}),
      field(&Person::rank,
            {"rank", Need::optional, "ระดับ", "Rank", "", "ไม่เขียนถือว่าเป็น member", "member when left out"}),
      field(&Person::photo, {"photo", Need::optional, "รูปถ่าย", "Photo", "ภาพ"}),
      field(&Person::phone, {"phone", Need::optional, "โทรศัพท์", "Phone", "เบอร์โทร|หมายเลขโทรศัพท์"}),
      field(&Person::email, {"email", Need::optional, "อีเมล", "E-mail", "E-mail|อีเมล์"}),
      field(&Person::division, {"division", Need::optional, "ส่วนราชการ", "Division", "สังกัด",
                                "id ของส่วนราชการใน divisions.yaml", "An id of divisions.yaml"}));
};

struct Contact {
  std::string name{};
  std::string address{};
  std::string phone{};
  std::string fax{};
  std::string email{};
  WebAddress map{};
  std::string hours{};
  WebAddress line{};
  WebAddress facebook{};
  report::Location where{};
};

template <>
struct Fields<Contact> {
  static constexpr auto list =
      fields(field(&Contact::name, {"name", Need::required, "หน่วยงาน", "Name"}),
             field(&Contact::address, {"address", Need::required, "ที่อยู่", "Address"}),
             field(&Contact::phone, {"phone", Need::optional, "โทรศัพท์", "Phone"}),
             field(&Contact::fax, {"fax", Need::optional, "โทรสาร", "Fax"}),
             field(&Contact::email, {"email", Need::optional, "อีเมล", "E-mail"}),
             field(&Contact::map, {"map", Need::optional, "แผนที่ตั้ง", "Map"}),
             field(&Contact::hours, {"hours", Need::optional, "เวลาทำการ", "Opening hours"}),
             field(&Contact::line, {"line", Need::optional, "ไลน์", "LINE"}),
             field(&Contact::facebook, {"facebook", Need::optional, "เฟซบุ๊ก", "Facebook"}));
};

}  // namespace prongsai::site
