#pragma once

#include "site/field.h"

#include <array>
#include <optional>
#include <string>

namespace prongsai::site {

/// What a channel is for: the assessment wants corruption apart from everything else.
enum class ChannelPurpose : std::uint8_t { corruption, general };

template <>
struct Names<ChannelPurpose> {
  static constexpr std::array list{
      EnumName<ChannelPurpose>{ChannelPurpose::corruption, "corruption", "แจ้งเรื่องทุจริตและประพฤติมิชอบ",
                               "Corruption"},
      EnumName<ChannelPurpose>{ChannelPurpose::general, "general", "เรื่องร้องเรียน/ร้องทุกข์ทั่วไป", "General"},
  };
};

/// How one reaches a channel.
enum class Medium : std::uint8_t { online, email, phone, post, counter };

template <>
struct Names<Medium> {
  static constexpr std::array list{
      EnumName<Medium>{Medium::online, "online", "ออนไลน์", "Online"},
      EnumName<Medium>{Medium::email, "email", "อีเมล", "E-mail"},
      EnumName<Medium>{Medium::phone, "phone", "โทรศัพท์", "Phone"},
      EnumName<Medium>{Medium::post, "post", "ไปรษณีย์", "Post"},
      EnumName<Medium>{Medium::counter, "counter", "มาด้วยตนเอง", "In person"},
  };
};

struct ComplaintChannel {
  std::string name{};
  std::optional<ChannelPurpose> purpose{};
  std::optional<Medium> medium{};
  WebAddress url{};
  std::string phone{};
  std::string email{};
  std::string address{};
  std::string answered_by{};
  std::string protection{};
  report::Location where{};
};

template <>
struct Fields<ComplaintChannel> {
  static constexpr auto list = fields(
      field(&ComplaintChannel::name, {"name", Need::required, "ช่องทาง", "Channel"}),
      field(&ComplaintChannel::purpose, {"purpose", Need::required, "ใช้สำหรับ", "Purpose"}),
      field(&ComplaintChannel::medium, {"medium", Need::required, "วิธีติดต่อ", "Medium"}),
      field(&ComplaintChannel::url, {"url", Need::optional, "ลิงก์", "Address"}),
      field(&ComplaintChannel::phone, {"phone", Need::optional, "โทรศัพท์", "Phone"}),
      field(&ComplaintChannel::email, {"email", Need::optional, "อีเมล", "E-mail"}),
      field(&ComplaintChannel::address, {"address", Need::optional, "ที่อยู่", "Postal address"}),
      field(&ComplaintChannel::answered_by, {"answered_by", Need::optional, "ผู้รับผิดชอบ", "Answered by"}),
      field(&ComplaintChannel::protection,
            {"protection", Need::optional, "การคุ้มครองผู้แจ้ง", "How the reporter is protected"}));
};

/// Numbers of complaints about corruption in one period, of one subject or of all.
struct ComplaintStatistic {
  std::string subject{};
  std::optional<text::Period> period{};
  std::optional<std::int64_t> received{};
  std::optional<std::int64_t> settled{};
  std::optional<std::int64_t> pending{};
  report::Location where{};
};

template <>
struct Fields<ComplaintStatistic> {
  static constexpr auto list = fields(
      field(&ComplaintStatistic::subject, {"subject", Need::optional, "ประเภทเรื่อง", "Subject", "เรื่อง"}),
      field(&ComplaintStatistic::period, {"period", Need::required, "ช่วงเวลา", "Period", "เดือน"}),
      field(&ComplaintStatistic::received,
            {"received", Need::required, "จำนวนเรื่องร้องเรียนทั้งหมด", "Received", "เรื่องทั้งหมด|จำนวนเรื่อง"}),
      field(&ComplaintStatistic::settled,
            {"settled", Need::optional, "ดำเนินการแล้วเสร็จ", "Settled",
             "จำนวนเรื่องที่ดำเนินการแล้วเสร็จ|แล้วเสร็จ|เสร็จสิ้น|ยุติเรื่อง", "ไม่เขียนก็ได้ คำนวณจากทั้งหมด − อยู่ระหว่างดำเนินการ",
             "May be left out: all − pending"}),
      field(&ComplaintStatistic::pending,
            {"pending", Need::optional, "อยู่ระหว่างดำเนินการ", "Pending",
             "จำนวนเรื่องที่อยู่ระหว่างดำเนินการ|คงค้าง|ค้างดำเนินการ", "ไม่เขียนก็ได้ คำนวณจากทั้งหมด − แล้วเสร็จ",
             "May be left out: all − settled"}));
  static constexpr std::array computed{
      ComputedNumber{.how = Arithmetic::difference, .left = "received", .right = "settled", .key = "pending"},
      ComputedNumber{.how = Arithmetic::difference, .left = "received", .right = "pending", .key = "settled"},
      ComputedNumber{.names = "ร้อยละที่แล้วเสร็จ|ร้อยละของเรื่องที่แล้วเสร็จ|ร้อยละ|คิดเป็นร้อยละ",
                     .how = Arithmetic::share,
                     .left = "settled",
                     .right = "received"},
  };
};

}  // namespace prongsai::site
