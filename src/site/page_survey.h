#pragma once

#include "site/field.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace prongsai::site {

/// What a machine looks at on a page for those who see, hear or move otherwise. `basics`: the page's
/// language, its title and its main part.
enum class Surveyed : std::uint8_t { basics, headings, pictures, links, tables, fields, frames, ids };

template <>
struct Names<Surveyed> {
  static constexpr std::array list{
      EnumName<Surveyed>{Surveyed::basics, "basics", "ภาษา ชื่อหน้า และส่วนเนื้อหาหลัก",
                         "Language, title and main part"},
      EnumName<Surveyed>{Surveyed::headings, "headings", "หัวข้อไม่ข้ามระดับ", "Headings that skip no level"},
      EnumName<Surveyed>{Surveyed::pictures, "pictures", "ภาพมีคำบรรยาย (alt)",
                         "Pictures with alternative text"},
      EnumName<Surveyed>{Surveyed::links, "links", "คำของลิงก์บอกว่าไปที่ใด",
                         "Links whose words tell where they lead"},
      EnumName<Surveyed>{Surveyed::tables, "tables", "ตารางมีหัวตาราง", "Tables with header cells"},
      EnumName<Surveyed>{Surveyed::fields, "fields", "ช่องกรอกมีชื่อ", "Form fields with a label"},
      EnumName<Surveyed>{Surveyed::frames, "frames", "กรอบที่ฝังไว้ (iframe) มีชื่อ",
                         "Embedded frames with a title"},
      EnumName<Surveyed>{Surveyed::ids, "ids", "รหัสในหน้า (id) ไม่ซ้ำกัน", "Ids that stand once on a page"},
  };
};

/// How many there were, and how many of them are not as they should be.
struct SurveyCount {
  std::size_t seen = 0;
  std::size_t wrong = 0;
  friend bool operator==(const SurveyCount&, const SurveyCount&) = default;
};

/// What was found on one page, by the order of Surveyed.
using PageSurvey = std::array<SurveyCount, Names<Surveyed>::list.size()>;

constexpr SurveyCount& count_of(PageSurvey& survey, Surveyed what) {
  return survey.at(static_cast<std::size_t>(what));
}

}  // namespace prongsai::site
