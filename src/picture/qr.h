#pragma once

#include "report/problem.h"

#include <string>
#include <string_view>

namespace prongsai::picture {

/// The most bytes that a QR code with error correction M holds (ISO/IEC 18004, version 40).
inline constexpr std::size_t max_qr_bytes = 2331;

/// `text` as a QR code that a phone's camera reads: an SVG of one black path on white with the quiet zone of
/// four modules, error correction M (15 % may be dirty), `title` for who cannot see it. The same bytes for
/// the same text. A text that is empty or too long is a Problem (poster_address_too_long).
report::Result<std::string> qr_svg(std::string_view text, std::string_view title);

}  // namespace prongsai::picture
