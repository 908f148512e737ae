#include "render/contract_list.h"
#include "render/in_language.h"
#include "render/purchases.h"
#include "render/views.h"
#include "site/content_file.h"
#include "site/kind.h"
#include "site/procurement.h"
#include "text/date.h"
#include "text/language.h"
#include "text/number.h"
#include "text/slug.h"
#include "text/thai.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

constexpr std::string_view group_begin = "g-";

std::string without_blanks(std::string_view text) {
  std::string compact = text::normalize(text);
  std::erase(compact, ' ');
  return compact;
}

/// How the legal form of a firm is written out, before and behind its name, and in short.
struct LegalForm {
  std::string_view before{};
  std::string_view behind{};
  std::string_view brief{};
};
constexpr auto legal_forms = std::to_array<LegalForm>({{"บริษัท", "จำกัด(มหาชน)", "บมจ."},
                                                       {"บริษัท", "จำกัด", "บจก."},
                                                       {"ห้างหุ้นส่วนจำกัด", "", "หจก."},
                                                       {"บมจ", "", "บมจ."},
                                                       {"บจก", "", "บจก."},
                                                       {"หจก", "", "หจก."}});

/// The group of a contract by one of its winners, or the only one that there is.
std::string share_key(const ListedContract& contract, std::string_view group) {
  return contract.winners.size() > 1 ? std::string(group) : std::string();
}

std::optional<text::Amount> agreed_with(const ListedContract& contract, std::string_view group) {
  const auto winner = std::ranges::find(contract.winners, group, &WinnerShare::group);
  return winner != contract.winners.end() && winner->share ? winner->share
                                                           : contract.purchase.contract.agreed_price;
}

/// Groups in the making: by key, each title with how often it is written so.
struct Draft {
  std::map<std::string, std::int64_t> titles{};
  std::vector<const ListedContract*> contracts{};
};

void add_to(std::map<std::string, Draft>& drafts, const std::string& key, const std::string& title,
            const ListedContract& contract) {
  Draft& draft = drafts[key];
  ++draft.titles[title];
  // A winner may stand in one contract twice.
  if (draft.contracts.empty() || draft.contracts.back() != &contract) {
    draft.contracts.push_back(&contract);
  }
}

/// A winner who stands in one contract twice has both shares.
void add_share(std::vector<WinnerShare>& winners, WinnerShare added) {
  const auto known = std::ranges::find(winners, added.group, &WinnerShare::group);
  if (known == winners.end()) {
    winners.push_back(std::move(added));
    return;
  }
  known->share = known->share && added.share
                     ? sum_of(std::vector<std::optional<text::Amount>>{known->share, added.share})
                     : std::nullopt;
}

/// As most write it.
std::string title_of(const Draft& draft) {
  return std::ranges::max_element(draft.titles, {}, [](const auto& title) { return title.second; })->first;
}

void sort_by_day(std::vector<const ListedContract*>& contracts) {
  std::ranges::stable_sort(contracts, {}, [](const ListedContract* contract) {
    const auto& day = contract->purchase.contract.signed_on;
    return std::pair(!day.has_value(), day.value_or(text::Date{}));
  });
}

std::int64_t count_joint(const std::vector<const ListedContract*>& contracts) {
  return std::ranges::count_if(contracts,
                               [](const ListedContract* contract) { return contract->winners.size() > 1; });
}

/// Finished groups, and by the key of the draft the key that the group has in addresses.
struct Finished {
  std::vector<ContractGroup> groups{};
  std::map<std::string, std::string> key_of{};
};

Finished finish(std::map<std::string, Draft>& drafts, std::string_view nameless) {
  Finished finished;
  std::set<std::string> taken;
  for (auto& [key, draft] : drafts) {
    ContractGroup group{.title = key.empty() ? std::string(nameless) : title_of(draft),
                        .contracts = std::move(draft.contracts)};
    const std::string slug = key.empty() ? "none" : text::slug(group.title);
    group.key = slug;
    for (int times = 2; !taken.insert(group.key).second; ++times) {
      group.key = slug + "-" + std::to_string(times);
    }
    group.id = std::string(group_begin) + group.key;
    sort_by_day(group.contracts);
    finished.key_of.emplace(key, group.key);
    finished.groups.push_back(std::move(group));
  }
  return finished;
}

ContractGroup month_group(const std::string& key, const std::string& title) {
  return {.key = key, .id = std::string(group_begin) + key, .title = title};
}

std::string month_title(const std::string& key, text::Language language) {
  if (key == undated) {
    return std::string(in_language("ไม่มีวันที่ลงนาม", "Without a date of signing", language));
  }
  const auto day = text::parse_date(key + "-01");
  return day ? text::format_date(*day, language, text::DateStyle::month_year) : key;
}

/// The key of the month that a report is of.
std::string month_of_report(const EntryView& report) {
  const text::Date& from = report.file->covers.value_or(text::Period{}).from;
  return std::to_string(from.year + text::buddhist_minus_common) + (from.month < 10 ? "-0" : "-") +
         std::to_string(from.month);
}

void add_report(ContractGroup& month, const EntryView& report) {
  const bool has_rows = site::count(report.file->records) > 0;
  month.is_nil = !has_rows && (month.report == nullptr || month.is_nil);
  if (month.report == nullptr || has_rows) {
    month.report = &report;
  }
}

}  // namespace

