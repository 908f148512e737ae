#pragma once

#include "report/problem.h"

#include <string>
#include <string_view>

namespace prongsai::load {

/// A Markdown file taken apart; the views look into its text.
struct FrontMatter {
  std::string_view yaml{};
  int yaml_first_line = 1;
  std::string_view body{};
  int body_first_line = 1;
};

/// The YAML between a first line `---` and the next line `---`, and what follows. Problems:
/// front_matter_missing when the first line is another, front_matter_unclosed.
report::Result<FrontMatter> split_front_matter(std::string_view text, const std::string& file);

}  // namespace prongsai::load
