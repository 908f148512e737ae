#include "render/purchases.h"

#include "render/book.h"
#include "render/views.h"
#include "site/content_file.h"
#include "site/field.h"
#include "site/field_list.h"
#include "site/procurement.h"
#include "text/date.h"
#include "text/hash.h"
#include "text/number.h"
#include "text/thai.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

constexpr std::size_t id_digits = 12;

struct RowOf {
  const site::Contract* contract = nullptr;
  const EntryView* entry = nullptr;
  text::Date released{};
};

/// The winners as one text.
std::string names_of(const std::vector<site::Winner>& winners) {
  std::string names;
  for (const site::Winner& winner : winners) {
    names += (names.empty() ? "" : "\n") + winner.name;
  }
  return names;
}

/// The day on which the row was made public, as far as the file says.
text::Date released_on(const site::ContentFile& file, const site::Contract& contract) {
  const auto day = day_of(file);
  if (day) {
    return *day;
  }
  return file.covers ? file.covers->to : contract.signed_on.value_or(text::Date{});
}

/// Rows that have both numbers first, for they say which e-GP number and which contract number are one; then
/// those of the newest file.
std::vector<RowOf> rows_of(const PurchaseYearView& year) {
  std::vector<RowOf> rows;
  for (const EntryView* const entry : year.entries) {
    for (const site::Contract& contract : std::get<std::vector<site::Contract>>(entry->file->records)) {
      rows.push_back(
          {.contract = &contract, .entry = entry, .released = released_on(*entry->file, contract)});
    }
  }
  const auto has_both = [](const RowOf& row) {
    return says(row.contract->egp_number) && says(row.contract->contract_number);
  };
  std::ranges::stable_sort(rows, [&](const RowOf& one, const RowOf& other) {
    return has_both(one) == has_both(other) ? one.released > other.released : has_both(one);
  });
  return rows;
}

template <class Value>
bool differ(const Value& one, const Value& other) {
  return site::is_filled(one) && site::is_filled(other) && one != other;
}

bool contradict(const std::string& one, const std::string& other) {
  return says(one) && says(other) && one != other;
}

/// What tells a contract where no number does; nothing where a purchase of another day could say the same.
std::string told_of(const site::Contract& contract) {
  if (!contract.signed_on || !contract.agreed_price || contract.winner.empty()) {
    return {};
  }
  return text::normalize(contract.name + "\n" + names_of(contract.winner)) + "\n" +
         text::to_iso(*contract.signed_on) + "\n" + text::format_amount(*contract.agreed_price);
}

class Register {
 public:
  void add(const RowOf& row) {
    const auto known = find(*row.contract);
    if (const auto found = known ? known : find_told(row)) {
      fill(purchases_[*found], row);
      note(*found);
      return;
    }
    purchases_.push_back({.contract = *row.contract,
                          .released = row.released,
                          .places = {{.entry = row.entry, .row = row.contract}}});
    note(purchases_.size() - 1);
  }

  std::vector<Purchase> take() {
    for (Purchase& purchase : purchases_) {
      name(purchase);
    }
    return std::move(purchases_);
  }

 private:
  using Numbers = std::multimap<std::string, std::size_t, std::less<>>;

  [[nodiscard]] std::optional<std::size_t> find(const site::Contract& contract) const {
    const auto in = [&](const Numbers& numbers, const std::string& number,
                        const auto& is_other) -> std::optional<std::size_t> {
      const auto [first, last] = numbers.equal_range(number);
      const auto found = std::find_if(
          first, last, [&](const auto& at) { return !is_other(purchases_[at.second].contract); });
      return says(number) && found != last ? std::optional(found->second) : std::nullopt;
    };
    const auto by_egp = in(by_egp_, contract.egp_number, [&](const site::Contract& other) {
      return differ(contract.contract_number, other.contract_number);
    });
    return by_egp ? by_egp : in(by_contract_, contract.contract_number, [&](const site::Contract& other) {
      return differ(contract.agreed_price, other.agreed_price) ||
             differ(contract.egp_number, other.egp_number);
    });
  }

  /// A row of another file that tells the same without a number that says otherwise.
  [[nodiscard]] std::optional<std::size_t> find_told(const RowOf& row) const {
    const std::string told = told_of(*row.contract);
    const auto [first, last] =
        told.empty() ? std::pair(by_told_.end(), by_told_.end()) : by_told_.equal_range(told);
    const auto found = std::find_if(first, last, [&](const auto& at) {
      const Purchase& other = purchases_[at.second];
      return !contradict(row.contract->egp_number, other.contract.egp_number) &&
             !contradict(row.contract->contract_number, other.contract.contract_number) &&
             !stands_in(other, row.entry);
    });
    return found == last ? std::nullopt : std::optional(found->second);
  }

  [[nodiscard]] static bool stands_in(const Purchase& purchase, const EntryView* entry) {
    return std::ranges::any_of(purchase.places,
                               [&](const PurchasePlace& place) { return place.entry == entry; });
  }

  static void fill(Purchase& purchase, const RowOf& row) {
    for (const auto amount :
         {&site::Contract::budget, &site::Contract::reference_price, &site::Contract::agreed_price}) {
      purchase.is_disputed = purchase.is_disputed || differ(purchase.contract.*amount, row.contract->*amount);
    }
    if (!stands_in(purchase, row.entry)) {
      purchase.places.push_back({.entry = row.entry, .row = row.contract});
    }
    site::apply(
        [&](const auto&... fields) {
          const auto fill_field = [&](const auto& field) {
            auto& value = purchase.contract.*field.member;
            if (!site::is_filled(value)) {
              value = row.contract->*field.member;
            }
          };
          (fill_field(fields), ...);
        },
        site::Fields<site::Contract>::list);
    purchase.released = std::max(purchase.released, row.released);
  }

  void note(std::size_t index) {
    const site::Contract& contract = purchases_[index].contract;
    const auto add = [&](Numbers& numbers, const std::string& number) {
      const auto [first, last] = numbers.equal_range(number);
      const bool is_there = std::any_of(first, last, [&](const auto& at) { return at.second == index; });
      if (says(number) && !is_there) {
        numbers.emplace(number, index);
      }
    };
    add(by_egp_, contract.egp_number);
    add(by_contract_, contract.contract_number);
    add(by_told_, told_of(contract));
  }

  /// By what stays the same when the row is published again.
  void name(Purchase& purchase) {
    const site::Contract& contract = purchase.contract;
    const std::string signed_on = contract.signed_on ? text::to_iso(*contract.signed_on) : std::string();
    const std::string told = says(contract.contract_number)
                                 ? contract.contract_number
                                 : contract.name + "\n" + names_of(contract.winner) + "\n" + signed_on;
    const std::string hash = text::sha256(told).substr(0, id_digits);
    const bool has_egp = says(contract.egp_number);
    std::string id = has_egp ? contract.egp_number + "-" + hash : hash;
    if (const std::size_t times = ++times_[id]; times > 1) {
      id += "-" + std::to_string(times);
    }
    purchase.process = has_egp ? contract.egp_number : id;
    purchase.id = std::move(id);
  }

  std::vector<Purchase> purchases_{};
  Numbers by_egp_{};
  Numbers by_contract_{};
  Numbers by_told_{};
  std::map<std::string, std::size_t> times_{};
};

}  // namespace

bool says(std::string_view number) {
  return !number.empty() && number != "-";
}

std::vector<Purchase> purchases_of(const PurchaseYearView& year) {
  Register known;
  for (const RowOf& row : rows_of(year)) {
    known.add(row);
  }
  return known.take();
}

}  // namespace prongsai::render
