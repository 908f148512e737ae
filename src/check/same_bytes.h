#pragma once

#include "report/problem.h"
#include "site/content_file.h"
#include "site/field.h"
#include "site/site.h"
#include "site/verdict.h"

#include <optional>
#include <string>
#include <vector>

namespace prongsai::check {

/// A file whose bytes stood already for an earlier period of the same topic.
struct OldFile {
  report::Location where{};
  std::string path{};
  std::string earlier_path{};
};

/// Whether `reference`, in `file`, has the bytes of a file that another content file of the same topic gives
/// for days before those of `file`; never for a file that is not about particular days.
std::optional<OldFile> last_years_file(const site::Site& site, const site::ContentFile& file,
                                       const site::FileReference& reference);

/// file/serves-several-items for each attachment, pictures aside, that is evidence of more than one item of
/// the year.
std::vector<report::Problem> shared_files(const site::Site& site, const site::Verdict& verdict);

}  // namespace prongsai::check
