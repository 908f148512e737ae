#pragma once

#include "site/catalogue.h"
#include "site/field.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace prongsai::site {

/// What became of items between two years' lists.
enum class CatalogueChange : std::uint8_t { merged, split, came, went, renumbered, reworded, same };

template <>
struct Names<CatalogueChange> {
  static constexpr std::array list{
      EnumName<CatalogueChange>{CatalogueChange::merged, "merged", "รวมข้อ", "Merged"},
      EnumName<CatalogueChange>{CatalogueChange::split, "split", "แยกข้อ", "Split"},
      EnumName<CatalogueChange>{CatalogueChange::came, "came", "ข้อใหม่", "New"},
      EnumName<CatalogueChange>{CatalogueChange::went, "went", "ตัดออก", "Dropped"},
      EnumName<CatalogueChange>{CatalogueChange::renumbered, "renumbered", "เปลี่ยนเลขข้อ", "Renumbered"},
      EnumName<CatalogueChange>{CatalogueChange::reworded, "reworded", "เปลี่ยนชื่อข้อ", "Reworded"},
      EnumName<CatalogueChange>{CatalogueChange::same, "same", "คงเดิม", "As before"},
  };
};

/// Items of the earlier list and what they are in the later one: one of each, several before (merged),
/// several after (split), none before (came) or none after (went).
struct ItemChange {
  CatalogueChange change = CatalogueChange::same;
  std::vector<const Item*> before{};
  std::vector<const Item*> after{};
  bool is_renumbered = false;
  bool is_reworded = false;
  /// Elements, by their text, that only the later list has, and that only the earlier one had.
  std::vector<std::string> elements_came{};
  std::vector<std::string> elements_went{};
};

}  // namespace prongsai::site
