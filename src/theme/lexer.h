#pragma once

#include "report/problem.h"
#include "theme/ast.h"
#include "theme/theme.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace prongsai::theme {

enum class TokenKind : std::uint8_t {
  text,
  print_begin,
  print_end,
  tag_begin,
  tag_end,
  name,
  integer,
  decimal,
  string,  // with its quotes
  symbol,
  end,
};

struct Token {
  TokenKind kind = TokenKind::end;
  std::string_view text{};
  Span where{};
};

struct Tokens {
  std::vector<Token> tokens{};
  std::vector<report::Problem> problems{};
};

/// The template as tokens, ended by one `end`. Comments are left out, {% raw %} is text, white space is cut
/// where a '-' says so. Every begin has its end: what is left open is told and closed where the next one
/// opens.
Tokens split(const TemplateSource& source);

}  // namespace prongsai::theme
