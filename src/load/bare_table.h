#pragma once

#include "site/site.h"
#include "text/date.h"

#include <optional>
#include <string>
#include <vector>

namespace prongsai::load {

/// What a table without a YAML file is called, when it was and where it stands on the site.
struct BareTable {
  std::string title{};
  std::optional<text::Period> period{};
  std::string address{};
};

/// The title is the area's (or the name alone), the period that of the sheet or the file (2566-10, 2567, ต.ค.
/// 66; of a sheet ต.ค. the workbook's fiscal year says the rest), else of the `titles` above the table.
/// `sheet` is empty unless the workbook has several tables: a sheet of one month then stands where a file of
/// that month would, so that its address stays when twelve files become one workbook; any other sheet below
/// its workbook.
BareTable name_bare_table(const std::string& path, const std::string& sheet,
                          const std::vector<std::string>& titles, const site::Area* area);

}  // namespace prongsai::load
