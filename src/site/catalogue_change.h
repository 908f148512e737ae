#pragma once

#include "site/catalogue.h"
#include "site/field.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace prongsai::site {

/// What became of items between two years' lists.
enum class Change : std::uint8_t { merged, split, came, went, renumbered, reworded, same };

template <>
struct Names<Change> {
  static constexpr std::array list{
      EnumName<Change>{Change::merged, "merged", "รวมข้อ", "Merged"},
      EnumName<Change>{Change::split, "split", "แยกข้อ", "Split"},
      EnumName<Change>{Change::came, "came", "ข้อใหม่", "New"},
      EnumName<Change>{Change::went, "went", "ตัดออก", "Dropped"},
      EnumName<Change>{Change::renumbered, "renumbered", "เปลี่ยนเลขข้อ", "Renumbered"},
      EnumName<Change>{Change::reworded, "reworded", "เปลี่ยนชื่อข้อ", "Reworded"},
      EnumName<Change>{Change::same, "same", "คงเดิม", "As before"},
  };
};

/// Items of the earlier list and what they are in the later one: one of each, several before (merged),
/// several after (split), none before (came) or none after (went).
struct ItemChange {
  Change change = Change::same;
  std::vector<const Item*> before{};
  std::vector<const Item*> after{};
  bool is_renumbered = false;
  bool is_reworded = false;
  /// Elements, by their text, that only the later list has, and that only the earlier one had.
  std::vector<std::string> elements_came{};
  std::vector<std::string> elements_went{};
};

}  // namespace prongsai::site
