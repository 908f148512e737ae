#include "check/counts.h"

#include "site/verdict.h"

#include <algorithm>
#include <span>

namespace prongsai::check {

int count_of(std::span<const site::ItemVerdict> items, site::ItemState state) {
  return static_cast<int>(std::ranges::count_if(
      items, [&](const site::ItemVerdict& item) { return item.state == state && !item.is_not_applicable; }));
}

int count_not_applicable(std::span<const site::ItemVerdict> items) {
  return static_cast<int>(std::ranges::count(items, true, &site::ItemVerdict::is_not_applicable));
}

}  // namespace prongsai::check
