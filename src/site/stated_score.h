#pragma once

#include "site/field.h"

#include <optional>
#include <string>

namespace prongsai::site {

/// The results that a report states of one year, to be compared with what its indicators' scores come to.
struct StatedScore {
  std::optional<double> iit{};
  std::optional<double> eit{};
  std::optional<double> oit{};
  std::optional<double> total{};
  std::string grade{};
};

template <>
struct Fields<StatedScore> {
  static constexpr auto list =
      fields(field(&StatedScore::iit, {"iit", Need::optional, "คะแนน IIT", "IIT score"}),
             field(&StatedScore::eit, {"eit", Need::optional, "คะแนน EIT", "EIT score"}),
             field(&StatedScore::oit, {"oit", Need::optional, "คะแนน OIT", "OIT score"}),
             field(&StatedScore::total, {"total", Need::optional, "คะแนนรวม", "Total score"}),
             field(&StatedScore::grade, {"grade", Need::optional, "ระดับผลการประเมิน", "Grade"}));
};

}  // namespace prongsai::site
