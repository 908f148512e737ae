#pragma once

#include "report/problem.h"
#include "site/computed.h"
#include "site/field.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Numbers that nobody needs to type, and the comparison with those that somebody did.
namespace prongsai::load {

/// A number as it was typed: `text` with all its decimals.
struct TypedNumber {
  std::string_view text{};
  double value = 0;
};

/// What a cell of a computed column holds: "12,000.00 บาท", "62.2 %", "-500", "(500.00)"; nothing when it is
/// no number.
std::optional<TypedNumber> typed_number(std::string_view text);

/// A typed number and what it should be: `heading`, as the author or the form calls it, and where it stands.
struct Comparison {
  TypedNumber typed{};
  double computed = 0;
  std::string_view heading{};
  report::Location where{};
};

/// number/computed when the typed number is not the computed one, rounded to as many decimals as were typed.
/// `formula` says what it comes from.
void compare(const Comparison& numbers, const std::string& formula, std::vector<report::Problem>& problems);

/// The Thai label of the field of that key.
template <site::HasFields Record>
std::string_view label_of_field(std::string_view key) {
  std::string_view label;
  site::with_field<Record>(key, [&](const auto& field) { label = field.info.th; });
  return label;
}

/// "งบประมาณ (บาท) − เบิกจ่าย (บาท)", in the fields' labels.
template <site::HasComputed Record>
std::string formula_for(const site::ComputedNumber& how) {
  return site::formula_of(how, label_of_field<Record>(how.left), label_of_field<Record>(how.right));
}

/// Fills the computed fields of `record` that are empty; the first that is filled and wrong is told.
template <site::HasComputed Record>
void settle_computed(Record& record, std::vector<report::Problem>& problems) {
  for (const site::ComputedNumber& how : site::Fields<Record>::computed) {
    const auto computed = how.key.empty() ? std::nullopt : site::computed_of(record, how);
    if (!computed) {
      continue;
    }
    if (const auto typed = site::number_of(record, how.key)) {
      const std::size_t before = problems.size();
      compare({.typed = {.text = "", .value = *typed},
               .computed = *computed,
               .heading = label_of_field<Record>(how.key),
               .where = record.where},
              formula_for<Record>(how), problems);
      if (problems.size() > before) {
        return;
      }
      continue;
    }
    site::with_field<Record>(how.key,
                             [&](const auto& field) { site::take_number(record.*field.member, *computed); });
  }
}

}  // namespace prongsai::load
