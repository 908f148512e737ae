#pragma once

namespace prongsai::text {

/// The two languages that prongsai speaks and sites are written in.
enum class Language { th, en };

/// Which digits a site shows: ๒๕๖๗ or 2567.
enum class Digits { arabic, thai };

}  // namespace prongsai::text
