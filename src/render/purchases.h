#pragma once

#include "render/views.h"
#include "site/procurement.h"
#include "text/date.h"

#include <string>
#include <vector>

namespace prongsai::render {

/// One contract, put together of all rows that speak of it; `released` is the day of the newest file that
/// does. `process` is the e-GP number, which several contracts may share, else `id`, which tells the contract
/// from every other of its year.
struct Purchase {
  std::string process{};
  std::string id{};
  site::Contract contract{};
  text::Date released{};
};

/// The contracts of a year, as release_package() says, in the order in which the newest files have them.
std::vector<Purchase> purchases_of(const PurchaseYearView& year);

}  // namespace prongsai::render
