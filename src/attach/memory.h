#pragma once

#include "site/attachment_facts.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace prongsai::attach {

/// Facts by the SHA-256 of the bytes that they are of.
using Facts = std::map<std::string, site::AttachmentFacts, std::less<>>;

/// What stands in the file `path`, written by the same `version` of what inspects; nothing of it when it is
/// not there, damaged or of another version.
Facts recall(const std::string& path, std::string_view version);

/// Puts `facts` in the place of what stood there, beside it first and then renamed. A memory that cannot be
/// written is none: everything is looked into again next time.
void remember(const std::string& path, std::string_view version, const Facts& facts);

}  // namespace prongsai::attach
