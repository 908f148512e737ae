#include "check/catalogue_diff.h"

#include "site/catalogue.h"
#include "site/catalogue_change.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::check {

namespace {

using site::CatalogueChange;
using site::Item;
using site::ItemChange;

using Items = std::vector<const Item*>;

bool comes_from(const Item& later, const Item& earlier) {
  return later.topic == earlier.topic ||
         std::ranges::find(later.continues, earlier.topic) != later.continues.end();
}

/// Items that hang together, directly or through another: what was merged and split at once is one change.
class Families {
 public:
  Families(Items earlier, Items later) : earlier_(std::move(earlier)), later_(std::move(later)) {}

  std::vector<ItemChange> collect() {
    std::vector<ItemChange> changes;
    for (const Item* const item : later_) {
      if (!seen_.contains(item)) {
        ItemChange& change = changes.emplace_back();
        add_later(*item, change);
      }
    }
    for (const Item* const item : earlier_) {
      if (!seen_.contains(item)) {
        changes.push_back({.before = {item}});
      }
    }
    for (ItemChange& change : changes) {
      in_order(change.before, earlier_);
      in_order(change.after, later_);
    }
    return changes;
  }

 private:
  void add_later(const Item& item, ItemChange& change) {
    Items waiting{&item};
    while (!waiting.empty()) {
      const Item* const later = waiting.back();
      waiting.pop_back();
      if (!seen_.insert(later).second) {
        continue;
      }
      change.after.push_back(later);
      for (const Item* const earlier : earlier_) {
        if (comes_from(*later, *earlier) && seen_.insert(earlier).second) {
          change.before.push_back(earlier);
          add_heirs(*earlier, waiting);
        }
      }
    }
  }

  void add_heirs(const Item& earlier, Items& waiting) const {
    std::ranges::copy_if(later_, std::back_inserter(waiting),
                         [&](const Item* later) { return comes_from(*later, earlier); });
  }

  static void in_order(Items& items, const Items& order) {
    std::ranges::sort(items, {},
                      [&](const Item* item) { return std::ranges::find(order, item) - order.begin(); });
  }

  Items earlier_;
  Items later_;
  std::set<const Item*> seen_{};
};

CatalogueChange change_of(const ItemChange& change) {
  if (change.before.empty()) {
    return CatalogueChange::came;
  }
  if (change.after.empty()) {
    return CatalogueChange::went;
  }
  if (change.before.size() > 1) {
    return CatalogueChange::merged;
  }
  if (change.after.size() > 1) {
    return CatalogueChange::split;
  }
  if (change.is_renumbered) {
    return CatalogueChange::renumbered;
  }
  return change.is_reworded ? CatalogueChange::reworded : CatalogueChange::same;
}

std::vector<std::string> texts_of(const Items& items) {
  std::vector<std::string> texts;
  for (const Item* const item : items) {
    for (const site::Element& element : item->elements) {
      texts.push_back(element.text);
    }
  }
  return texts;
}

std::vector<std::string> without(const std::vector<std::string>& texts,
                                 const std::vector<std::string>& others) {
  std::vector<std::string> left;
  std::ranges::copy_if(texts, std::back_inserter(left), [&](const std::string& text) {
    return std::ranges::find(others, text) == others.end();
  });
  return left;
}

/// The same items with their years moved, so that a wording that only counts on is the same wording.
Items moved(const Items& items, const Items& all, const Items& all_moved) {
  Items found;
  for (const Item* const item : items) {
    const auto at = static_cast<std::size_t>(std::ranges::find(all, item) - all.begin());
    found.push_back(all_moved[at]);
  }
  return found;
}

}  // namespace

std::vector<ItemChange> catalogue_diff(const site::Catalogue& earlier, const site::Catalogue& later) {
  const Items before = site::items_of(earlier);
  const site::Catalogue brought_on = site::carry_forward(earlier, later.fiscal_year);
  const Items before_moved = site::items_of(brought_on);
  std::vector<ItemChange> changes = Families(before, site::items_of(later)).collect();
  for (ItemChange& change : changes) {
    const Items then = moved(change.before, before, before_moved);
    if (then.size() == 1 && change.after.size() == 1) {
      change.is_renumbered = then.front()->code != change.after.front()->code;
      change.is_reworded = then.front()->title != change.after.front()->title;
    }
    change.change = change_of(change);
    if (change.change != CatalogueChange::came && change.change != CatalogueChange::went) {
      change.elements_came = without(texts_of(change.after), texts_of(then));
      change.elements_went = without(texts_of(then), texts_of(change.after));
    }
  }
  return changes;
}

}  // namespace prongsai::check
