#pragma once

#include "sheet/workbook.h"
#include "site/field.h"
#include "text/date.h"
#include "text/iso_interval.h"
#include "text/json.h"
#include "text/number.h"

#include <concepts>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

// One field's value as a cell of a CSV, a cell of a workbook, a member in JSON. The types are those that the
// field tables of records use; another one does not compile until it is named here.
namespace prongsai::render {

/// The whole address of a page or of a file below content/ as a record writes it.
struct Links {
  std::function<std::string(std::string_view)> page{};
  std::function<std::string(std::string_view)> file{};
};

/// "62.2", "1000000": as few digits as give the same number again, never with an exponent.
std::string plain_number(double value);

/// How many of them are behind the point.
int decimals_of(double value);

/// "12000.00".
std::string plain_amount(text::Amount amount);

/// A period as people read it where that means the same days again, else text::iso_interval().
std::string period_in_words(const text::Period& period);

/// An entry of a list: \n \| \\ for a line end, a bar, a backslash.
std::string escaped_entry(std::string_view text);

/// Whether a text that stands alone is read as just that text again, where people write several records in
/// one: no digit, no separator, no mark in front.
bool stays_whole(std::string_view text);

/// A value that stands in one line: everything but lists.
template <class Value>
std::string plain_text(const Value& value) {
  if constexpr (site::IsOptional<Value>::value) {
    return value ? plain_text(*value) : std::string();
  } else if constexpr (std::same_as<Value, std::string>) {
    return value;
  } else if constexpr (std::same_as<Value, std::int64_t>) {
    return std::to_string(value);
  } else if constexpr (std::same_as<Value, double>) {
    return plain_number(value);
  } else if constexpr (std::same_as<Value, site::Percent>) {
    return plain_number(value.value);
  } else if constexpr (std::same_as<Value, text::Amount>) {
    return plain_amount(value);
  } else if constexpr (std::same_as<Value, text::Date>) {
    return text::to_iso(value);
  } else if constexpr (std::same_as<Value, text::Period>) {
    return text::iso_interval(value);
  } else if constexpr (std::same_as<Value, site::WebAddress>) {
    return value.url;
  } else if constexpr (std::same_as<Value, site::FileReference>) {
    return value.path;
  } else {
    return std::string(site::name_of(value).th);
  }
}

/// A record in a list, as table_csv() says. One that may be written as one text keeps its bars unless it is
/// plain: they tell that its parts are those.
template <site::HasFields Record>
std::string plain_entry(const Record& record) {
  std::string entry;
  std::string owed;
  bool is_first = true;
  site::for_each_field(record, [&](const site::FieldInfo& /*info*/, const auto& value) {
    const std::string text = escaped_entry(plain_text(value));
    owed += is_first ? "" : " | ";
    is_first = false;
    if (!text.empty()) {
      entry += std::exchange(owed, {}) + text;
    }
  });
  if constexpr (site::HasJoint<Record>) {
    entry += stays_whole(entry) ? "" : owed;
  }
  return entry;
}

template <class Value>
std::string plain_list(const std::vector<Value>& list) {
  std::string lines;
  bool is_first = true;
  for (const Value& value : list) {
    lines += is_first ? "" : "\n";
    is_first = false;
    if constexpr (site::HasFields<Value>) {
      lines += plain_entry(value);
    } else {
      lines += escaped_entry(plain_text(value));
    }
  }
  return lines;
}

/// As table_csv() says.
template <class Value>
sheet::Value plain_cell(const Value& value) {
  if constexpr (site::IsOptional<Value>::value) {
    return value ? plain_cell(*value) : sheet::Value();
  } else if constexpr (site::IsVector<Value>::value) {
    return plain_list(value);
  } else if constexpr (std::same_as<Value, text::Amount> || std::same_as<Value, text::Date> ||
                       std::same_as<Value, std::int64_t>) {
    return value;
  } else {
    return plain_text(value);
  }
}

/// As table_xlsx() says.
template <class Value>
sheet::Value workbook_cell(const Value& value, const Links& links) {
  if constexpr (site::IsOptional<Value>::value) {
    return value ? workbook_cell(*value, links) : sheet::Value();
  } else if constexpr (std::same_as<Value, double>) {
    return sheet::Decimal{.value = value, .decimals = decimals_of(value)};
  } else if constexpr (std::same_as<Value, site::Percent>) {
    return workbook_cell(value.value, links);
  } else if constexpr (std::same_as<Value, text::Period>) {
    return period_in_words(value);
  } else {
    if (!site::is_filled(value)) {
      return {};
    }
    if constexpr (std::same_as<Value, site::WebAddress>) {
      return sheet::Link{.text = value.url, .address = links.page(value.url)};
    } else if constexpr (std::same_as<Value, site::FileReference>) {
      return sheet::Link{.text = value.path, .address = links.file(value.path)};
    } else {
      return plain_cell(value);
    }
  }
}

template <site::HasFields Record>
text::Json json_record(const Record& record, const Links& links);

/// As table_json() says.
template <class Value>
text::Json json_value(const Value& value, const Links& links) {
  if constexpr (site::IsOptional<Value>::value) {
    return value ? json_value(*value, links) : text::Json();
  } else if constexpr (site::IsVector<Value>::value) {
    text::Json::Array list;
    list.reserve(value.size());
    for (const auto& inner : value) {
      list.push_back(json_value(inner, links));
    }
    return list;
  } else if constexpr (site::HasFields<Value>) {
    return json_record(value, links);
  } else if constexpr (site::HasNames<Value>) {
    return site::name_of(value).key;
  } else if constexpr (std::same_as<Value, std::int64_t> || std::same_as<Value, double> ||
                       std::same_as<Value, text::Amount>) {
    return value;
  } else if constexpr (std::same_as<Value, site::Percent>) {
    return value.value;
  } else if (!site::is_filled(value)) {
    return {};
  } else if constexpr (std::same_as<Value, site::WebAddress>) {
    return links.page(value.url);
  } else if constexpr (std::same_as<Value, site::FileReference>) {
    return links.file(value.path);
  } else {
    return plain_text(value);
  }
}

template <site::HasFields Record>
text::Json json_record(const Record& record, const Links& links) {
  text::Json::Object json;
  site::for_each_field(record, [&](const site::FieldInfo& info, const auto& value) {
    json.emplace_back(std::string(info.key), json_value(value, links));
  });
  return json;
}

/// The type of such a cell in a Table Schema.
template <class Value>
consteval std::string_view schema_type() {
  if constexpr (std::same_as<Value, std::int64_t>) {
    return "integer";
  } else if constexpr (std::same_as<Value, double> || std::same_as<Value, site::Percent> ||
                       std::same_as<Value, text::Amount>) {
    return "number";
  } else if constexpr (std::same_as<Value, text::Date>) {
    return "date";
  } else {
    return "string";
  }
}

}  // namespace prongsai::render
