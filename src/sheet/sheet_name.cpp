#include "sheet/sheet_name.h"

#include "sheet/workbook.h"
#include "sheet/xlsx_text.h"
#include "text/ascii.h"
#include "text/thai.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::sheet {

namespace {

constexpr std::size_t longest_name = 31;

/// Excel's own sheet of changes.
constexpr std::string_view reserved = "history";

std::string without_forbidden(std::string_view wanted) {
  constexpr std::string_view forbidden = "[]:*?\t\n";
  std::string name = xlsx_text(wanted);
  std::ranges::replace_if(name, [&](char c) { return forbidden.find(c) != std::string_view::npos; }, ' ');
  std::ranges::replace_if(name, [](char c) { return c == '/' || c == '\\'; }, '-');
  return name;
}

std::string_view trimmed(std::string_view name) {
  name = text::trim(name);
  while (name.starts_with('\'')) {
    name = text::trim(name.substr(1));
  }
  while (name.ends_with('\'')) {
    name = text::trim(name.substr(0, name.size() - 1));
  }
  return name;
}

/// "2567", "A1" or "R1C1" alone would be read as a number or a cell where Excel refers to the sheet, and
/// libxlsxwriter quotes such a name only when it has another character.
bool looks_like_number_or_cell(std::string_view name) {
  constexpr std::size_t most_column_letters = 3;
  const auto letters =
      static_cast<std::size_t>(std::ranges::find_if_not(name, text::is_ascii_letter) - name.begin());
  const std::string_view rest = name.substr(letters);
  const bool is_cell =
      letters <= most_column_letters && !rest.empty() && std::ranges::all_of(rest, text::is_ascii_digit);
  const bool is_row_or_column = std::ranges::all_of(
      name, [](char c) { return text::is_ascii_digit(c) || c == 'R' || c == 'r' || c == 'C' || c == 'c'; });
  const bool begins_as_number =
      letters == 0 && text::is_ascii_digit(name.front()) && std::ranges::all_of(name, [](char c) {
        return text::is_ascii_digit(c) || text::is_ascii_letter(c) || c == '.' || c == '_';
      });
  return is_cell || is_row_or_column || begins_as_number;
}

std::string fitted(std::string_view name, std::string_view ending) {
  const std::string_view kept = cut_text(name, longest_name - ending.size());
  return std::string(trimmed(kept)).append(ending);
}

/// The name for the `copy`-th sheet that wants to be called so.
std::string candidate(std::string_view base, int copy) {
  if (copy > 1) {
    return fitted(base, " (" + std::to_string(copy) + ")");
  }
  std::string name = fitted(base, "");
  if (looks_like_number_or_cell(name)) {
    name = fitted(name, " ");
  }
  return name;
}

/// Adds names one by one and keeps them apart.
class Names {
 public:
  void add(std::string_view wanted) {
    const std::string cleaned = without_forbidden(wanted);
    const std::string unnamed = "Sheet" + std::to_string(names_.size() + 1);
    std::string_view base = trimmed(cut_text(trimmed(cleaned), longest_name));
    base = base.empty() || text::normalize(base) == reserved ? unnamed : base;
    int copy = 1;
    while (is_taken(candidate(base, copy))) {
      ++copy;
    }
    names_.push_back(candidate(base, copy));
    taken_.push_back(text::normalize(names_.back()));
  }

  [[nodiscard]] std::vector<std::string> take() { return std::move(names_); }

 private:
  [[nodiscard]] bool is_taken(std::string_view name) const {
    return std::ranges::find(taken_, text::normalize(name)) != taken_.end();
  }

  std::vector<std::string> names_{};
  std::vector<std::string> taken_{};
};

}  // namespace

std::vector<std::string> sheet_names(const std::vector<Sheet>& sheets) {
  Names names;
  for (const Sheet& sheet : sheets) {
    names.add(sheet.name);
  }
  return names.take();
}

}  // namespace prongsai::sheet
