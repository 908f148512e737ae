#include "theme/scope.h"

#include "theme/ast.h"
#include "theme/symbols.h"
#include "theme/theme.h"
#include "theme/value.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace prongsai::theme {

Scope::Scope(const Symbols& symbols, const Bindings& bindings)
    : symbols_(symbols), bindings_(bindings), globals_(symbols.size()), locals_(symbols.size()) {}

const Value* Scope::find(Symbol symbol) {
  if (locals_[symbol].frame == frame_) {
    return &locals_[symbol].value;
  }
  Global& global = globals_[symbol];
  if (global.known == Known::not_sought) {
    const auto bound = bindings_.values.find(symbols_.name_of(symbol));
    global.known = bound == bindings_.values.end() ? Known::missing : Known::found;
    if (global.known == Known::found) {
      global.value = bound->second;
    }
  }
  return global.known == Known::found ? &global.value : nullptr;
}

void Scope::set_global(Symbol symbol, const Value& value) {
  globals_[symbol] = {.value = value, .known = Known::found};
}

void Scope::bind(Symbol symbol, const Value& value) {
  trail_.push_back({.symbol = symbol, .local = locals_[symbol]});
  locals_[symbol] = {.value = value, .frame = frame_};
}

void Scope::leave(std::size_t mark) {
  while (trail_.size() > mark) {
    locals_[trail_.back().symbol] = trail_.back().local;
    trail_.pop_back();
  }
}

std::vector<std::string_view> Scope::visible_names() const {
  std::vector<std::string_view> names;
  names.reserve(bindings_.values.size() + locals_.size());
  for (const auto& [name, value] : bindings_.values) {
    names.push_back(name);
  }
  for (Symbol symbol = 0; symbol < locals_.size(); ++symbol) {
    if (locals_[symbol].frame == frame_ || globals_[symbol].known == Known::found) {
      names.push_back(symbols_.name_of(symbol));
    }
  }
  return names;
}

}  // namespace prongsai::theme
