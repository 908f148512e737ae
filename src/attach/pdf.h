#pragma once

#include "site/attachment_facts.h"

#include <string_view>

namespace prongsai::attach {

/// Adds what a PDF says: condition (encrypted when it asks for a password, unreadable when it cannot be
/// opened at all), pages, title, date, language, whether its text can be searched, links. Looks at up to
/// `most_pages_read` pages, spread evenly. Meant for a process that may die.
void look_into_pdf(std::string_view bytes, site::AttachmentFacts& facts);

inline constexpr int most_pages_read = 40;

}  // namespace prongsai::attach
