#pragma once

#include "render/purchases.h"
#include "render/views.h"
#include "text/date.h"
#include "text/language.h"
#include "text/number.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// A year's contracts as citizens look through them: each once, with an address of its own, in groups with
// exact totals.
namespace prongsai::render {

/// A winner of a contract: the key of their group, and what was agreed with them alone where there are
/// several.
struct WinnerShare {
  std::string group{};
  std::optional<text::Amount> share{};
};

/// One contract. `id` is unique in its year and begins with "c-"; `source` is the place on a page of the site
/// that it was read from. `notes` are the keys of what a reader should know of its numbers: no_price,
/// over_budget, over_reference, shares, disputed, outside.
struct ListedContract {
  Purchase purchase{};
  std::string id{};
  std::string url{};
  std::string source{};
  std::string source_title{};
  /// The keys of the groups that it is in.
  std::string month{};
  std::string method{};
  std::vector<WinnerShare> winners{};
  std::vector<std::string> notes{};
};

/// What contracts come to, each counted once. A sum is nothing where no contract tells the amount, or where
/// it would be too large to be counted.
struct ContractTotals {
  std::int64_t count = 0;
  std::optional<text::Amount> budget{};
  std::optional<text::Amount> agreed{};
  /// The reference prices less the agreed prices, of the `compared` contracts that have both.
  std::optional<text::Amount> below_reference{};
  std::int64_t compared = 0;
  std::int64_t without_budget = 0;
  std::int64_t without_price = 0;
  friend bool operator==(const ContractTotals&, const ContractTotals&) = default;
};

/// The contracts of one month, method or winner, by day. A month has the page of its report, where there is
/// one, and whether that says that nothing was bought. `id` is empty where a page goes on with a group.
struct ContractGroup {
  std::string key{};
  std::string id{};
  std::string title{};
  std::string url{};
  std::vector<const ListedContract*> contracts{};
  ContractTotals totals{};
  const EntryView* report = nullptr;
  bool is_nil = false;
  /// How many of its contracts have several winners.
  std::int64_t joint = 0;
};

/// The key of the month of contracts that nothing dates.
inline constexpr std::string_view undated = "undated";

/// A method or a winner's name without what does not tell one from another: blanks, the word วิธี, how the
/// legal form of a firm is written.
std::string method_key(std::string_view method);
std::string winner_key(std::string_view name);

/// The contracts of a year from the newest to the oldest, those without a day last; `base` is the address
/// below which each month has a page.
std::vector<ListedContract> listed_contracts(const PurchaseYearView& year, const std::string& base);

/// The sum of the amounts that are told; nothing where none is, or where it would be too large to be counted.
std::optional<text::Amount> sum_of(std::span<const std::optional<text::Amount>> amounts);

/// What the contracts come to; of a winner by `group`, with their shares where these are told.
ContractTotals totals_of(std::span<const ListedContract* const> contracts, std::string_view group = {});

/// The twelve months of the year and whatever other months contracts were signed in, then those without a
/// day.
std::vector<ContractGroup> by_month(const std::vector<ListedContract>& contracts,
                                    const PurchaseYearView& year, text::Language language);
/// From the largest sum to the smallest; gives each contract the key of its group.
std::vector<ContractGroup> by_method(std::vector<ListedContract>& contracts, text::Language language);
/// By name; gives each contract the keys of its groups.
std::vector<ContractGroup> by_winner(std::vector<ListedContract>& contracts, text::Language language);

}  // namespace prongsai::render
