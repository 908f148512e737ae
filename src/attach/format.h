#pragma once

#include "site/attachment_facts.h"

#include <string_view>

namespace prongsai::attach {

/// What `bytes`, a whole file or its beginning, are by how they begin; archives and OLE files are told apart
/// no further.
site::FileFormat format_of(std::string_view bytes);

}  // namespace prongsai::attach
