#pragma once

#include <string>
#include <string_view>

namespace prongsai::markup {

/// `value` with the character references of HTML resolved by the rule for attributes: numeric ones and the
/// names in common use (all of HTML 4's Latin-1 ones, punctuation, those that hide schemes such as &colon;
/// and &Tab;). A name that is unknown, or has no ';' and is followed by '=' or a letter or digit
/// ("?a=1&copy=2"), stays as it is. U+0000 becomes U+FFFD.
std::string resolve_references(std::string_view value);

/// Appends `text` fit for element text or a quoted attribute: < > " escaped, & too unless it begins a
/// complete reference. So it changes nothing when applied again.
void append_keeping_references(std::string& out, std::string_view text);

}  // namespace prongsai::markup
