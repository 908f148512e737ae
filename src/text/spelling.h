#pragma once

#include <string>
#include <string_view>

namespace prongsai::text {

/// `utf8` with each Thai word spelled one way: NFC, font variants (U+F700–F71A) as letters, no zero-width
/// characters, SARA AM whole and behind its tone mark, marks in canonical order and not doubled, เ+เ as แ.
/// Digits, case and white space stay; broken UTF-8 becomes U+FFFD. Never NFKC: it takes SARA AM apart.
std::string settle_spelling(std::string_view utf8);

/// Characters that nobody sees: U+200B–200D, U+2060, U+FEFF, U+00AD.
bool is_invisible(char32_t code_point);

}  // namespace prongsai::text
