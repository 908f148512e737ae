#pragma once

#include <string>
#include <string_view>

namespace prongsai::attach {

/// The text inside the first element `name` ("dc:title") of an XML text, tags left out and entities resolved;
/// empty when there is none. Enough for the metadata of office files and PDFs, which machines write.
std::string xml_text_of(std::string_view xml, std::string_view name);

/// All text of an XML text, a space for each tag.
std::string xml_text(std::string_view xml);

}  // namespace prongsai::attach
