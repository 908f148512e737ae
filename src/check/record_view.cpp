#include "check/record_view.h"

#include "check/there.h"
#include "site/field.h"
#include "site/file_references.h"
#include "site/kind.h"
#include "site/project.h"
#include "site/site.h"
#include "text/date.h"
#include "text/number.h"

#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace prongsai::check {

namespace {

template <class Value>
std::string as_text(const Value& value) {
  if constexpr (site::IsOptional<Value>::value) {
    return value ? as_text(*value) : std::string();
  } else if constexpr (std::same_as<Value, std::string>) {
    return value;
  } else if constexpr (std::same_as<Value, std::int64_t>) {
    return std::to_string(value);
  } else if constexpr (std::same_as<Value, double>) {
    return text::format_decimal(value, value == std::floor(value) ? 0 : 2);
  } else if constexpr (std::same_as<Value, text::Amount>) {
    return text::format_amount(value);
  } else if constexpr (std::same_as<Value, text::Date>) {
    return text::to_iso(value);
  } else if constexpr (site::HasNames<Value>) {
    return std::string(site::name_of(value).key);
  } else if constexpr (std::same_as<Value, site::WebAddress>) {
    return value.url;
  } else if constexpr (std::same_as<Value, site::FileReference>) {
    return value.path;
  } else {
    return {};
  }
}

template <class Record>
std::optional<text::Period> days_of(const Record& record) {
  const auto day = [](const std::optional<text::Date>& date) -> std::optional<text::Period> {
    return date ? std::optional(text::Period{.from = *date, .to = *date}) : std::nullopt;
  };
  // A project's period says when it runs, not when its file speaks.
  constexpr bool speaks_of_period =
      !std::same_as<Record, site::Project> && requires { record.period.value(); };
  if constexpr (speaks_of_period) {
    return record.period;
  } else if constexpr (requires { record.date.value(); }) {
    return day(record.date);
  } else if constexpr (requires { record.signed_on.value(); }) {
    return day(record.signed_on);
  } else {
    return std::nullopt;
  }
}

template <class Record>
std::string_view name_in(const Record& record) {
  if constexpr (requires { record.name; }) {
    return record.name;
  } else if constexpr (requires { record.title; }) {
    return record.title;
  } else if constexpr (requires { record.event; }) {
    return record.event;
  } else if constexpr (requires { record.subject; }) {
    return record.subject;
  } else {
    return {};
  }
}

template <class Value>
constexpr bool is_list_of_records = false;
template <site::HasFields Part>
constexpr bool is_list_of_records<std::vector<Part>> = true;

/// Calls `visit(info, value)` for the field of this key; for "steps.duration" with that of every step.
template <class Record, class Visit>
void for_field(const Record& record, std::string_view key, const Visit& visit) {
  site::for_each_field(record, [&]<class Value>(const site::FieldInfo& info, const Value& value) {
    if (info.key == key) {
      visit(info, value);
    }
    if constexpr (is_list_of_records<Value>) {
      const std::size_t dot = key.find('.');
      if (dot != std::string_view::npos && info.key == key.substr(0, dot)) {
        for (const auto& part : value) {
          for_field(part, key.substr(dot + 1), visit);
        }
      }
    }
  });
}

template <class Record>
RecordView view_of(const site::Site& site, const Record& record) {
  RecordView view{.where = record.where, .name = name_in(record), .days = days_of(record)};
  view.is_filled = [&site, &record](std::string_view key) {
    bool is_known = false;
    bool is_filled = true;
    for_field(record, key, [&](const site::FieldInfo& /*info*/, const auto& value) {
      is_known = true;
      is_filled = is_filled && is_answered(site, value);
    });
    return is_known && is_filled;
  };
  view.dead_reference = [&site, &record](std::string_view key) {
    std::string dead;
    for_field(record, key, [&](const site::FieldInfo& /*info*/, const auto& value) {
      dead = dead.empty() ? dead_reference(site, value) : dead;
    });
    return dead;
  };
  view.text_of = [&record](std::string_view key) {
    std::string text;
    for_field(record, key,
              [&](const site::FieldInfo& /*info*/, const auto& value) { text = as_text(value); });
    return text;
  };
  view.label_of = [&record](std::string_view key) {
    std::string label(key);
    for_field(record, key, [&](const site::FieldInfo& info, const auto& /*value*/) { label = info.th; });
    return label;
  };
  view.files = [&record] {
    std::vector<site::FileReference> files;
    site::for_each_file_reference_in(
        record, [&](const site::FileReference& reference) { files.push_back(reference); });
    return files;
  };
  return view;
}

}  // namespace

void for_each_record(const site::Site& site, const site::Records& records,
                     const std::function<void(const RecordView&)>& visit) {
  std::visit(
      [&](const auto& list) {
        if constexpr (!std::same_as<std::decay_t<decltype(list)>, std::monostate>) {
          for (const auto& record : list) {
            visit(view_of(site, record));
          }
        }
      },
      records);
}

}  // namespace prongsai::check
