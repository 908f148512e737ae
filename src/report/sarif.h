#pragma once

#include "report/problem.h"
#include "text/language.h"

#include <span>
#include <string>

namespace prongsai::report {

/// What a log in SARIF says of the run itself.
struct SarifRun {
  std::string version{};
  text::Language language = text::Language::th;
};

/// The problems as a log in SARIF 2.1.0, for editors and code hosts: the rules that occur with what to do, in
/// `run.language` and as a translation in the other one; places in code points, relative to the site's folder
/// (%SRCROOT%) and percent-encoded; a problem without a file by its address. Fingerprints do not change when
/// lines move or numbers in a message change. The same problems give the same bytes.
std::string to_sarif(std::span<const Problem> problems, const SarifRun& run);

}  // namespace prongsai::report
