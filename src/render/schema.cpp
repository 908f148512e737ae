#include "render/schema.h"

#include "render/schema_value.h"
#include "site/catalogue.h"
#include "site/field.h"
#include "site/headings.h"
#include "site/host_access.h"
#include "site/kind.h"
#include "site/link_exception.h"
#include "site/shape.h"
#include "site/site.h"
#include "text/json.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::render {

namespace {

using text::Json;
using Topics = std::span<const site::Topic>;

constexpr std::string_view content_name = "content";

constexpr auto names_of_files = std::to_array<SchemaName>({
    {.name = content_name,
     .th = "ไฟล์เนื้อหา",
     .en = "Content file",
     .files = "content/**/*.yaml",
     .not_files = "content/*/_area.yaml"},
    {.name = "area", .th = "หมวด (_area.yaml)", .en = "Area (_area.yaml)", .files = "content/*/_area.yaml"},
    {.name = "site", .th = "ตั้งค่าเว็บไซต์", .en = "Settings of the site", .files = "site-config/site.yaml"},
    {.name = "divisions", .th = "ส่วนราชการ", .en = "Divisions", .files = "site-config/divisions.yaml"},
    {.name = "assignments", .th = "ผู้รับผิดชอบ", .en = "Assignments", .files = "site-config/assignments.yaml"},
    {.name = "attestations",
     .th = "การรับรอง",
     .en = "Attestations",
     .files = "site-config/attestations.yaml"},
    {.name = "exceptions",
     .th = "ลิงก์ที่ยกเว้น",
     .en = "Exceptions for links",
     .files = "site-config/exceptions.yaml"},
    {.name = "hosts", .th = "เว็บไซต์ที่ลิงก์ไป", .en = "Hosts of links", .files = "site-config/hosts.yaml"},
    {.name = "catalogue",
     .th = "รายการ OIT ของปีหนึ่ง",
     .en = "A year's OIT list",
     .files = "site-config/catalogues/*.yaml"},
});

using KindName = site::EnumName<site::Kind>;

Json::Object opening(const SchemaName& name) {
  return {{"$schema", "http://json-schema.org/draft-07/schema#"},
          {"title", std::string(name.th) + " / " + std::string(name.en)}};
}

Json described_as(std::string_view th, std::string_view en) {
  return Json(std::string(th) + "\n" + std::string(en));
}

/// Records of a kind: a list of them, or the table that holds them.
Json items_of(site::Kind kind, Topics topics) {
  return Json::Object{
      {"description", described_as("รายการ หรือชื่อไฟล์ตาราง .csv ที่อยู่ข้างไฟล์นี้",
                                   "The records, or the .csv beside this file that holds them")},
      {"type", Json::Array{"array", "string", "null"}},
      {"pattern", R"(\.csv\s*$)"},
      {"items", schema_of(site::shape_of_records(kind), topics)}};
}

Json headings_of(site::Kind kind) {
  const Json keys(site::heading_keys(site::no_records(kind)));
  return Json::Object{
      {"description", described_as("หัวตารางตามรายงานของหน่วยงาน", "Headings as the author has them")},
      {"type", Json::Array{"object", "null"}},
      {"propertyNames", Json::Object{{"enum", keys}}},
      {"additionalProperties", Json::Object{{"type", Json::Array{"string", "number", "null"}}}}};
}

Json columns_of(site::Kind kind) {
  Json::Array keys;
  for (const std::string_view key : site::column_keys(site::no_records(kind))) {
    keys.emplace_back(key);
  }
  return Json::Object{{"description", described_as("ลำดับช่องของตาราง", "The order of the table's columns")},
                      {"type", Json::Array{"array", "null"}},
                      {"items", Json::Object{{"enum", std::move(keys)}}}};
}

bool has_records(site::Kind kind) {
  return !std::holds_alternative<std::monostate>(site::no_records(kind));
}

/// What a content file of that kind has besides its head.
Json::Object members_of(site::Kind kind, Topics topics) {
  Json::Object members{{"headings", headings_of(kind)}};
  if (has_records(kind)) {
    members.emplace_back("items", items_of(kind, topics));
    members.emplace_back("columns", columns_of(kind));
  } else {
    members.emplace_back("items", false);
  }
  return members;
}

Json body_schema() {
  return Json::Object{{"description", described_as("ข้อความแบบ Markdown", "Text in Markdown")},
                      {"type", Json::Array{"string", "null"}}};
}

Json::Array words_of(const KindName& kind) {
  Json::Array words{kind.key};
  for (const std::string_view word : {kind.th, kind.en}) {
    if (word != kind.key) {
      words.emplace_back(word);
    }
  }
  return words;
}

Json::Object closed(Json::Object schema, Json::Object properties) {
  schema.emplace_back("type", "object");
  schema.emplace_back("properties", std::move(properties));
  schema.emplace_back("required", required_of(site::shape_of_head()));
  schema.emplace_back("additionalProperties", false);
  return schema;
}

/// A content file whose kind is known: from itself or from its area.
Json kind_schema(const SchemaName& name, const KindName& kind, Topics topics) {
  Json::Object properties = properties_of(site::shape_of_head(), topics);
  const auto own = std::ranges::find(properties, "kind", &std::pair<std::string, Json>::first);
  own->second = Json::Object{{"description", described_as(kind.th, kind.en)}, {"enum", words_of(kind)}};
  for (auto& member : members_of(kind.value, topics)) {
    properties.push_back(std::move(member));
  }
  properties.emplace_back("body", body_schema());
  return closed(opening(name), std::move(properties));
}

/// Any content file: what its items must be follows from its kind, where it says it.
Json content_schema(const SchemaName& name, Topics topics) {
  Json::Object properties = properties_of(site::shape_of_head(), topics);
  properties.emplace_back("items", true);
  properties.emplace_back("headings", true);
  properties.emplace_back("columns", true);
  properties.emplace_back("body", body_schema());
  Json::Array rules;
  for (const KindName& kind : site::Names<site::Kind>::list) {
    Json::Object says{{"properties", Json::Object{{"kind", Json::Object{{"enum", words_of(kind)}}}}},
                      {"required", Json::Array{"kind"}}};
    rules.emplace_back(Json::Object{{"if", std::move(says)},
                                    {"then", Json::Object{{"properties", members_of(kind.value, topics)}}}});
  }
  Json::Object schema = closed(opening(name), std::move(properties));
  schema.emplace_back("allOf", std::move(rules));
  return schema;
}

/// A file of one list: `key:` and its rows. `any` are keys of which every row has at least one.
Json list_schema(const SchemaName& name, const site::RecordShape& row, Topics topics, Json::Array any = {}) {
  Json::Object one;
  if (!any.empty()) {
    one.emplace_back("anyOf", std::move(any));
  }
  Json::Object list{{"type", Json::Array{"array", "null"}},
                    {"items", schema_of(row, topics, std::move(one))}};
  Json::Object schema = opening(name);
  schema.emplace_back("type", Json::Array{"object", "null"});
  schema.emplace_back("properties", Json::Object{{std::string(name.name), std::move(list)}});
  schema.emplace_back("additionalProperties", false);
  return schema;
}

Json requires_key(const char* key) {
  return Json::Object{{"required", Json::Array{key}}};
}

std::optional<Json> file_schema(const SchemaName& name, Topics topics) {
  if (name.name == content_name) {
    return content_schema(name, topics);
  }
  if (name.name == "area") {
    return schema_of(site::shape_of<site::Area>(), topics, opening(name));
  }
  if (name.name == "site") {
    return schema_of(site::shape_of<site::Config>(), topics, opening(name));
  }
  if (name.name == "divisions") {
    return list_schema(name, site::shape_of<site::Division>(), topics);
  }
  if (name.name == "assignments") {
    return list_schema(name, site::shape_of<site::Assignment>(), topics,
                       {requires_key("topic"), requires_key("item")});
  }
  if (name.name == "attestations") {
    return list_schema(name, site::shape_of<site::Attestation>(), topics);
  }
  if (name.name == "exceptions") {
    return list_schema(name, site::shape_of<site::LinkException>(), topics);
  }
  if (name.name == "hosts") {
    return list_schema(name, site::shape_of<site::HostAccess>(), topics);
  }
  if (name.name == "catalogue") {
    // A list may name topics that no list before it had.
    return schema_of(site::shape_of<site::Catalogue>(), {}, opening(name));
  }
  return std::nullopt;
}

}  // namespace

std::vector<SchemaName> schema_names() {
  std::vector<SchemaName> names(names_of_files.begin(), names_of_files.end());
  for (const KindName& kind : site::Names<site::Kind>::list) {
    names.push_back({.name = kind.key, .th = kind.th, .en = kind.en, .files = {}, .not_files = {}});
  }
  return names;
}

std::string schema_file(const SchemaName& name) {
  return std::string(name.name) + ".json";
}

std::string schema_text(std::string_view name, Topics topics) {
  const auto* const file = std::ranges::find(names_of_files, name, &SchemaName::name);
  std::optional<Json> schema = file == names_of_files.end() ? std::nullopt : file_schema(*file, topics);
  for (const KindName& kind : site::Names<site::Kind>::list) {
    if (!schema && kind.key == name) {
      schema = kind_schema({.name = kind.key, .th = kind.th, .en = kind.en, .files = {}, .not_files = {}},
                           kind, topics);
    }
  }
  return schema ? schema->to_text() + "\n" : std::string();
}

}  // namespace prongsai::render
