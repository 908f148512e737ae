#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace prongsai::text {

/// The parts of a URL reference as written; the views look into the reference. `scheme` has no ':' and is
/// empty in a relative reference; `fragment` is present when there was a '#'.
struct UrlParts {
  std::string_view scheme{};
  std::optional<std::string_view> authority{};
  std::string_view path{};
  std::optional<std::string_view> query{};
  std::optional<std::string_view> fragment{};
};

UrlParts split_url(std::string_view reference);

/// Whether a browser would run code or read the reader's disk for it (javascript:, vbscript:, data:, file:,
/// also with blanks, control characters or letters in between). Relative references, http, https, mailto,
/// tel, line are harmless.
bool is_harmless_url(std::string_view reference);

/// "/a/b/c/" and "../d" give "/a/b/d"; dot segments are resolved and never climb above "/". Query and
/// fragment must be split off before.
std::string resolve_path(std::string_view base_path, std::string_view relative_path);

}  // namespace prongsai::text
