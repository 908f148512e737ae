#pragma once

#include <string>
#include <vector>

namespace prongsai::site {

/// The score of an indicator ("9") or of a sub-indicator ("9.1"), 0–100.
struct PartScore {
  std::string code{};
  double score = 0;
  friend bool operator==(const PartScore&, const PartScore&) = default;
};

/// What the items of one year come to: each part 0–100, in the catalogue's order. A part of which nothing
/// applies to the body is left out.
struct OitScore {
  double oit = 0;
  std::vector<PartScore> indicators{};
  std::vector<PartScore> sub_indicators{};
  friend bool operator==(const OitScore&, const OitScore&) = default;
};

}  // namespace prongsai::site
