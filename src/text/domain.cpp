#include "text/domain.h"

#include "text/icu.h"

#include <unicode/uidna.h>
#include <unicode/utypes.h>

#include <algorithm>
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
  Idna idna(uidna_openUTS46(UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII |
                                UIDNA_NONTRANSITIONAL_TO_UNICODE,
                            &error));
  require_icu(error);
  return idna;
}

/// Read-only once it is open, and opening it is dear.
const UIDNA* idna() {
  static const Idna opened = open_idna();
  return opened.get();
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Calls one of ICU's functions that fill a buffer, which may ask for a larger one.
template <class Convert>
std::string converted(std::string_view domain, std::uint32_t& errors, const Convert& convert) {
  std::string out(domain.size() + 64, '\0');
  for (int attempt = 0; attempt < 2; ++attempt) {
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    UErrorCode error = U_ZERO_ERROR;
    const std::int32_t length = convert(idna(), domain.data(), static_cast<std::int32_t>(domain.size()),
                                        out.data(), static_cast<std::int32_t>(out.size()), &info, &error);
    errors = info.errors;
    const bool fits = static_cast<std::size_t>(length) <= out.size();
    out.resize(static_cast<std::size_t>(length));
    if (fits) {
      require_icu(error);
      break;
    }
  }
  return out;
}

}  // namespace

std::optional<std::string> domain_to_ascii(std::string_view domain) {
  if (is_ascii(domain)) {
    std::string small(domain);
    std::ranges::transform(small, small.begin(), lower);
    return small;
  }
  std::uint32_t errors = 0;
  std::string ascii = converted(domain, errors, uidna_nameToASCII_UTF8);
  if ((errors & ~ignored) != 0) {
    return std::nullopt;
  }
  return ascii;
}

std::string domain_to_unicode(std::string_view domain) {
  std::uint32_t errors = 0;
  std::string name = converted(domain, errors, uidna_nameToUnicodeUTF8);
  return (errors & ~ignored) == 0 ? name : std::string(domain);
}

}  // namespace prongsai::text
