#include "render/contract_list.h"

#include "render/open_data.h"
#include "render/purchases.h"
#include "render/views.h"
#include "site/content_file.h"
#include "site/procurement.h"
#include "text/date.h"
#include "text/hash.h"
#include "text/number.h"
#include "text/slug.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <numeric>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

constexpr std::string_view id_begin = "c-";
constexpr std::size_t digest_digits = 12;

/// "2566-10", as the files of months are called.
std::string month_key(const text::Date& day) {
  return std::to_string(day.year + text::buddhist_minus_common) + (day.month < 10 ? "-0" : "-") +
         std::to_string(day.month);
}

/// The month of its signing, else that of the report in which it stands.
std::string month_of(const Purchase& purchase) {
  if (purchase.contract.signed_on) {
    return month_key(*purchase.contract.signed_on);
  }
  for (const PurchasePlace& place : purchase.places) {
    const site::ContentFile& file = *place.entry->file;
    if (is_monthly(file) && file.covers) {
      return month_key(file.covers->from);
    }
  }
  return std::string(undated);
}

/// The number by which people know it, else a digest of what it says.
std::string name_of(const Purchase& purchase) {
  const site::Contract& contract = purchase.contract;
  if (says(contract.egp_number)) {
    return text::slug(contract.egp_number);
  }
  return says(contract.contract_number) ? text::slug(contract.contract_number)
                                        : text::sha256(purchase.id).substr(0, digest_digits);
}

/// What a purchase is called by, and after it what tells it from others of that name. Of several under one
/// e-GP number the first to be signed keeps it, so that its address outlives those that come after it.
std::vector<std::string> ids_of(const std::vector<Purchase>& purchases) {
  std::vector<std::size_t> order(purchases.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  constexpr text::Date never{.year = std::numeric_limits<int>::max()};
  std::ranges::stable_sort(order, {}, [&](std::size_t at) {
    const site::Contract& contract = purchases[at].contract;
    return std::tuple(contract.signed_on.value_or(never), std::string_view(contract.contract_number),
                      std::string_view(purchases[at].id));
  });
  std::vector<std::string> ids(purchases.size());
  std::set<std::string> taken;
  for (const std::size_t at : order) {
    const site::Contract& contract = purchases[at].contract;
    std::string id = name_of(purchases[at]);
    if (taken.contains(id) && says(contract.egp_number) && says(contract.contract_number)) {
      id += "-" + text::slug(contract.contract_number);
    }
    std::string free = id;
    for (int times = 2; !taken.insert(free).second; ++times) {
      free = id + "-" + std::to_string(times);
    }
    ids[at] = std::string(id_begin) + free;
  }
  return ids;
}

std::vector<std::string> notes_of(const Purchase& purchase, text::FiscalYear year) {
  const site::Contract& contract = purchase.contract;
  std::vector<std::string> notes;
  const auto note = [&](bool holds, const char* key) {
    if (holds) {
      notes.emplace_back(key);
    }
  };
  std::vector<std::optional<text::Amount>> shares;
  shares.reserve(contract.winner.size());
  for (const site::Winner& winner : contract.winner) {
    shares.push_back(winner.price);
  }
  const bool has_shares =
      shares.size() > 1 && std::ranges::none_of(shares, [](const auto& share) { return !share.has_value(); });
  note(!contract.agreed_price, "no_price");
  note(contract.agreed_price && contract.budget && *contract.agreed_price > *contract.budget, "over_budget");
  note(
      contract.agreed_price && contract.reference_price && *contract.agreed_price > *contract.reference_price,
      "over_reference");
  note(has_shares && contract.agreed_price && sum_of(shares) != contract.agreed_price, "shares");
  note(purchase.is_disputed, "disputed");
  note(contract.signed_on && !text::contains(text::period_of(year), *contract.signed_on), "outside");
  return notes;
}

}  // namespace

std::optional<text::Amount> sum_of(std::span<const std::optional<text::Amount>> amounts) {
  std::optional<text::Amount> sum;
  for (const std::optional<text::Amount>& amount : amounts) {
    if (!amount) {
      continue;
    }
    std::int64_t satang = 0;
    if (__builtin_add_overflow(sum.value_or(text::Amount{}).satang, amount->satang, &satang)) {
      return std::nullopt;
    }
    sum = text::Amount{satang};
  }
  return sum;
}

std::vector<ListedContract> listed_contracts(const PurchaseYearView& year, const std::string& base) {
  std::vector<Purchase> purchases = purchases_of(year);
  const std::vector<std::string> ids = ids_of(purchases);
  std::vector<ListedContract> contracts;
  contracts.reserve(purchases.size());
  for (std::size_t i = 0; i < purchases.size(); ++i) {
    ListedContract listed{
        .id = ids[i], .month = month_of(purchases[i]), .notes = notes_of(purchases[i], year.year)};
    listed.url = base + listed.month + "/#" + listed.id;
    const PurchasePlace& place = purchases[i].places.front();
    listed.source = place.entry->url + "#" + listed.id;
    listed.source_title = place.entry->file->head.title;
    listed.purchase = std::move(purchases[i]);
    contracts.push_back(std::move(listed));
  }
  std::ranges::stable_sort(contracts, std::ranges::greater{}, [](const ListedContract& contract) {
    return contract.purchase.contract.signed_on;
  });
  return contracts;
}

}  // namespace prongsai::render
