#pragma once

#include "site/content_file.h"

#include <span>
#include <string_view>
#include <vector>

namespace prongsai::render {

/// The columns of the file's table: of those that a template lists, the ones that some record fills, those
/// that the author orders first. "a|b" is one column, "a", that shows two fields; what is no field, such as a
/// running number, goes before them all. The names look into `listed`.
std::vector<std::string_view> shown_columns(const site::ContentFile& file,
                                            std::span<const std::string_view> listed);

}  // namespace prongsai::render
