#pragma once

#include <string_view>
#include <vector>

namespace prongsai::theme {

/// A piece of a UI string: text, or the name between { and }.
struct TextPiece {
  std::string_view text{};
  bool is_placeholder = false;
};

/// The next piece of `text` from `at` on; moves `at` behind it.
inline TextPiece next_piece(std::string_view text, std::size_t& at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with('{')) {
    const std::size_t close = rest.find('}');
    if (close != std::string_view::npos) {
      at += close + 1;
      return {.text = rest.substr(1, close - 1), .is_placeholder = true};
    }
  }
  const std::string_view piece = rest.substr(0, rest.find('{', 1));
  at += piece.size();
  return {.text = piece};
}

inline std::vector<TextPiece> pieces_of(std::string_view text) {
  std::vector<TextPiece> pieces;
  for (std::size_t at = 0; at < text.size();) {
    pieces.push_back(next_piece(text, at));
  }
  return pieces;
}

}  // namespace prongsai::theme
