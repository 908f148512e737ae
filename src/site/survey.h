#pragma once

#include "site/field.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace prongsai::site {

/// What those who were asked gave one question of a survey: the mean of their answers, out of `full`.
struct SurveyScore {
  std::string group{};
  std::string name{};
  std::optional<std::int64_t> responses{};
  std::optional<double> value{};
  std::optional<double> full{};
  std::optional<double> deviation{};
  report::Location where{};
};

template <>
struct Fields<SurveyScore> {
  static constexpr auto list = fields(
      field(&SurveyScore::group, {"group", Need::optional, "ด้าน", "Part", "ด้านที่ประเมิน|กลุ่ม"}),
      field(&SurveyScore::name,
            {"name", Need::required, "ประเด็น", "Question",
             "ประเด็นการประเมิน|ประเด็นความพึงพอใจ|ข้อคำถาม|รายการ|รายการประเมิน|หัวข้อการประเมิน"}),
      field(&SurveyScore::responses,
            {"responses", Need::optional, "จำนวนผู้ตอบ (คน)", "Answers", "จำนวนผู้ตอบแบบสอบถาม|ผู้ตอบ|จำนวน|n"}),
      field(&SurveyScore::value,
            {"value", Need::required, "คะแนนเฉลี่ย", "Mean", "ค่าเฉลี่ย|ค่าเฉลี่ยเลขคณิต|คะแนน|x̄|mean"}),
      field(&SurveyScore::full, {"full", Need::optional, "คะแนนเต็ม", "Out of", "เต็ม"}),
      field(&SurveyScore::deviation, {"deviation", Need::optional, "ส่วนเบี่ยงเบนมาตรฐาน (S.D.)",
                                      "Standard deviation", "S.D.|SD|ส่วนเบี่ยงเบนมาตรฐาน"}));
  static constexpr std::array computed{
      ComputedNumber{.names = "ร้อยละ|คิดเป็นร้อยละ|ร้อยละความพึงพอใจ|ร้อยละของความพึงพอใจ",
                     .how = Arithmetic::share,
                     .left = "value",
                     .right = "full"},
  };
  /// How satisfied that is in words: each body has bands of its own.
  static constexpr std::string_view ignored = "ระดับ|ระดับความพึงพอใจ|แปลผล|การแปลผล|ลำดับ|ลำดับที่|ที่";
};

}  // namespace prongsai::site
