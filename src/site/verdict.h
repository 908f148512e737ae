#pragma once

#include "report/problem.h"
#include "site/catalogue.h"
#include "site/oit_score.h"

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

/// Whether something must still be done for an element: filled in, or attested by an officer.
constexpr bool is_owed(ElementState state) {
  return state == ElementState::unmet || state == ElementState::manual;
}

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

/// How near the day is by which what an item owes must be there.
enum class Urgency : std::uint8_t { none, due_soon, overdue };

template <>
struct Names<Urgency> {
  static constexpr std::array list{
      EnumName<Urgency>{Urgency::none, "none", "", ""},
      EnumName<Urgency>{Urgency::due_soon, "due_soon", "ใกล้กำหนด", "Due soon"},
      EnumName<Urgency>{Urgency::overdue, "overdue", "เลยกำหนด", "Overdue"},
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
  /// The division's id, and the officer's position in it.
  std::string owner{};
  std::string officer{};
  std::optional<text::Date> due{};
  /// Days from the day of judging to `due`; negative once it has passed.
  std::optional<int> days_left{};
  Urgency urgency = Urgency::none;
  /// What the item is worth of the total of 100, and what it costs now: the same while it is not complete,
  /// else 0.
  double worth = 0;
  double points = 0;
  /// By an officer's word nothing of the item applies to the body: counted apart, never as met.
  bool is_not_applicable = false;
  std::vector<ElementVerdict> elements{};
};

/// What the items of one year were found to be, in the catalogue's order; looks into the Site that was
/// judged.
struct Verdict {
  text::FiscalYear year{};
  text::Date as_of{};
  /// The year whose list stood in, when the year has none of its own yet.
  std::optional<text::FiscalYear> carried_from{};
  std::vector<ItemVerdict> items{};
  OitScore score{};
};

}  // namespace prongsai::site
