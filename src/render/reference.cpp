#include "render/reference.h"

#include "render/schema_value.h"
#include "render/skeleton.h"
#include "site/computed.h"
#include "site/field.h"
#include "site/host_access.h"
#include "site/kind.h"
#include "site/link_exception.h"
#include "site/shape.h"
#include "site/site.h"
#include "text/language.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::render {

namespace {

using site::FieldShape;
using site::RecordShape;
using site::ValueType;
using text::Language;

/// What the writer of the page knows: its language, and what it has written.
struct Page {
  Language language = Language::th;
  std::string out{};

  [[nodiscard]] std::string_view say(std::string_view th, std::string_view en) const {
    return language == Language::th ? th : en;
  }
};

std::string in_cell(std::string_view text) {
  std::string cell;
  for (const char c : text) {
    cell += c == '|' ? "\\|" : std::string(1, c);
  }
  return cell;
}

/// Names of columns, separated by '|', each as code.
std::string columns_of(std::string_view names) {
  std::string columns;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find('|'), names.size());
    columns += columns.empty() ? "" : " · ";
    columns.append("`").append(names.substr(0, end)).append("`");
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return columns;
}

/// The names that a column of a spreadsheet may have beside the key.
std::string columns_of(const site::FieldInfo& info) {
  return columns_of(std::string(info.th) + (info.also.empty() ? "" : "|") + std::string(info.also));
}

enum class Columns : std::uint8_t { none, of_spreadsheet };

void add_rows(Page& page, const RecordShape& record, const std::string& above, Columns columns) {
  for (const FieldShape& field : record) {
    const std::string key = above + std::string(field.info.key);
    const std::string_view hint = page.say(field.info.hint_th, field.info.hint_en);
    const bool is_required = field.info.need == site::Need::required;
    page.out += "| `" + key + "` | " + in_cell(page.say(field.info.th, field.info.en)) + " | " +
                std::string(is_required ? page.say("ต้องมี", "yes") : "") + " | " +
                in_cell(taken(field, page.language));
    page.out += (hint.empty() ? "" : " · " + in_cell(hint)) + " |";
    if (columns == Columns::of_spreadsheet) {
      page.out += " " + (above.empty() ? in_cell(columns_of(field.info)) : std::string()) + " |";
    }
    page.out += "\n";
    add_rows(page, field.fields, key + ".", columns);
  }
}

void add_table(Page& page, const RecordShape& record, Columns columns = Columns::none) {
  const bool has_columns = columns == Columns::of_spreadsheet;
  page.out +=
      page.say("| ช่อง | ความหมาย | ต้องมี | เขียนอย่างไร |", "| Field | Meaning | Required | What it takes |");
  page.out += has_columns ? page.say(" หัวตารางที่รู้จัก |", " Headings understood |") : "";
  page.out += has_columns ? "\n|---|---|---|---|---|\n" : "\n|---|---|---|---|\n";
  add_rows(page, record, "", columns);
  page.out += "\n";
}

/// "คงเหลือ = budget − spent": what is computed, and compared where a column has it.
void add_computed(Page& page, site::Kind kind) {
  const std::vector<site::ComputedNumber> numbers = site::computed_numbers(kind);
  if (numbers.empty()) {
    return;
  }
  page.out +=
      page.say("คำนวณให้ ไม่ต้องกรอก ถ้าตารางมีคอลัมน์นี้ โปรแกรมเทียบกับที่คำนวณได้:\n\n",
               "Computed, and need not be typed; where a table has such a column it is compared:\n\n");
  for (const site::ComputedNumber& number : numbers) {
    const std::string name =
        number.key.empty() ? columns_of(number.names) : "`" + std::string(number.key) + "`";
    const auto quoted = [](std::string_view key) { return "`" + std::string(key) + "`"; };
    page.out +=
        "- " + name + " = " + site::formula_of(number, quoted(number.left), quoted(number.right)) + "\n";
  }
  page.out += "\n";
}

