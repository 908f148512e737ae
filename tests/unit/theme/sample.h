#pragma once

#include "report/problem.h"
#include "report/rule.h"
#include "theme/theme.h"

#include <initializer_list>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::theme {

/// What the tests' templates see: people, titles, dates, amounts and what an attacker would write.
Bindings sample_bindings();
UiStrings sample_strings();

struct NamedText {
  std::string_view name{};
  std::string_view text{};
};

struct Outcome {
  std::string html{};
  std::vector<report::Problem> problems{};
};

/// Compiles the templates and renders the first one; with problems while compiling, only those.
Outcome run(const std::vector<NamedText>& templates, const RenderOptions& options = {},
            const RenderLimits& limits = {});
/// As run, for one template of HTML.
Outcome run(std::string_view text, const RenderOptions& options = {}, const RenderLimits& limits = {});

/// "file:line:column+length rule detail|detail" of each problem, one a line.
std::string told(const Outcome& outcome);

}  // namespace prongsai::theme
