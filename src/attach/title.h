#pragma once

#include <string>
#include <string_view>

namespace prongsai::attach {

/// A title as it can be shown: white space collapsed, at most 300 characters, what a word processor put in
/// front ("Microsoft Word - ") and Thai that was written in the wrong encoding mended. Empty when the title
/// is none that a person gave ("untitled", "Document1", "สำเนา.docx").
std::string useful_title(std::string_view utf8);

}  // namespace prongsai::attach
