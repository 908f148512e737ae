#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::load {

/// The two things that one cell of an official form holds: "สัญญาจ้าง 5/2567" and "3 ต.ค. 2566".
struct CellParts {
  std::string text{};
  std::string value{};
  friend bool operator==(const CellParts&, const CellParts&) = default;
};

/// A cell as a text and, at its end, a value that `is_value` knows; what only joins the two ("ลว.", "ราคา",
/// "/", a line break, brackets) belongs to neither. Nothing when one of them is missing, or there is more
/// than one value.
std::optional<CellParts> split_cell(std::string_view cell,
                                    const std::function<bool(std::string_view)>& is_value);

/// A cell that lists several such pairs: one a line, or with " / ", ";" or, behind a value, "/", "," or
/// nothing between them; "1." and "-" before an entry belong to none. `value` is empty where an entry has
/// none.
std::vector<CellParts> split_entries(std::string_view cell,
                                     const std::function<bool(std::string_view)>& is_value);

}  // namespace prongsai::load
