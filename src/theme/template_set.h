#pragma once

#include "theme/ast.h"
#include "theme/symbols.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace prongsai::theme {

/// All templates of a theme by name, at addresses that stay.
struct TemplateSet {
  std::map<std::string, std::unique_ptr<Template>, std::less<>> templates{};
  Symbols symbols{};

  [[nodiscard]] Template* find(std::string_view name) const {
    const auto found = templates.find(name);
    return found == templates.end() ? nullptr : found->second.get();
  }
};

}  // namespace prongsai::theme
