#pragma once

#include "site/attachment_facts.h"

#include <optional>
#include <string>
#include <string_view>

namespace prongsai::attach {

/// The facts as one line, without its end: what a child answers and what is remembered.
std::string to_line(const site::AttachmentFacts& facts);

/// Nothing when the line is not one that to_line makes: neither a child that was taken over nor a damaged
/// file brings anything else into the house.
std::optional<site::AttachmentFacts> from_line(std::string_view line);

}  // namespace prongsai::attach
