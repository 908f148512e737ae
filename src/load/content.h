#pragma once

#include "report/problem.h"
#include "site/site.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::load {

/// Reads another file of the site by its path; what load does from disk and tests do from a map.
using ReadFile = std::function<report::Result<std::string>(const std::string& path)>;

/// content/<area>/_area.yaml.
report::Checked<site::Area> read_area(std::string_view bytes, const std::string& path);

/// One content file (.md, .yaml, .csv) as typed records; `area` gives what the file does not say, or is null.
/// Nothing when its address or kind cannot even be told; else what could be read, with all its problems.
report::Checked<std::optional<site::ContentFile>> read_content(std::string_view bytes,
                                                               const std::string& path,
                                                               const site::Area* area,
                                                               const ReadFile& read_file);

/// A workbook (.xlsx) of the area's kind: one file for its table, or one for each of its tables, at the
/// workbook's address and the month or the name of the sheet; its path then ends in "#" and the sheet.
report::Checked<std::vector<site::ContentFile>> read_workbook(std::string_view bytes, const std::string& path,
                                                              const site::Area* area);

}  // namespace prongsai::load
