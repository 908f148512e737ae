#pragma once

#include "report/problem.h"
#include "site/catalogue.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace prongsai::site {

/// What an element was judged by.
struct Evidence {
  std::string file{};
  int line = 0;
  std::string address{};
  std::string title{};
  friend bool operator==(const Evidence&, const Evidence&) = default;
};

enum class ElementState : std::uint8_t { met, unmet, manual, not_applicable };

template <>
struct Names<ElementState> {
  static constexpr std::array list{
      EnumName<ElementState>{ElementState::met, "met", "มีครบ", "Met"},
      EnumName<ElementState>{ElementState::unmet, "unmet", "ยังไม่มี", "Not met"},
      EnumName<ElementState>{ElementState::manual, "manual", "รอเจ้าหน้าที่รับรอง",
                             "Awaits an officer's attestation"},
      EnumName<ElementState>{ElementState::not_applicable, "not_applicable", "ไม่เกี่ยวข้อง", "Does not apply"},
  };
};

enum class ItemState : std::uint8_t { complete, incomplete, stale, missing, not_due };

template <>
struct Names<ItemState> {
  static constexpr std::array list{
      EnumName<ItemState>{ItemState::complete, "complete", "ครบถ้วน", "Complete"},
      EnumName<ItemState>{ItemState::incomplete, "incomplete", "ยังไม่ครบ", "Incomplete"},
      EnumName<ItemState>{ItemState::stale, "stale", "ข้อมูลเก่า", "Stale"},
      EnumName<ItemState>{ItemState::missing, "missing", "ยังไม่มีข้อมูล", "Missing"},
      EnumName<ItemState>{ItemState::not_due, "not_due", "ยังไม่ถึงกำหนด", "Not due"},
  };
};

struct ElementVerdict {
  const Element* element = nullptr;
  ElementState state = ElementState::unmet;
  /// Why it is not met, or by whose word it is: rules element/… of the table of rules.
  std::vector<report::Problem> reasons{};
  std::vector<Evidence> evidence{};
};

struct ItemVerdict {
  const Item* item = nullptr;
  ItemState state = ItemState::missing;
  std::string owner{};
  std::optional<text::Date> due{};
  std::vector<ElementVerdict> elements{};
};

/// What the items of one year were found to be, in the catalogue's order; looks into the Site that was
/// judged.
struct Verdict {
  text::FiscalYear year{};
  text::Date as_of{};
  std::vector<ItemVerdict> items{};
};

}  // namespace prongsai::site
