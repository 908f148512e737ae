#pragma once

#include "text/language.h"

#include <string>

namespace prongsai::render {

/// The reference of all kinds and their fields as a Markdown page, made from the field tables, with an
/// example of each kind that loads as it stands.
std::string reference_text(text::Language language);

}  // namespace prongsai::render
