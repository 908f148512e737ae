#pragma once

namespace prongsai::text {

/// Owns the handle of a C library and gives it back with `release`: std::unique_ptr<UCollator,
/// Release<ucol_close>>.
template <auto release>
struct Release {
  void operator()(auto* handle) const { release(handle); }
};

/// Throws when `error` (a UErrorCode) says that ICU failed: that is no memory or a broken installation, never
/// the text.
void require_icu(int error);

}  // namespace prongsai::text
