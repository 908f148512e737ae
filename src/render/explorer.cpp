#include "render/explorer.h"

#include "render/book.h"
#include "render/contract_list.h"
#include "render/in_language.h"
#include "render/page.h"
#include "render/purchases.h"
#include "render/views.h"
#include "report/problem.h"
#include "site/site.h"
#include "site/tree.h"
#include "text/hash.h"
#include "text/json.h"
#include "text/language.h"
#include "text/number.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

/// As much as a cheap telephone shows without a wait; of more, the first page has as many as a script shows.
constexpr std::size_t most_rows = 300;
constexpr std::size_t first_rows = 100;
constexpr std::size_t most_top_winners = 10;
constexpr std::string_view rows_name = "rows.js";

using Rows = std::vector<const ListedContract*>;

/// What stands on each page when `groups` are put one behind another, `most_rows` to a page: a group that
/// does not end on a page goes on, nameless, on the next.
std::vector<std::vector<ContractGroup>> parts_of(const std::vector<ContractGroup>& groups) {
  std::vector<std::vector<ContractGroup>> parts(1);
  std::size_t used = 0;
  for (const ContractGroup& group : groups) {
    for (std::size_t done = 0; done < group.contracts.size();) {
      if (used == most_rows) {
        parts.emplace_back();
        used = 0;
      }
      const std::size_t count = std::min(group.contracts.size() - done, most_rows - used);
      ContractGroup part = group;
      const auto begin = group.contracts.begin() + static_cast<std::ptrdiff_t>(done);
      part.contracts.assign(begin, begin + static_cast<std::ptrdiff_t>(count));
      part.id = done == 0 ? group.id : std::string();
      parts.back().push_back(std::move(part));
      done += count;
      used += count;
    }
  }
  return parts;
}

/// "…/methods/" and from the second page on "…/methods/2/".
std::string part_url(const std::string& url, std::size_t index) {
  return index == 0 ? url : url + std::to_string(index + 1) + "/";
}

class Planning {
 public:
  Planning(const Book& book, Explorer& explorer)
      : explorer_(explorer), year_(*explorer.year), language_(book.inputs.site.config.language) {}

  void plan() {
    explorer_.contracts = listed_contracts(year_, year_.url);
    explorer_.methods = by_method(explorer_.contracts, language_);
    explorer_.winners = by_winner(explorer_.contracts, language_);
    explorer_.months = by_month(explorer_.contracts, year_, language_);
    explorer_.methods_url = year_.url + "methods/";
    explorer_.winners_url = year_.url + "winners/";
    explorer_.largest_url = year_.url + "largest/";
    Rows rows;
    for (const ListedContract& contract : explorer_.contracts) {
      rows.push_back(&contract);
    }
    explorer_.totals = totals_of(rows);
    plan_all(rows);
    plan_months();
    plan_groups(ContractsView::methods, word("ตามวิธีการจัดซื้อจัดจ้าง", "by method"), explorer_.methods_url,
                explorer_.methods);
    plan_groups(ContractsView::winners, word("ตามผู้ได้รับการคัดเลือก", "by winner"), explorer_.winners_url,
                explorer_.winners);
    plan_largest(std::move(rows));
    find_top_winners();
  }

 private:
  [[nodiscard]] std::string word(std::string_view thai, std::string_view english) const {
    return std::string(in_language(thai, english, language_));
  }

  [[nodiscard]] ExplorerPage page(ContractsView view, const std::string& title,
                                  const std::string& url) const {
    return {.explorer = &explorer_, .view = view, .title = title, .url = url};
  }

  void plan_all(const Rows& rows) {
    ExplorerPage all = page(ContractsView::all, year_.title, year_.url);
    all.contracts = rows;
    if (rows.size() > most_rows) {
      all.contracts.resize(first_rows);
      explorer_.rows_url = year_.url + std::string(rows_name) + "?v=" + digest();
    }
    explorer_.pages.push_back(std::move(all));
  }

  /// Of what the rows say, so that a changed row is not kept from readers.
  [[nodiscard]] std::string digest() const {
    constexpr std::size_t digits = 10;
    std::string told;
    for (const ListedContract& contract : explorer_.contracts) {
      told += contract.url + "\n" + contract.source + "\n" + contract.purchase.contract.name + "\n" +
              contract.purchase.contract.status + "\n" + contract.method + "\n";
      for (const auto& amount :
           {contract.purchase.contract.budget, contract.purchase.contract.reference_price,
            contract.purchase.contract.agreed_price}) {
        told += amount ? text::format_amount(*amount) + "\n" : "\n";
      }
      for (const WinnerShare& winner : contract.winners) {
        told += winner.group + "\n";
      }
    }
    return text::sha256(told).substr(0, digits);
  }

  /// A month without contracts needs no page beside that of its report.
  void plan_months() {
    std::vector<ExplorerPage> pages;
    for (ContractGroup& month : explorer_.months) {
      if (month.contracts.empty()) {
        month.url = month.report == nullptr ? std::string() : month.report->url;
        continue;
      }
      month.url = year_.url + month.key + "/";
      ExplorerPage made = page(ContractsView::month, month.title, month.url);
      made.month = &month;
      made.contracts = month.contracts;
      pages.push_back(std::move(made));
    }
    add_in_a_row(std::move(pages), false);
  }

