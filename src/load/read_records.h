#pragma once

#include "load/find_table.h"
#include "report/problem.h"
#include "sheet/table.h"
#include "site/import_mapping.h"
#include "site/kind.h"
#include "text/date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::load {

/// What one sheet holds: records of one kind, and of each whether something in its row could not be read; or
/// a statement that there was nothing to enter, which stands alone in the table. `titles` are the lines above
/// the table.
struct SheetRecords {
  site::Records records{};
  std::vector<bool> faulty{};
  std::string nil{};
  std::vector<std::string> titles{};
};

/// What is looked for in a file of tables: records of `kind`, in all its sheets or in the one named;
/// `mapping` is null unless the table is somebody else's.
struct TableAsked {
  site::Kind kind{};
  std::string_view sheet{};
  const site::ImportMapping* mapping = nullptr;
};

/// The table of the sheet as records; nothing when there is none. Every cell that cannot be read is told, and
/// the rest of its row is read.
std::optional<SheetRecords> read_records(sheet::Grid grid, const TableAsked& asked, NoHeader otherwise,
                                         std::vector<report::Problem>& problems);

/// Puts the records of `more` behind those of `records`; both are of one kind.
void append(site::Records& records, site::Records more);

/// Takes out the records at which `mask` is true.
void drop(site::Records& records, const std::vector<bool>& mask);

/// Names of columns that a table of `kind` has, to show to who wrote others.
std::string example_columns(site::Kind kind);

/// The days that a title speaks of: "สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ตุลาคม 2566", "ปีงบประมาณ พ.ศ. 2567".
std::optional<text::Period> period_in(std::string_view title);

}  // namespace prongsai::load
