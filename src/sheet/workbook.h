#pragma once

#include "text/date.h"
#include "text/language.h"
#include "text/number.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

// Tables to be written, for whichever format: what a cell holds is known here, how a file shows it is not.
namespace prongsai::sheet {

/// A number with so many digits behind the point.
struct Decimal {
  double value = 0;
  int decimals = 2;
  friend bool operator==(const Decimal&, const Decimal&) = default;
};

/// Per cent, 62.2 for 62.20%.
struct Percent {
  double value = 0;
  friend bool operator==(const Percent&, const Percent&) = default;
};

/// A text that leads to a whole address (https://…).
struct Link {
  std::string text{};
  std::string address{};
  friend bool operator==(const Link&, const Link&) = default;
};

/// What one cell holds; std::monostate is an empty one. A text stays a text, whatever it begins with.
using Value =
    std::variant<std::monostate, std::string, std::int64_t, Decimal, text::Amount, Percent, text::Date, Link>;

/// A row may be shorter than the header.
using Row = std::vector<Value>;

struct Sheet {
  std::string name{};
  std::vector<std::string> header{};
  std::vector<Row> rows{};
};

/// `created` is what the file says of itself, never the clock: the same workbook gives the same bytes. Dates
/// are shown in `language`, in Thai with the Buddhist year.
struct Workbook {
  std::string title{};
  std::string author{};
  text::Date created{};
  text::Language language = text::Language::th;
  std::vector<Sheet> sheets{};
};

/// The cell as people read it: "1,234.50", "62.20%", "30 เม.ย. 2567", a link's text.
std::string shown(const Value& value, text::Language language);

}  // namespace prongsai::sheet
