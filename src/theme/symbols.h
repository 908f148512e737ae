#pragma once

#include "theme/ast.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::theme {

/// Numbers the names of variables while a theme is compiled.
class Symbols {
 public:
  Symbols() { number_of("loop"); }

  Symbol number_of(std::string_view name) {
    if (const auto known = numbers_.find(name); known != numbers_.end()) {
      return known->second;
    }
    const auto number = static_cast<Symbol>(names_.size());
    const auto added = numbers_.emplace(name, number).first;
    names_.emplace_back(added->first);
    return number;
  }
  [[nodiscard]] std::string_view name_of(Symbol symbol) const { return names_[symbol]; }
  [[nodiscard]] std::size_t size() const { return names_.size(); }

 private:
  std::map<std::string, Symbol, std::less<>> numbers_;
  std::vector<std::string_view> names_;  // look into the keys of numbers_
};

inline constexpr Symbol loop_symbol = 0;

}  // namespace prongsai::theme
