#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace prongsai::markup {

/// What a reader sees of a page, run by run in reading order: the text between two tags, character references
/// resolved, blanks collapsed; nothing of scripts, styles, comments and the title. Never fails, linear in the
/// size.
std::vector<std::string> text_runs(std::string_view html);

}  // namespace prongsai::markup
