#pragma once

#include "site/field.h"
#include "site/measure.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace prongsai::site {

/// How reports sort indicators: strong above 95, to improve below 90, urgent below 80; what lies between is
/// good.
enum class Band : std::uint8_t { strong, good, improve, urgent };

template <>
struct Names<Band> {
  static constexpr std::array list{
      EnumName<Band>{Band::strong, "strong", "จุดแข็ง", "Strong"},
      EnumName<Band>{Band::good, "good", "อยู่ในเกณฑ์ดี", "Good"},
      EnumName<Band>{Band::improve, "improve", "ต้องปรับปรุงและพัฒนาให้ดีขึ้น", "To improve"},
      EnumName<Band>{Band::urgent, "urgent", "ต้องแก้ไขโดยเร่งด่วน", "To mend urgently"},
  };
};

/// One indicator's score with its band; sheets list them from the highest to the lowest.
struct RankedScore {
  std::int64_t number = 0;
  std::string name{};
  std::string summary_name{};
  double score = 0;
  Band band = Band::good;
};

template <>
struct Fields<RankedScore> {
  static constexpr auto list =
      fields(field(&RankedScore::number, {"number", Need::required, "ตัวชี้วัดที่", "Indicator"}),
             field(&RankedScore::name, {"name", Need::required, "ชื่อตัวชี้วัด", "Name"}),
             field(&RankedScore::summary_name,
                   {"summary_name", Need::required, "ชื่อตัวชี้วัดในบทสรุป", "Name in the summary"}),
             field(&RankedScore::score, {"score", Need::required, "คะแนน", "Score"}),
             field(&RankedScore::band, {"band", Need::required, "กลุ่ม", "Band"}));
};

/// What the ten indicator scores of one year come to; the means and the total only when all their indicators
/// are there.
struct ScoreSheet {
  std::vector<RankedScore> ranked{};
  std::optional<double> iit{};
  std::optional<double> eit{};
  std::optional<double> oit{};
  std::optional<double> total{};
  std::string grade{};
};

template <>
struct Fields<ScoreSheet> {
  static constexpr auto list =
      fields(field(&ScoreSheet::ranked, {"ranked", Need::required, "เรียงตามคะแนน", "Ranked"}),
             field(&ScoreSheet::iit, {"iit", Need::optional, "IIT", "IIT"}),
             field(&ScoreSheet::eit, {"eit", Need::optional, "EIT", "EIT"}),
             field(&ScoreSheet::oit, {"oit", Need::optional, "OIT", "OIT"}),
             field(&ScoreSheet::total, {"total", Need::optional, "คะแนนรวม", "Total"}),
             field(&ScoreSheet::grade, {"grade", Need::optional, "ระดับ", "Grade"}));
};

/// Score sheets by the path of the content file whose scores they sum up.
using ScoreSheets = std::map<std::string, ScoreSheet>;

}  // namespace prongsai::site
