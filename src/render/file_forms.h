#pragma once

#include "render/views.h"

#include <functional>
#include <map>
#include <string>

namespace prongsai::render {

/// Links files that are one document in several forms: those of one name in one folder, whose endings differ
/// (plan.pdf and plan.xlsx). Pictures have no other forms.
void link_other_forms(std::map<std::string, FileView, std::less<>>& files);

}  // namespace prongsai::render
