#pragma once

#include "site/page_survey.h"

#include <string_view>

namespace prongsai::check {

/// Looks at a page for those who see, hear or move otherwise: only what a machine can tell for certain, by
/// the criteria of WCAG 2.2 that are named in the source. Never fails, linear in the size.
site::PageSurvey survey_page(std::string_view html);

}  // namespace prongsai::check
