#pragma once

#include "site/catalogue.h"
#include "site/site.h"

#include <optional>
#include <string_view>

namespace prongsai::check {

/// What a file is by the ending of its path or address, in upper or lower case; nothing for other endings.
std::optional<site::FileType> file_type_of(std::string_view path);

/// What a file of the site is by its content, where that was looked into; else by the ending of `path`. A
/// text is a table only where its name says so.
std::optional<site::FileType> file_type_of(const site::Site& site, std::string_view path);

}  // namespace prongsai::check