std::string method_key(std::string_view method) {
  const std::string key = without_blanks(method);
  constexpr std::string_view word = "วิธี";
  return key.starts_with(word) ? key.substr(word.size()) : key;
}

std::string winner_key(std::string_view name) {
  std::string compact = without_blanks(name);
  for (const LegalForm& form : legal_forms) {
    std::string_view rest = compact;
    if (rest.starts_with(form.before) && rest.substr(form.before.size()).ends_with(form.behind)) {
      rest.remove_prefix(form.before.size());
      rest.remove_suffix(form.behind.size());
      rest.remove_prefix(rest.starts_with('.') ? 1 : 0);
      return std::string(form.brief) + std::string(rest);
    }
  }
  return compact;
}

ContractTotals totals_of(std::span<const ListedContract* const> contracts, std::string_view group) {
  ContractTotals totals{.count = static_cast<std::int64_t>(contracts.size())};
  std::vector<std::optional<text::Amount>> budgets;
  std::vector<std::optional<text::Amount>> prices;
  std::vector<std::optional<text::Amount>> differences;
  for (const ListedContract* const listed : contracts) {
    const site::Contract& contract = listed->purchase.contract;
    budgets.push_back(contract.budget);
    prices.push_back(agreed_with(*listed, share_key(*listed, group)));
    if (contract.reference_price && contract.agreed_price) {
      std::int64_t satang = 0;
      const bool is_counted =
          !__builtin_sub_overflow(contract.reference_price->satang, contract.agreed_price->satang, &satang);
      differences.push_back(is_counted ? std::optional(text::Amount{satang}) : std::nullopt);
    }
    totals.without_budget += contract.budget ? 0 : 1;
    totals.without_price += contract.agreed_price ? 0 : 1;
  }
  totals.compared = static_cast<std::int64_t>(differences.size());
  totals.budget = sum_of(budgets);
  totals.agreed = sum_of(prices);
  totals.below_reference = sum_of(differences);
  return totals;
}

std::vector<ContractGroup> by_month(const std::vector<ListedContract>& contracts,
                                    const PurchaseYearView& year, text::Language language) {
  std::map<std::string, ContractGroup> months;
  const auto month = [&](const std::string& key) -> ContractGroup& {
    return months.try_emplace(key, month_group(key, month_title(key, language))).first->second;
  };
  constexpr int last_month = 12;
  constexpr int first_of_fiscal_year = 10;
  for (int number = 1; number <= last_month; ++number) {
    const int calendar_year = year.year.buddhist - (number >= first_of_fiscal_year ? 1 : 0);
    month(std::to_string(calendar_year) + (number < 10 ? "-0" : "-") + std::to_string(number));
  }
  for (const EntryView* const report : year.months) {
    add_report(month(month_of_report(*report)), *report);
  }
  for (const ListedContract& contract : contracts) {
    month(contract.month).contracts.push_back(&contract);
  }
  std::vector<ContractGroup> groups;
  for (auto& [key, group] : months) {
    sort_by_day(group.contracts);
    group.totals = totals_of(group.contracts);
    group.joint = count_joint(group.contracts);
    groups.push_back(std::move(group));
  }
  return groups;
}

std::vector<ContractGroup> by_method(std::vector<ListedContract>& contracts, text::Language language) {
  std::map<std::string, Draft> drafts;
  for (const ListedContract& contract : contracts) {
    const std::string& method = contract.purchase.contract.method;
    add_to(drafts, method_key(method), method, contract);
  }
  Finished finished = finish(drafts, in_language("ไม่ได้บอกวิธี", "Method not told", language));
  for (ListedContract& contract : contracts) {
    contract.method = finished.key_of.at(method_key(contract.purchase.contract.method));
  }
  for (ContractGroup& group : finished.groups) {
    group.totals = totals_of(group.contracts);
    group.joint = count_joint(group.contracts);
  }
  std::ranges::stable_sort(finished.groups, std::ranges::greater{},
                           [](const ContractGroup& group) { return group.totals.agreed; });
  return std::move(finished.groups);
}

std::vector<ContractGroup> by_winner(std::vector<ListedContract>& contracts, text::Language language) {
  std::map<std::string, Draft> drafts;
  for (const ListedContract& contract : contracts) {
    for (const site::Winner& winner : contract.purchase.contract.winner) {
      add_to(drafts, winner_key(winner.name), winner.name, contract);
    }
    if (contract.purchase.contract.winner.empty()) {
      add_to(drafts, {}, {}, contract);
    }
  }
  Finished finished = finish(drafts, in_language("ไม่ได้บอกผู้ได้รับการคัดเลือก", "Winner not told", language));
  for (ListedContract& contract : contracts) {
    for (const site::Winner& winner : contract.purchase.contract.winner) {
      add_share(contract.winners,
                {.group = finished.key_of.at(winner_key(winner.name)), .share = winner.price});
    }
    if (contract.winners.empty()) {
      contract.winners.push_back({.group = finished.key_of.at({})});
    }
  }
  for (ContractGroup& group : finished.groups) {
    group.totals = totals_of(group.contracts, group.key);
    group.joint = count_joint(group.contracts);
  }
  std::ranges::stable_sort(finished.groups, {}, [](const ContractGroup& group) {
    return std::pair(group.key == "none", text::sort_key(group.title));
  });
  return std::move(finished.groups);
}

}  // namespace prongsai::render
