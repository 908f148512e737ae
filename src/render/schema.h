#pragma once

#include "site/site.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

// JSON Schemas (draft-07) of the files that authors write, made from the field tables, for editors that
// complete and check while one types.
namespace prongsai::render {

/// One schema by its name: "content", a kind ("person"), "site", "area" …; and the files that it is for.
struct SchemaName {
  std::string_view name{};
  std::string_view th{};
  std::string_view en{};
  /// As editors match files below the site's folder; empty for a kind, whose files "content" takes too.
  std::string_view files{};
  /// Of them, those that it is not for.
  std::string_view not_files{};
};

/// Every schema there is: of any content file, of the files of each kind, of the configuration.
std::vector<SchemaName> schema_names();

/// The file that a schema is written to: "person.json".
std::string schema_file(const SchemaName& name);

/// The schema of that name as JSON text; "" when there is none. Topics can be those of `topics` only.
std::string schema_text(std::string_view name, std::span<const site::Topic> topics);

}  // namespace prongsai::render
