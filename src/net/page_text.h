#pragma once

#include "site/outside_answer.h"

#include <string_view>

namespace prongsai::net {

/// What is compared of a page. Runs with digits are left out: counters of visitors and today's date are never
/// the same twice.
site::PageText page_text(std::string_view html);

}  // namespace prongsai::net
