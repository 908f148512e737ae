#pragma once

#include "site/catalogue.h"

#include <optional>
#include <string_view>

namespace prongsai::check {

/// What a file is by the ending of its path or address, in upper or lower case; nothing for other endings.
std::optional<site::FileType> file_type_of(std::string_view path);

}  // namespace prongsai::check
