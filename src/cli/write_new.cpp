#include "cli/write_new.h"

#include "output/write_file.h"
#include "render/new_file.h"
#include "render/year_plan.h"
#include "report/problem.h"

#include <string>
#include <vector>

namespace prongsai::cli {

std::vector<report::Problem> write_new(const std::string& root, const std::vector<render::NewFile>& files) {
  std::vector<report::Problem> failed;
  for (const render::NewFile& file : files) {
    if (const auto written = output::write_new_file(root + "/" + file.path, file.text); !written) {
      failed.push_back(written.error());
    }
  }
  return failed;
}

std::vector<report::Problem> write_planned(const std::string& root,
                                           const std::vector<render::PlannedFile>& plan) {
  std::vector<render::NewFile> files;
  for (const render::PlannedFile& one : plan) {
    if (one.there == nullptr) {
      files.push_back(one.file);
    }
  }
  return write_new(root, files);
}

}  // namespace prongsai::cli
