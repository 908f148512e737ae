#include "text/domain.h"

#include "text/ascii.h"
#include "text/icu.h"

#include <unicode/uidna.h>
#include <unicode/utypes.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace prongsai::text {

namespace {

using Idna = std::unique_ptr<UIDNA, Release<uidna_close>>;

/// What the URL Standard does not mind: it leaves the lengths to DNS and the hyphens to registries.
constexpr std::uint32_t ignored = UIDNA_ERROR_EMPTY_LABEL | UIDNA_ERROR_LABEL_TOO_LONG |
                                  UIDNA_ERROR_DOMAIN_NAME_TOO_LONG | UIDNA_ERROR_LEADING_HYPHEN |
                                  UIDNA_ERROR_TRAILING_HYPHEN | UIDNA_ERROR_HYPHEN_3_4;

Idna open_idna() {
  UErrorCode error = U_ZERO_ERROR;
  Idna idna(
      uidna_openUTS46(UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII, &error));
  require_icu(error);
  return idna;
}

/// Read-only once it is open, and opening it is dear.
const UIDNA* idna() {
  static const Idna opened = open_idna();
  return opened.get();
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::optional<std::string> domain_to_ascii(std::string_view domain) {
  if (is_ascii(domain)) {
    std::string small(domain);
    std::ranges::transform(small, small.begin(), ascii_lower);
    return small;
  }
  // The first call may say that it needs more room.
  constexpr std::size_t usual_growth = 64;
  std::string ascii(domain.size() + usual_growth, '\0');
  for (int attempt = 0; attempt < 2; ++attempt) {
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    UErrorCode error = U_ZERO_ERROR;
    const auto length = static_cast<std::size_t>(
        uidna_nameToASCII_UTF8(idna(), domain.data(), static_cast<std::int32_t>(domain.size()), ascii.data(),
                               static_cast<std::int32_t>(ascii.size()), &info, &error));
    const bool fits = length <= ascii.size();
    ascii.resize(length);
    if (fits) {
      require_icu(error);
      return (info.errors & ~ignored) == 0 ? std::optional(ascii) : std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace prongsai::text
