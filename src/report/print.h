#pragma once

#include "report/problem.h"
#include "text/json.h"
#include "text/language.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::report {

enum class Color { never, always };

/// One line of a source file (1-based, without its end), or nothing when it cannot be had.
using SourceLine = std::function<std::optional<std::string>(std::string_view file, int line)>;

struct Style {
  text::Language language = text::Language::th;
  Color color = Color::never;
};

/// The rule's sentence with the problem's details in it, one line.
std::string message_of(const Problem& problem, text::Language language);
/// What to do about it; empty when the rule has no advice.
std::string help_of(const Problem& problem, text::Language language);

/// `sentence` of the table of rules without a problem: "…" where a detail would stand, parts that may be
/// missing left out.
std::string in_general(std::string_view sentence, text::Language language);

/// A problem as the best compilers print it: severity and rule, sentence, place, source line with a caret
/// under the right terminal cell (Thai marks take none), what to do. Long lines are cut around the caret;
/// ends with a newline.
std::string to_text(const Problem& problem, const Style& style, const SourceLine& source_line);

/// One element of `findings` in the JSON answers (design: commands).
text::Json to_json(const Problem& problem, text::Language language);

struct Counts {
  int errors = 0;
  int warnings = 0;
  int notes = 0;
};
Counts count(std::span<const Problem> problems);

}  // namespace prongsai::report
