#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace prongsai::attach {

/// What a part of a DOCX or PPTX leads to outside of it: the targets of its hyperlinks, of the XML of its
/// relations (ECMA-376, part 2).
std::vector<std::string> links_of_relations(std::string_view xml);

/// What the text of an OpenDocument file leads to (xlink:href), but for its own parts.
std::vector<std::string> links_of_open_document(std::string_view xml);

}  // namespace prongsai::attach
