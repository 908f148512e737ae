#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace prongsai::text {

/// The byte offset of the first byte that is not valid UTF-8 (overlong forms and surrogates included).
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

/// Reads the code point that starts at `at` and moves `at` behind it; a broken byte gives U+FFFD and moves by
/// one.
char32_t next_code_point(std::string_view utf8, std::size_t& at);

void append_utf8(std::string& out, char32_t code_point);

/// Code points in `utf8`; broken bytes count one each.
std::size_t count_code_points(std::string_view utf8);

/// The byte offset of the `count`-th code point (0-based), or the size when there are fewer.
std::size_t byte_offset_of(std::string_view utf8, std::size_t count);

/// Columns that `utf8` takes on a terminal: Thai vowels and tone marks above and below take none, wide CJK
/// two.
std::size_t cell_width(std::string_view utf8);

/// White space of ASCII and U+00A0, U+200B, U+FEFF removed at both ends.
std::string_view trim(std::string_view utf8);

}  // namespace prongsai::text
