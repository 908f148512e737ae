#pragma once

#include "site/attachment_facts.h"

#include <string_view>

namespace prongsai::attach {

/// Whether the end of the file, whose bytes are all there are, is missing: what each format puts last, or the
/// length that it gives of itself. Never for a format that does not tell.
bool is_cut_off(site::FileFormat format, std::string_view bytes);

}  // namespace prongsai::attach
