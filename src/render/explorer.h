#pragma once

#include "render/contract_list.h"
#include "render/views.h"
#include "site/tree.h"
#include "text/date.h"
#include "theme/value.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The pages on which a citizen looks through a year's contracts: all of them, and of every month, method and
// winner, and from the largest to the smallest. Plain pages; a script sorts and filters the first of them.
namespace prongsai::render {

struct Book;
struct Explorer;

enum class ContractsView : std::uint8_t { all, month, methods, winners, largest };

/// One page. `contracts` are its rows, except where it has `groups`, whose last may go on on the next page.
struct ExplorerPage {
  const Explorer* explorer = nullptr;
  ContractsView view = ContractsView::all;
  std::string title{};
  std::string url{};
  const ContractGroup* month = nullptr;
  std::vector<const ListedContract*> contracts{};
  std::vector<ContractGroup> groups{};
  /// The pages of the same view, and of these the one before and the one after.
  std::vector<LinkView> parts{};
  std::optional<LinkView> previous{};
  std::optional<LinkView> next{};
};

/// A year's contracts and their pages, the one of all first.
struct Explorer {
  const PurchaseYearView* year = nullptr;
  std::vector<ListedContract> contracts{};
  ContractTotals totals{};
  std::vector<ContractGroup> months{};
  std::vector<ContractGroup> methods{};
  std::vector<ContractGroup> winners{};
  std::vector<const ContractGroup*> top_winners{};
  std::string methods_url{};
  std::string winners_url{};
  std::string largest_url{};
  /// The script that brings all rows, where there are too many for one page.
  std::string rows_url{};
  std::vector<ExplorerPage> pages{};
  /// Such pages of all years.
  std::vector<LinkView> years{};
};

/// The templates of the page of all contracts, without which a theme has no such pages; of the others; and of
/// rows alone.
inline constexpr std::string_view explorer_template = "procurement.html";
inline constexpr std::string_view explorer_part_template = "procurement-part.html";
inline constexpr std::string_view explorer_rows_template = "procurement-rows.html";

/// Plans the pages of all years of the book that have contracts.
void add_explorers(Book& book);

/// The scripts that bring the rows of years with many contracts, each made when it is asked for.
site::Tree explorer_files(const std::shared_ptr<const Book>& book);

template <>
const theme::ObjectType& view_type<ListedContract>();
template <>
const theme::ObjectType& view_type<ContractTotals>();
template <>
const theme::ObjectType& view_type<ContractGroup>();
template <>
const theme::ObjectType& view_type<Explorer>();
template <>
const theme::ObjectType& view_type<ExplorerPage>();

}  // namespace prongsai::render
