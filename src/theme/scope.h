#pragma once

#include "theme/ast.h"
#include "theme/symbols.h"
#include "theme/theme.h"
#include "theme/value.h"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::theme {

/// The variables of one rendering: what the host bound and the templates set at the top, and over them the
/// locals of loops, blocks and macros. A macro does not see the locals of its caller.
class Scope {
 public:
  Scope(const Symbols& symbols, const Bindings& bindings);

  /// The value that the name has now; null when it has none.
  const Value* find(Symbol symbol);

  void set_global(Symbol symbol, const Value& value);
  void bind(Symbol symbol, const Value& value);
  /// Gives a new value to what bind bound last for `symbol`.
  void assign(Symbol symbol, const Value& value) { locals_[symbol].value = value; }

  /// Locals bound after mark() go with leave(mark).
  [[nodiscard]] std::size_t mark() const { return trail_.size(); }
  void leave(std::size_t mark);

  /// A frame in which no local is visible yet; leave_frame takes what enter_frame gave.
  std::uint32_t enter_frame() { return std::exchange(frame_, ++last_frame_); }
  void leave_frame(std::uint32_t frame) { frame_ = frame; }

  [[nodiscard]] std::vector<std::string_view> visible_names() const;

 private:
  static constexpr std::uint32_t no_frame = ~std::uint32_t{0};
  struct Local {
    Value value{};
    std::uint32_t frame = no_frame;
  };
  enum class Known : std::uint8_t { not_sought, missing, found };
  struct Global {
    Value value{};
    Known known = Known::not_sought;
  };
  struct Hidden {
    Symbol symbol = 0;
    Local local{};
  };

  const Symbols& symbols_;
  const Bindings& bindings_;
  std::vector<Global> globals_;
  std::vector<Local> locals_;
  std::vector<Hidden> trail_;
  std::uint32_t frame_ = 0;
  std::uint32_t last_frame_ = 0;
};

}  // namespace prongsai::theme
