#pragma once

#include "report/problem.h"
#include "site/tree.h"
#include "theme/theme.h"

#include <string>

namespace prongsai::load {

/// A theme ready to render: compiled templates, and the files that pages ask for, by their path below
/// assets/.
struct ThemeFiles {
  theme::Theme theme;
  site::Tree assets{};
};

/// The theme `name` of the site at `root`: the default theme that travels in the program, over it the site's
/// themes/default/, over that themes/`name`/. A folder holds templates/, assets/ and strings.yaml, and may
/// hold only what it changes.
report::Checked<ThemeFiles> load_theme(const std::string& root, const std::string& name);

}  // namespace prongsai::load
