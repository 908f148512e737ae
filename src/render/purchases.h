#pragma once

#include "render/views.h"
#include "site/procurement.h"
#include "text/date.h"

#include <string>
#include <string_view>
#include <vector>

namespace prongsai::render {

/// A row that speaks of a contract, and the file in which it stands.
struct PurchasePlace {
  const EntryView* entry = nullptr;
  const site::Contract* row = nullptr;
};

/// One contract, put together of all rows that speak of it (`places`, each file once); `released` is the day
/// of the newest file that does. `process` is the e-GP number, which several contracts may share, else `id`,
/// which tells the contract from every other of its year.
struct Purchase {
  std::string process{};
  std::string id{};
  site::Contract contract{};
  text::Date released{};
  std::vector<PurchasePlace> places{};
  /// Whether two of the rows tell another amount.
  bool is_disputed = false;
};

/// Whether a number of a contract says something: "-" stands for nothing.
bool says(std::string_view number);

/// The contracts of a year, as release_package() says, in the order in which the newest files have them.
std::vector<Purchase> purchases_of(const PurchaseYearView& year);

}  // namespace prongsai::render
