#pragma once

#include <string>
#include <string_view>

namespace prongsai::text {

/// Appends `utf8` with & < > " ' as character references: right in element text and in quoted attributes.
void append_html(std::string& out, std::string_view utf8);
std::string escape_html(std::string_view utf8);

/// Appends `utf8` for XML text and attributes: as append_html, and characters that XML 1.0 forbids become
/// U+FFFD.
void append_xml(std::string& out, std::string_view utf8);

}  // namespace prongsai::text
