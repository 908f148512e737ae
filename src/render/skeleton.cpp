#include "render/skeleton.h"

#include "render/schema_value.h"
#include "site/catalogue.h"
#include "site/field.h"
#include "site/kind.h"
#include "site/shape.h"
#include "text/date.h"
#include "text/json.h"
#include "text/language.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::render {

namespace {

using site::PeriodRule;

/// One line of text: a catalogue's texts may have several.
std::string on_one_line(std::string_view text) {
  std::string line(text);
  std::ranges::replace(line, '\n', ' ');
  return line;
}

void add_comment(std::string& out, std::string_view text) {
  out.append("# ").append(on_one_line(text)).append("\n");
}

void add_field(std::string& out, std::string_view key, std::string_view value) {
  out.append(key).append(": ").append(value).append("\n");
}

/// "#     amount:  # จำนวนเงิน · ต้องมี · …", and below it the fields of a record. `lead` goes before the key.
void add_guidance(std::string& out, const site::FieldShape& field, const std::string& lead) {
  out.append("# ").append(lead).append(field.info.key).append(":  # ");
  out.append(on_one_line(described(field, text::Language::th))).append("\n");
  std::string deeper = std::string(lead.size(), ' ') + "  " + (field.is_list ? "- " : "");
  for (const site::FieldShape& inner : field.fields) {
    add_guidance(out, inner, deeper);
    std::ranges::replace(deeper, '-', ' ');
  }
}

std::string six_months(text::FiscalYear year) {
  return "\"" + text::format_period(text::first_six_months_of(year), text::Language::th) + "\"";
}

std::string title_of(const Skeleton& skeleton) {
  const std::string year = " ปีงบประมาณ พ.ศ. " + std::to_string(skeleton.year.buddhist);
  const std::string& title = skeleton.topic.title;
  switch (skeleton.rule) {
    case PeriodRule::none:
    case PeriodRule::current:
      return title;
    case PeriodRule::first_six_months:
      return title + (title.contains("6 เดือน") ? "" : " รอบ 6 เดือนแรก") + year;
    case PeriodRule::assessed_year:
    case PeriodRule::previous_year:
    case PeriodRule::covers_year:
      return title + year;
  }
  return title;
}

void add_elements(std::string& out, const site::Item& item) {
  add_comment(out, item.code + " " + item.title);
  add_comment(out, "ต้องแสดงตามรายการ OIT:");
  for (const site::Element& element : item.elements) {
    add_comment(out, " - " + element.text + (element.optional ? " (ถ้ามี)" : ""));
    for (const std::string& shown : element.fields) {
      add_comment(out, "     · " + shown);
    }
  }
}

/// The fields whose values are known; gives their keys.
std::vector<std::string_view> add_known(std::string& out, const Skeleton& skeleton) {
  std::vector<std::string_view> keys{"title", "kind", "topics"};
  add_field(out, "title", yaml_value(title_of(skeleton)));
  add_field(out, "kind", site::name_of(skeleton.kind).key);
  add_field(out, "topics", "[" + skeleton.topic.id + "]");
  if (skeleton.rule == PeriodRule::first_six_months) {
    add_field(out, "period", six_months(skeleton.year));
    keys.emplace_back("period");
  } else if (site::asked_period(skeleton.rule, skeleton.year)) {
    add_field(out, "fiscal_year", std::to_string(skeleton.year.buddhist));
    keys.emplace_back("fiscal_year");
  }
  if (skeleton.kind == site::Kind::project && skeleton.topic.stage) {
    add_field(out, "stage", site::name_of(*skeleton.topic.stage).key);
    keys.emplace_back("stage");
  }
  if (!skeleton.division.empty()) {
    add_field(out, "division", yaml_value(skeleton.division));
    keys.emplace_back("division");
  }
  return keys;
}

void add_records(std::string& out, site::Kind kind) {
  const site::RecordShape record = site::shape_of_records(kind);
  if (record.empty()) {
    return;
  }
  out += "\n";
  add_comment(out, "รายการ: ลบ “# ” หน้าบรรทัดข้างล่างแล้วกรอก เพิ่มรายการถัดไปโดยขึ้นต้นด้วย - อีกชุดหนึ่ง");
  add_comment(out, "หรือเก็บเป็นตาราง แล้วเขียน items: ชื่อไฟล์.csv");
  add_comment(out, "items:");
  std::string lead = "  - ";
  for (const site::FieldShape& field : record) {
    add_guidance(out, field, lead);
    lead = "    ";
  }
}

}  // namespace

std::string_view extension_of(site::Kind kind) {
  return site::shape_of_records(kind).empty() ? ".md" : ".yaml";
}

std::string skeleton_text(const Skeleton& skeleton) {
  const bool is_markdown = extension_of(skeleton.kind) == ".md";
  std::string out = is_markdown ? "---\n" : "";
  if (skeleton.item != nullptr) {
    add_elements(out, *skeleton.item);
  }
  const std::vector<std::string_view> known = add_known(out, skeleton);
  add_records(out, skeleton.kind);
  out += "\n";
  add_comment(out, "ข้อมูลอื่นที่เขียนได้: ลบ “# ” หน้าบรรทัดที่ต้องการแล้วกรอก ที่ไม่ใช้ลบทิ้งได้");
  for (const site::FieldShape& field : site::shape_of_head()) {
    if (std::ranges::find(known, field.info.key) == known.end()) {
      add_guidance(out, field, "");
    }
  }
  if (is_markdown) {
    add_comment(out, "เขียนเนื้อหาแบบ Markdown ต่อจากบรรทัด --- ข้างล่าง");
    return out + "---\n";
  }
  add_comment(out, "body: |  # ข้อความแบบ Markdown ที่อยู่เหนือตาราง");
  return out;
}

std::string yaml_value(std::string_view text) {
  constexpr std::string_view harmless = " -./()";
  constexpr auto meant_otherwise =
      std::to_array<std::string_view>({"true", "false", "null", "yes", "no", "on", "off", "y", "n"});
  const auto is_letter = [](unsigned char c) {
    return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  const bool is_plain = std::ranges::all_of(text, [&](unsigned char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || harmless.contains(static_cast<char>(c));
  });
  const bool is_word = !text.empty() && is_letter(static_cast<unsigned char>(text.front())) &&
                       std::ranges::find(meant_otherwise, text) == meant_otherwise.end();
  return is_plain && is_word ? std::string(text) : text::Json(text).to_text(0);
}

}  // namespace prongsai::render
