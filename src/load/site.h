#pragma once

#include "parallel/parallel.h"
#include "report/problem.h"
#include "site/site.h"

#include <string>

namespace prongsai::load {

/// Everything under `root`: site-config/, content/, and the catalogues that travel in the program. Never
/// stops at the first problem; with a problem of severity error the Site must not be rendered.
report::Checked<site::Site> load_site(const std::string& root, parallel::Jobs jobs);

}  // namespace prongsai::load
