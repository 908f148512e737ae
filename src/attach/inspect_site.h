#pragma once

#include "attach/child.h"
#include "parallel/parallel.h"
#include "site/site.h"

#include <string>
#include <vector>

namespace prongsai::attach {

/// How the attachments of a site are looked into.
struct Inspection {
  Helper helper{};
  /// The file that remembers; empty for none.
  std::string memory{};
  parallel::Jobs jobs{};
};

/// The same program as a child, with the time that a file may take.
Helper own_helper();

/// The file in `cache_folder` that remembers the attachments of all sites; empty without a folder.
std::string memory_in(const std::string& cache_folder);

/// Fills in the facts of attachments, whose paths are below `folder`; else as of a site.
void inspect_files(std::vector<site::Attachment>& attachments, const std::string& folder,
                   const Inspection& inspection);

/// Fills in the facts of all attachments of `site`. What a child could not answer is unreadable, with the
/// reason; such an answer is not remembered. Without children at all there are no facts.
void inspect_site(site::Site& site, const Inspection& inspection);

}  // namespace prongsai::attach
