#include "render/open_table.h"

#include "render/body.h"
#include "render/book.h"
#include "render/open_cell.h"
#include "report/problem.h"
#include "sheet/csv_write.h"
#include "sheet/workbook.h"
#include "sheet/xlsx_write.h"
#include "site/content_file.h"
#include "site/field.h"
#include "site/headings.h"
#include "site/kind.h"
#include "site/site.h"
#include "text/date.h"
#include "text/language.h"
#include "text/percent.h"

#include <algorithm>
#include <concepts>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace prongsai::render {

namespace {

/// Calls `visit` with the list of records, if the file has one.
template <class Visit>
void with_records(const site::Records& records, const Visit& visit) {
  std::visit(
      [&](const auto& list) {
        if constexpr (!std::same_as<std::decay_t<decltype(list)>, std::monostate>) {
          visit(list);
        }
      },
      records);
}

/// Where the addresses of a file are seen from.
Links links_of(const Book& book, const site::ContentFile& file) {
  return {.page = [&book, &file](std::string_view url) { return absolute_link(book, &file, url); },
          .file =
              [&book](std::string_view path) {
                return book.origin + book.url("/" + text::percent_encode_path(path));
              }};
}

template <class Record>
void add_rows(sheet::Sheet& sheet, const std::vector<Record>& records, const auto& is_shown,
              const auto& cell_of) {
  site::apply(
      [&](const auto&... fields) {
        const auto add = [&](const site::FieldInfo& info) {
          if (is_shown(info)) {
            sheet.header.emplace_back(info.th);
          }
        };
        (add(fields.info), ...);
      },
      site::Fields<Record>::list);
  sheet.rows.reserve(records.size());
  for (const Record& record : records) {
    sheet::Row& row = sheet.rows.emplace_back();
    row.reserve(sheet.header.size());
    site::for_each_field(record, [&](const site::FieldInfo& info, const auto& value) {
      if (is_shown(info)) {
        row.push_back(cell_of(value));
      }
    });
  }
}

/// The workbook's sheet of one file, of the columns that `filled` names.
sheet::Sheet sheet_of(const Book& book, const NamedTable& table, const std::set<std::string_view>& filled) {
  sheet::Sheet sheet{.name = table.name};
  const Links links = links_of(book, *table.file);
  with_records(table.file->records, [&](const auto& records) {
    add_rows(
        sheet, records,
        [&](const site::FieldInfo& info) {
          return info.need == site::Need::required || filled.contains(info.key);
        },
        [&](const auto& value) { return workbook_cell(value, links); });
  });
  return sheet;
}

/// The last day that the file speaks of, and of itself; what a workbook gives as its making.
text::Date made_on(const site::ContentFile& file) {
  const auto day = day_of(file);
  return day ? *day : (file.covers ? file.covers->to : text::Date{});
}

template <class Value>
void describe(OpenColumn& column) {
  if constexpr (site::IsOptional<Value>::value) {
    describe<typename Value::value_type>(column);
  } else if constexpr (site::HasNames<Value>) {
    for (const auto& name : site::Names<Value>::list) {
      column.choices.push_back(name.th);
    }
  } else {
    column.type = schema_type<Value>();
  }
}

template <class Record, class Value>
OpenColumn column_of(const site::Field<Record, Value>& field) {
  OpenColumn column{.key = field.info.key,
                    .th = field.info.th,
                    .en = field.info.en,
                    .type = "string",
                    .is_required = field.info.need == site::Need::required};
  describe<Value>(column);
  return column;
}

}  // namespace

std::vector<OpenColumn> open_columns(const site::Records& records) {
  std::vector<OpenColumn> columns;
  with_records(records, [&]<class Record>(const std::vector<Record>& /*list*/) {
    site::apply([&](const auto&... fields) { (columns.push_back(column_of(fields)), ...); },
                site::Fields<Record>::list);
  });
  return columns;
}

bool has_table(const site::ContentFile& file) {
  return site::count(file.records) > 0;
}

std::string table_csv(const site::ContentFile& file) {
  sheet::Sheet sheet;
  with_records(file.records, [&](const auto& records) {
    add_rows(
        sheet, records, [](const site::FieldInfo& /*info*/) { return true; },
        [](const auto& value) { return plain_cell(value); });
  });
  return sheet::write_csv(sheet);
}

report::Checked<std::string> tables_xlsx(const Book& book, const std::string& title,
                                         const std::vector<NamedTable>& tables) {
  const site::Config& config = book.inputs.site.config;
  sheet::Workbook workbook{.title = title, .author = config.agency.name, .language = text::Language::th};
  std::set<std::string_view> filled;
  for (const NamedTable& table : tables) {
    filled.merge(site::filled_fields(table.file->records));
    workbook.created = std::max(workbook.created, made_on(*table.file));
  }
  for (const NamedTable& table : tables) {
    workbook.sheets.push_back(sheet_of(book, table, filled));
  }
  return sheet::write_xlsx(workbook);
}

report::Checked<std::string> table_xlsx(const Book& book, const site::ContentFile& file) {
  return tables_xlsx(book, file.head.title, {{.name = file.head.title, .file = &file}});
}

std::string table_json(const Book& book, const site::ContentFile& file) {
  const Links links = links_of(book, file);
  std::string json = "[";
  with_records(file.records, [&](const auto& records) {
    for (const auto& record : records) {
      json += json.size() == 1 ? "\n" : ",\n";
      json += json_record(record, links).to_text(0);
    }
  });
  return json + "\n]\n";
}

}  // namespace prongsai::render
