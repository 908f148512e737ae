#pragma once

#include "render/new_file.h"
#include "render/year_plan.h"
#include "report/problem.h"

#include <string>
#include <vector>

namespace prongsai::cli {

/// Writes the files below `root` that are not there yet; what could not be written.
std::vector<report::Problem> write_new(const std::string& root, const std::vector<render::NewFile>& files);

/// The same for the files of a plan that are to be made.
std::vector<report::Problem> write_planned(const std::string& root,
                                           const std::vector<render::PlannedFile>& plan);

}  // namespace prongsai::cli