  void plan_groups(ContractsView view, const std::string& title, const std::string& url,
                   std::vector<ContractGroup>& groups) {
    std::vector<ExplorerPage> pages;
    for (std::vector<ContractGroup>& part : parts_of(groups)) {
      ExplorerPage made = page(view, title, part_url(url, pages.size()));
      for (const ContractGroup& group : part) {
        const auto whole = std::ranges::find(groups, group.key, &ContractGroup::key);
        whole->url = group.id.empty() ? whole->url : made.url + "#" + group.id;
      }
      made.groups = std::move(part);
      pages.push_back(std::move(made));
    }
    add_in_a_row(std::move(pages), true);
  }

  void plan_largest(Rows rows) {
    std::ranges::stable_sort(rows, std::ranges::greater{}, [](const ListedContract* contract) {
      return contract->purchase.contract.agreed_price;
    });
    std::vector<ExplorerPage> pages;
    for (std::size_t done = 0; done < rows.size(); done += most_rows) {
      const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(done);
      ExplorerPage made = page(ContractsView::largest, word("เรียงตามราคาที่ตกลง", "by agreed price"),
                               part_url(explorer_.largest_url, pages.size()));
      made.contracts.assign(begin,
                            begin + static_cast<std::ptrdiff_t>(std::min(most_rows, rows.size() - done)));
      pages.push_back(std::move(made));
    }
    add_in_a_row(std::move(pages), true);
  }

  /// Pages that are read one after another, with their numbers where they are parts of one.
  void add_in_a_row(std::vector<ExplorerPage> pages, bool is_numbered) {
    std::vector<LinkView> parts;
    parts.reserve(pages.size());
    for (std::size_t i = 0; i < pages.size(); ++i) {
      parts.push_back({.title = is_numbered ? std::to_string(i + 1) : pages[i].title, .url = pages[i].url});
    }
    for (std::size_t i = 0; i < pages.size(); ++i) {
      if (i > 0) {
        pages[i].previous = parts[i - 1];
      }
      if (i + 1 < pages.size()) {
        pages[i].next = parts[i + 1];
      }
      if (is_numbered && pages.size() > 1) {
        pages[i].parts = parts;
        pages[i].parts[i].is_current = true;
      }
    }
    std::ranges::move(pages, std::back_inserter(explorer_.pages));
  }

  void find_top_winners() {
    std::vector<const ContractGroup*> winners;
    winners.reserve(explorer_.winners.size());
    for (const ContractGroup& winner : explorer_.winners) {
      winners.push_back(&winner);
    }
    std::ranges::stable_sort(winners, std::ranges::greater{},
                             [](const ContractGroup* winner) { return winner->totals.agreed; });
    winners.resize(std::min(winners.size(), most_top_winners));
    explorer_.top_winners = std::move(winners);
  }

  Explorer& explorer_;
  const PurchaseYearView& year_;
  text::Language language_;
};

void note_rows(Book& book, const Explorer& explorer) {
  for (const ListedContract& contract : explorer.contracts) {
    for (const PurchasePlace& place : contract.purchase.places) {
      book.listed.emplace(place.row, &contract);
    }
  }
}

report::Checked<std::string> rows_script(const Book& book, const Explorer& explorer) {
  ExplorerPage all{.explorer = &explorer};
  for (const ListedContract& contract : explorer.contracts) {
    all.contracts.push_back(&contract);
  }
  auto rows = render_page(book, {.path = "index.html",
                                 .template_name = std::string(explorer_rows_template),
                                 .language = book.inputs.site.config.language,
                                 .contracts = &all});
  rows.value = "prongsaiExplorer(" + text::Json(rows.value).to_text(0) + ");\n";
  return rows;
}

}  // namespace

void add_explorers(Book& book) {
  std::vector<LinkView> years;
  for (const PurchaseYearView& year : book.open_data.years) {
    if (!year.url.empty()) {
      years.push_back({.title = std::to_string(year.year.buddhist), .url = year.url});
    }
  }
  // Its pages look into an explorer, which must not move any more.
  book.explorers.reserve(years.size());
  for (const PurchaseYearView& year : book.open_data.years) {
    if (year.url.empty()) {
      continue;
    }
    Explorer& explorer = book.explorers.emplace_back();
    explorer.year = &year;
    explorer.years = years;
    explorer.years[book.explorers.size() - 1].is_current = true;
    Planning(book, explorer).plan();
    note_rows(book, explorer);
  }
}

site::Tree explorer_files(const std::shared_ptr<const Book>& book) {
  site::Tree files;
  for (const Explorer& explorer : book->explorers) {
    if (!explorer.rows_url.empty()) {
      files.emplace(explorer.year->url.substr(book->base.size() + 1) + std::string(rows_name),
                    site::Recipe{[book, &explorer] { return rows_script(*book, explorer); }});
    }
  }
  return files;
}

}  // namespace prongsai::render