/// A value of that type as an author may write it.
std::string example_of(const FieldShape& field) {
  switch (field.type) {
    case ValueType::boolean:
      return "true";
    case ValueType::integer:
      return "3";
    case ValueType::number:
      return "2.5";
    case ValueType::date:
      return "2024-04-30";
    case ValueType::period:
      return "\"ต.ค. 2566 – มี.ค. 2567\"";
    case ValueType::fiscal_year:
      return "2567";
    case ValueType::amount:
      return "12500.00";
    case ValueType::percent:
      return "80";
    case ValueType::address:
      return "https://www.example.go.th/";
    case ValueType::file:
      return "files/example.pdf";
    case ValueType::old_address:
      return "/old/";
    case ValueType::choice:
      return std::string(field.choices.front().key);
    case ValueType::text:
    case ValueType::record:
      return yaml_value(field.info.th);
  }
  return {};
}

/// The fields of a record, its first line behind `lead`, the others as deep.
void add_example(std::string& out, const RecordShape& record, std::string lead) {
  for (const FieldShape& field : record) {
    out += lead + std::string(field.info.key) + ":";
    std::ranges::replace(lead, '-', ' ');
    if (field.type != ValueType::record) {
      out += " " + example_of(field) + "\n";
      continue;
    }
    out += "\n";
    add_example(out, field.fields, std::string(lead.size(), ' ') + (field.is_list ? "  - " : "  "));
  }
}

void add_kind(Page& page, const site::EnumName<site::Kind>& kind) {
  const RecordShape record = site::shape_of_records(kind.value);
  page.out += "## " + std::string(page.say(kind.th, kind.en)) + " (`" + std::string(kind.key) + "`)\n\n";
  std::string example = "title: " + std::string(kind.th) + "\nkind: " + std::string(kind.key) + "\n";
  if (record.empty()) {
    page.out += page.say("ไม่มีรายการ เนื้อหาคือข้อความ Markdown ของไฟล์\n\n",
                         "No records: the file's Markdown says everything.\n\n");
    page.out += "```markdown\n---\n" + example + "---\n\n" + std::string(kind.th) + "\n```\n\n";
    return;
  }
  add_table(page, record, Columns::of_spreadsheet);
  add_computed(page, kind.value);
  example += "items:\n";
  add_example(example, record, "  - ");
  page.out += "```yaml\n" + example + "```\n\n";
}

void add_file(Page& page, std::string_view name, const RecordShape& record) {
  page.out.append("## `").append(name).append("`\n\n");
  add_table(page, record);
}

}  // namespace

std::string reference_text(Language language) {
  Page page{.language = language, .out = {}};
  page.out += page.say(
      "---\ntitle: ชนิดข้อมูลและช่องทั้งหมด\nsummary: ช่องของไฟล์เนื้อหาทุกชนิดและของการตั้งค่า พร้อมตัวอย่าง\norder: "
      "5\n---\n\n",
      "---\ntitle: All kinds and fields\nsummary: The fields of every kind of content file and of the "
      "configuration, with examples\nlang: en\ntranslation_of: /th/reference/\norder: 5\n---\n\n");
  page.out += page.say(
      "หน้านี้เขียนโดย `prongsai reference` จากตารางช่องที่โปรแกรมใช้อ่านไฟล์ ช่อง `a.b` คือช่อง `b` ภายใน `a`\n\n",
      "This page is written by `prongsai reference` from the tables of fields that the program reads "
      "files by. `a.b` is the field `b` within `a`.\n\n");
  page.out += page.say("## ทุกไฟล์เนื้อหา\n\n", "## Every content file\n\n");
  add_table(page, site::shape_of_head());
  for (const auto& kind : site::Names<site::Kind>::list) {
    add_kind(page, kind);
  }
  add_file(page, "content/…/_area.yaml", site::shape_of<site::Area>());
  add_file(page, "site-config/site.yaml", site::shape_of<site::Config>());
  add_file(page, "site-config/divisions.yaml", site::shape_of<site::Division>());
  add_file(page, "site-config/assignments.yaml", site::shape_of<site::Assignment>());
  add_file(page, "site-config/attestations.yaml", site::shape_of<site::Attestation>());
  add_file(page, "site-config/exceptions.yaml", site::shape_of<site::LinkException>());
  add_file(page, "site-config/hosts.yaml", site::shape_of<site::HostAccess>());
  page.out.pop_back();
  return page.out;
}

}  // namespace prongsai::render
