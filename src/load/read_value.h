#pragma once

#include "load/yaml.h"
#include "report/problem.h"
#include "site/field.h"
#include "site/head.h"
#include "text/date.h"
#include "text/number.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Text → typed value, one function per type, shared by YAML scalars and spreadsheet cells: each returns the
// value or the word of the type that was expected (report's words: "date", "amount" …).
namespace prongsai::load {

template <class Value>
struct Parsed {
  std::optional<Value> value{};
  std::string_view expected{};
};

Parsed<std::string> parse(std::string_view text, std::type_identity<std::string>);
Parsed<bool> parse(std::string_view text, std::type_identity<bool>);
Parsed<std::int64_t> parse(std::string_view text, std::type_identity<std::int64_t>);
Parsed<double> parse(std::string_view text, std::type_identity<double>);
Parsed<text::Date> parse(std::string_view text, std::type_identity<text::Date>);
Parsed<text::Period> parse(std::string_view text, std::type_identity<text::Period>);
Parsed<text::FiscalYear> parse(std::string_view text, std::type_identity<text::FiscalYear>);
Parsed<text::Amount> parse(std::string_view text, std::type_identity<text::Amount>);
Parsed<site::Percent> parse(std::string_view text, std::type_identity<site::Percent>);
Parsed<site::WebAddress> parse(std::string_view text, std::type_identity<site::WebAddress>);
Parsed<site::FileReference> parse(std::string_view text, std::type_identity<site::FileReference>);
Parsed<site::OldAddress> parse(std::string_view text, std::type_identity<site::OldAddress>);

/// Whether `text` is `name` as an author may write it: letters' case and blanks do not matter.
bool is_same_word(std::string_view text, std::string_view name);

/// An enumeration takes its key or its Thai or English word.
template <site::HasNames Enum>
Parsed<Enum> parse(std::string_view text, std::type_identity<Enum>) {
  for (const auto& name : site::Names<Enum>::list) {
    if (is_same_word(text, name.key) || is_same_word(text, name.th) || is_same_word(text, name.en)) {
      return {.value = name.value, .expected = {}};
    }
  }
  return {};
}

/// "political, permanent": what an enumeration can be.
template <site::HasNames Enum>
std::string choices() {
  std::string list;
  for (const auto& name : site::Names<Enum>::list) {
    list.append(list.empty() ? "" : ", ").append(name.key);
  }
  return list;
}

}  // namespace prongsai::load
