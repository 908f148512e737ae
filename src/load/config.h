#pragma once

#include "report/problem.h"
#include "site/host_access.h"
#include "site/import_mapping.h"
#include "site/link_exception.h"
#include "site/site.h"

#include <string>
#include <string_view>
#include <vector>

// The files of site-config/, each from its bytes; `path` is for the places.
namespace prongsai::load {

report::Checked<site::Config> read_config(std::string_view bytes, const std::string& path);
report::Checked<std::vector<site::Division>> read_divisions(std::string_view bytes, const std::string& path);
report::Checked<std::vector<site::Assignment>> read_assignments(std::string_view bytes,
                                                                const std::string& path);
report::Checked<std::vector<site::Topic>> read_topics(std::string_view bytes, const std::string& path);
report::Checked<std::vector<site::Attestation>> read_attestations(std::string_view bytes,
                                                                  const std::string& path);

report::Checked<std::vector<site::HostAccess>> read_hosts(std::string_view bytes, const std::string& path);
report::Checked<std::vector<site::LinkException>> read_exceptions(std::string_view bytes,
                                                                  const std::string& path);

/// A mapping for `prongsai import`, which may stand anywhere.
report::Checked<site::ImportMapping> read_import_mapping(std::string_view bytes, const std::string& path);

/// One fiscal year's catalogue; besides the form, codes and element ids must be unique and every field that a
/// need names must be one of the records it looks at.
report::Checked<site::Catalogue> read_catalogue(std::string_view bytes, const std::string& path);

}  // namespace prongsai::load
