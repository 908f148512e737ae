#include "site/tree.h"

#include <array>
#include <cstddef>
#include <variant>
#include <vector>

namespace prongsai::site {

std::array<std::vector<std::size_t>, 2> making_order(const Tree& tree) {
  std::array<std::vector<std::size_t>, 2> parts;
  auto& [together, last] = parts;
  for (std::size_t i = 0; const auto& [path, content] : tree) {
    const auto* const recipe = std::get_if<Recipe>(&content);
    const bool is_last = recipe != nullptr && recipe->making == Making::last;
    (is_last ? last : together).push_back(i++);
  }
  return parts;
}

}  // namespace prongsai::site
