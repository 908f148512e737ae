#pragma once

#include "site/site.h"
#include "site/verdict.h"
#include "text/language.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// The items of a year as work: what is owed first.
namespace prongsai::render {

/// How the work is ordered: by what it costs, in one list; by the day it is due; by who owes it. Within a
/// group the dearest comes first, then what is due first, then the catalogue's order.
enum class OwedOrder : std::uint8_t { points, due, division };

/// Whether items that are complete are listed too.
enum class OwedScope : std::uint8_t { owed, all };

/// Items under one heading; `title` is empty when there is one list.
struct OwedGroup {
  std::string title{};
  std::optional<text::Date> due{};
  /// The id of the division, for groups of that order.
  std::string division{};
  /// What its items cost of the total of 100.
  double points = 0;
  std::vector<const site::ItemVerdict*> items{};
};

std::vector<OwedGroup> owed_groups(const site::Site& site, const site::Verdict& verdict, OwedOrder order,
                                   OwedScope scope, text::Language language);

/// What all that is owed costs of the total of 100.
double points_lost(const site::Verdict& verdict);

/// Whether something of the item is still to be done, now or when its period has come.
bool is_owed(const site::ItemVerdict& item);

/// "เหลือ 12 วัน", "วันนี้", "เลยกำหนด 3 วัน"; "" when it has no day, owes nothing,
/// or when its day has passed but what it owes may still come.
std::string days_left_in_words(const site::ItemVerdict& item, text::Language language);

}  // namespace prongsai::render
