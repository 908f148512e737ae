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

/// A cell that lists several such pairs: one a line, or with " / ", ";" or, behind a value, "/" or ","
/// between them; "1." and "-" before an entry belong to none. A value on a line of its own belongs to the
/// name above it; as many values below as many names belong to them in turn. `value` is empty where an entry
/// has none.
std::vector<CellParts> split_entries(std::string_view cell,
                                     const std::function<bool(std::string_view)>& is_value);

/// Whether a number is written as people write amounts of money and not as a part of a name: 12,000, 500.00,
/// 500 บาท, 12500; not 99 and not 2000.
bool looks_like_money(std::string_view number);

}  // namespace prongsai::load
