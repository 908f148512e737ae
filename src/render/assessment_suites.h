#pragma once

#include "render/assessment_table.h"
#include "report/junit.h"

#include <vector>

namespace prongsai::render {

/// The assessment as a build server knows tests: a suite for each sub-indicator of each year with a case for
/// each element (not met: failed; not due yet, awaiting an officer's word or not applicable: skipped), and a
/// suite for the findings that no item speaks of, with a case for each (an error: failed; a warning or note:
/// skipped).
std::vector<report::JunitSuite> assessment_suites(const Assessment& assessment);

}  // namespace prongsai::render
