#pragma once

#include "site/attachment_facts.h"

#include <string_view>

namespace prongsai::attach {

/// What `bytes`, a whole file, are. Parsers of strangers' PDFs and archives run in here: only for a process
/// that may hang or die.
site::AttachmentFacts inspect(std::string_view bytes);

/// What the first bytes of a file say, when the others are not looked at: its format and the size of a
/// picture.
site::AttachmentFacts inspect_beginning(std::string_view bytes);

}  // namespace prongsai::attach
