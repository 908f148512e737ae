#pragma once

#include "site/field.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace prongsai::site {

struct Photo {
  FileReference file{};
  std::string alt{};
};

template <>
struct Fields<Photo> {
  static constexpr auto list =
      fields(field(&Photo::file, {"file", Need::required, "ไฟล์ภาพ", "File"}),
             field(&Photo::alt, {"alt", Need::required, "คำบรรยายภาพ", "Alternative text"}));
};

/// Something that was held: a meeting, a training, a hearing of citizens.
struct Activity {
  std::string name{};
  std::optional<text::Date> date{};
  std::string place{};
  std::string subject{};
  std::optional<std::int64_t> participants{};
  std::string participants_summary{};
  std::string outcome{};
  std::string improvement{};
  std::vector<Photo> photos{};
  report::Location where{};
};

template <>
struct Fields<Activity> {
  static constexpr auto list = fields(
      field(&Activity::name, {"name", Need::required, "กิจกรรม", "Activity"}),
      field(&Activity::date, {"date", Need::required, "วันที่", "Date"}),
      field(&Activity::place, {"place", Need::optional, "สถานที่", "Place"}),
      field(&Activity::subject, {"subject", Need::optional, "ประเด็นหรือเรื่อง", "Subject"}),
      field(&Activity::participants, {"participants", Need::optional, "จำนวนผู้เข้าร่วม (คน)", "Participants"}),
      field(&Activity::participants_summary,
            {"participants_summary", Need::optional, "สรุปข้อมูลผู้มีส่วนร่วม", "Who took part"}),
      field(&Activity::outcome, {"outcome", Need::optional, "ผลที่ได้", "Outcome"}),
      field(&Activity::improvement,
            {"improvement", Need::optional, "การนำผลไปปรับปรุงการดำเนินงาน", "Use of the outcome"}),
      field(&Activity::photos, {"photos", Need::optional, "ภาพกิจกรรม", "Photos"}));
};

/// Who gave: the rows of the No Gift report.
enum class Giver : std::uint8_t { state, company, citizen, other };

template <>
struct Names<Giver> {
  static constexpr std::array list{
      EnumName<Giver>{Giver::state, "state", "หน่วยงานภาครัฐ", "State body"},
      EnumName<Giver>{Giver::company, "company", "ภาคเอกชน", "Company"},
      EnumName<Giver>{Giver::citizen, "citizen", "ประชาชน", "Citizen"},
      EnumName<Giver>{Giver::other, "other", "อื่น ๆ", "Other"},
  };
};

/// One row of a gift report: how often something was received from one kind of giver, and what was done with
/// it.
struct Gift {
  std::optional<text::Period> period{};
  std::optional<Giver> giver{};
  std::optional<std::int64_t> received{};
  std::string item{};
  std::optional<text::Amount> value{};
  std::string occasion{};
  std::string handling{};
  report::Location where{};
};

template <>
struct Fields<Gift> {
  static constexpr auto list = fields(
      field(&Gift::period, {"period", Need::required, "รอบรายงาน", "Period", "ช่วงเวลา"}),
      field(&Gift::giver, {"giver", Need::required, "ผู้ให้", "Giver"}),
      field(&Gift::received, {"received", Need::required, "จำนวนครั้งที่ได้รับ", "Times received", "จำนวนครั้ง"}),
      field(&Gift::item, {"item", Need::optional, "สิ่งของ", "Thing"}),
      field(&Gift::value, {"value", Need::optional, "มูลค่า (บาท)", "Value (baht)", "มูลค่า"}),
      field(&Gift::occasion, {"occasion", Need::optional, "โอกาส", "Occasion"}),
      field(&Gift::handling, {"handling", Need::optional, "การดำเนินการ", "What was done"}));
};

}  // namespace prongsai::site
