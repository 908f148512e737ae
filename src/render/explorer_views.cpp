#include "render/bind.h"
#include "render/contract_list.h"
#include "render/explorer.h"
#include "render/views.h"
#include "text/number.h"
#include "theme/value.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

// How templates see a year's contracts.
namespace prongsai::render {

namespace {

using theme::Arena;
using theme::Member;
using theme::ObjectRef;
using theme::ObjectType;
using theme::Value;

template <class View>
Value object(const View* view) {
  return view == nullptr ? Value() : Value(ObjectRef{&view_type<View>(), view});
}

template <class View>
Value object(const std::optional<View>& view) {
  return view ? object(&*view) : Value();
}

/// "หจก-สมมุติ ร้าน-ตัวอย่าง:1200000": the winners' groups, with their shares in satang.
std::string keys_of(const std::vector<WinnerShare>& winners) {
  std::string keys;
  for (const WinnerShare& winner : winners) {
    keys += (keys.empty() ? "" : " ") + winner.group;
    if (winner.share && winners.size() > 1) {
      keys += ":" + std::to_string(winner.share->satang);
    }
  }
  return keys;
}

Value word_for(ContractsView view) {
  switch (view) {
    case ContractsView::all:
      return "all";
    case ContractsView::month:
      return "month";
    case ContractsView::methods:
      return "methods";
    case ContractsView::winners:
      return "winners";
    case ContractsView::largest:
      return "largest";
  }
  return {};
}

const PurchaseYearView& year_of(const void* explorer) {
  return *as<Explorer>(explorer).year;
}

}  // namespace

template <>
const ObjectType& view_type<ListedContract>() {
  using View = ListedContract;
  static constexpr auto members = sorted(std::array{
      Member{"record", [](const void* v, Arena&) { return to_value(as<View>(v).purchase.contract); }},
      Member{"id", [](const void* v, Arena&) { return Value(as<View>(v).id); }},
      Member{"url", [](const void* v, Arena&) { return Value(as<View>(v).url); }},
      Member{"source", [](const void* v, Arena&) { return Value(as<View>(v).source); }},
      Member{"source_title", [](const void* v, Arena&) { return Value(as<View>(v).source_title); }},
      Member{"month", [](const void* v, Arena&) { return Value(as<View>(v).month); }},
      Member{"method", [](const void* v, Arena&) { return Value(as<View>(v).method); }},
      Member{"winners",
             [](const void* v, Arena& arena) { return Value(arena.keep(keys_of(as<View>(v).winners))); }},
      Member{"notes", [](const void* v, Arena&) { return to_value(as<View>(v).notes); }},
  });
  static constexpr ObjectType type{"contract", members};
  return type;
}

template <>
const ObjectType& view_type<ContractTotals>() {
  using View = ContractTotals;
  static constexpr auto members = sorted(std::array{
      Member{"count", [](const void* v, Arena&) { return Value(as<View>(v).count); }},
      Member{"budget", [](const void* v, Arena&) { return to_value(as<View>(v).budget); }},
      Member{"agreed", [](const void* v, Arena&) { return to_value(as<View>(v).agreed); }},
      Member{"below_reference", [](const void* v, Arena&) { return to_value(as<View>(v).below_reference); }},
      Member{"compared", [](const void* v, Arena&) { return Value(as<View>(v).compared); }},
      Member{"without_budget", [](const void* v, Arena&) { return Value(as<View>(v).without_budget); }},
      Member{"without_price", [](const void* v, Arena&) { return Value(as<View>(v).without_price); }},
  });
  static constexpr ObjectType type{"totals", members};
  return type;
}

template <>
const ObjectType& view_type<ContractGroup>() {
  using View = ContractGroup;
  static constexpr auto members = sorted(std::array{
      Member{"key", [](const void* v, Arena&) { return Value(as<View>(v).key); }},
      Member{"id", [](const void* v, Arena&) { return Value(as<View>(v).id); }},
      Member{"title", [](const void* v, Arena&) { return Value(as<View>(v).title); }},
      Member{"url", [](const void* v, Arena&) { return Value(as<View>(v).url); }},
      Member{"contracts", [](const void* v, Arena&) { return Value(view_list(as<View>(v).contracts)); }},
      Member{"totals", [](const void* v, Arena&) { return object(&as<View>(v).totals); }},
      Member{"report", [](const void* v, Arena&) { return object(as<View>(v).report); }},
      Member{"is_nil", [](const void* v, Arena&) { return Value(as<View>(v).is_nil); }},
      Member{"joint", [](const void* v, Arena&) { return Value(as<View>(v).joint); }},
  });
  static constexpr ObjectType type{"group", members};
  return type;
}

template <>
const ObjectType& view_type<Explorer>() {
  using View = Explorer;
  static constexpr auto members = sorted(std::array{
      Member{"title", [](const void* v, Arena&) { return Value(year_of(v).title); }},
      Member{"year", [](const void* v, Arena&) { return to_value(year_of(v).year); }},
      Member{"url", [](const void* v, Arena&) { return Value(year_of(v).url); }},
      Member{"updated", [](const void* v, Arena&) { return to_value(year_of(v).updated); }},
      Member{"downloads", [](const void* v, Arena&) { return Value(view_list(year_of(v).downloads)); }},
      Member{"totals", [](const void* v, Arena&) { return object(&as<View>(v).totals); }},
      Member{"months", [](const void* v, Arena&) { return Value(view_list(as<View>(v).months)); }},
      Member{"methods", [](const void* v, Arena&) { return Value(view_list(as<View>(v).methods)); }},
      Member{"winners", [](const void* v, Arena&) { return Value(view_list(as<View>(v).winners)); }},
      Member{"top_winners", [](const void* v, Arena&) { return Value(view_list(as<View>(v).top_winners)); }},
      Member{"methods_url", [](const void* v, Arena&) { return Value(as<View>(v).methods_url); }},
      Member{"winners_url", [](const void* v, Arena&) { return Value(as<View>(v).winners_url); }},
      Member{"largest_url", [](const void* v, Arena&) { return Value(as<View>(v).largest_url); }},
      Member{"rows_url", [](const void* v, Arena&) { return Value(as<View>(v).rows_url); }},
      Member{"years", [](const void* v, Arena&) { return Value(view_list(as<View>(v).years)); }},
  });
  static constexpr ObjectType type{"purchases", members};
  return type;
}

template <>
const ObjectType& view_type<ExplorerPage>() {
  using View = ExplorerPage;
  static constexpr auto members = sorted(std::array{
      Member{"purchases", [](const void* v, Arena&) { return object(as<View>(v).explorer); }},
      Member{"view", [](const void* v, Arena&) { return word_for(as<View>(v).view); }},
      Member{"title", [](const void* v, Arena&) { return Value(as<View>(v).title); }},
      Member{"url", [](const void* v, Arena&) { return Value(as<View>(v).url); }},
      Member{"month", [](const void* v, Arena&) { return object(as<View>(v).month); }},
      Member{"contracts", [](const void* v, Arena&) { return Value(view_list(as<View>(v).contracts)); }},
      Member{"groups", [](const void* v, Arena&) { return Value(view_list(as<View>(v).groups)); }},
      Member{"parts", [](const void* v, Arena&) { return Value(view_list(as<View>(v).parts)); }},
      Member{"previous", [](const void* v, Arena&) { return object(as<View>(v).previous); }},
      Member{"next", [](const void* v, Arena&) { return object(as<View>(v).next); }},
  });
  static constexpr ObjectType type{"contracts", members};
  return type;
}

}  // namespace prongsai::render
