#pragma once

#include "text/language.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::text {

/// ๐–๙ as 0–9; everything else as it is.
std::string fold_digits(std::string_view utf8);

/// 0–9 as ๐–๙ (or the reverse), by `digits`.
std::string with_digits(std::string_view utf8, Digits digits);

/// The form for comparing and searching: NFC, Thai digits folded, SARA AM joined, marks in canonical order,
/// doubled marks and zero-width characters removed, NBSP as space, runs of space collapsed, Latin letters
/// lower-case. Never for published text: it loses what the author wrote.
std::string normalize(std::string_view utf8);

/// What normalize() gives, with the digits and the capitals as they are written: the same characters in the
/// same places, so that what is found in the one can be shown in the other.
std::string tidy(std::string_view utf8);

/// A key whose byte order is the Thai dictionary order with numbers by value (ข้อ ๒ before ข้อ 10); ICU
/// `th-u-kn`.
std::string sort_key(std::string_view utf8);

/// Where words begin, in UTF-16 units, ascending, by ICU's dictionary; without the places of blanks and
/// marks.
std::vector<std::size_t> word_starts(std::string_view utf8);

/// Words of Thai and other text by ICU's dictionary; spaces and punctuation are not counted.
std::size_t count_words(std::string_view utf8);

}  // namespace prongsai::text
