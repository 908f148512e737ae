#include "render/schema_value.h"

#include "report/word.h"
#include "site/field.h"
#include "site/shape.h"
#include "site/site.h"
#include "text/json.h"
#include "text/language.h"

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

using site::FieldShape;
using site::ValueType;
using text::Json;

/// A type of value as JSON Schema: the types that YAML may give it, and what it looks like where it is text.
struct Look {
  std::vector<const char*> types{};
  const char* pattern = "";
};

Look look_of(ValueType type) {
  switch (type) {
    case ValueType::integer:
      return {{"integer", "string"}, R"(^\s*[-+−]?[0-9๐-๙][0-9๐-๙,]*\s*$)"};
    case ValueType::number:
      return {{"number", "string"}, R"(^\s*[-+−]?[0-9๐-๙][0-9๐-๙,]*([.][0-9๐-๙]+)?\s*$)"};
    case ValueType::percent:
      return {{"number", "string"}, R"(^\s*[0-9๐-๙]{1,3}([.][0-9๐-๙]+)?\s*%?\s*$)"};
    case ValueType::amount:
      return {{"number", "string"}, R"(^\s*[-+−]?[0-9๐-๙])"};
    case ValueType::date:
      return {{"string"}, R"(^(?=.*[0-9๐-๙]{4})\s*(วันที่\s*)?[0-9๐-๙]{1,4}[^0-9๐-๙].*[0-9๐-๙]\s*$)"};
    case ValueType::period:
      return {{"string", "integer"}, R"([0-9๐-๙]{2}\s*$)"};
    case ValueType::fiscal_year:
      return {{"integer", "string"}, R"(^\D*[2๒][56๕๖][0-9๐-๙]{2}\s*$)"};
    case ValueType::address:
      return {{"string"}, R"(^(?!\s*([Jj]ava[Ss]cript|[Vv][Bb][Ss]cript|[Dd]ata|[Ff]ile):))"};
    case ValueType::file:
      return {{"string"}, R"(^(?!\s*/)(?!\s*\.\./)(?!.*/\.\./)[^\\:]*$)"};
    case ValueType::old_address:
      return {{"string"}, R"(^\s*/)"};
    case ValueType::text:
    case ValueType::boolean:
    case ValueType::choice:
    case ValueType::record:
      break;
  }
  return {{"string", "number", "boolean"}, ""};
}

bool is_required(const FieldShape& field) {
  return field.info.need == site::Need::required;
}

/// Fields that take topics are called so in every table.
bool takes_topics(const FieldShape& field) {
  return field.type == ValueType::text && (field.info.key == "topic" || field.info.key == "topics");
}

/// Everything that a choice may be written as, each once.
Json::Array words_of(const FieldShape& field) {
  Json::Array words;
  std::set<std::string_view> seen;
  for (const site::Choice& choice : field.choices) {
    for (const std::string_view word : {choice.key, choice.th, choice.en}) {
      if (seen.insert(word).second) {
        words.emplace_back(word);
      }
    }
  }
  return words;
}

/// `values` as an enumeration, of which one or a list of them may stand.
Json::Object enumeration(Json::Array values, const FieldShape& field) {
  Json::Object items{{"enum", values}};
  if (!is_required(field)) {
    values.emplace_back(Json{});
  }
  Json::Object one{{"enum", std::move(values)}};
  if (!field.is_list) {
    return one;
  }
  Json::Object list{{"type", "array"}, {"items", std::move(items)}};
  return {{"anyOf", Json::Array{std::move(one), std::move(list)}}};
}

Json::Object record_list(const FieldShape& field, std::span<const site::Topic> topics) {
  Json::Array types{"array"};
  if (field.is_joint) {
    types.emplace_back("string");
  }
  if (!is_required(field)) {
    types.emplace_back("null");
  }
  return {{"type", std::move(types)}, {"items", schema_of(field.fields, topics)}};
}

/// One plain value, or a list of such.
Json::Object plain(const FieldShape& field) {
  const Look look = look_of(field.type);
  Json::Array types(look.types.begin(), look.types.end());
  Json::Object item{{"type", types}};
  if (field.is_list) {
    types.emplace_back("array");
  }
  if (!is_required(field)) {
    types.emplace_back("null");
  }
  Json::Object value{{"type", std::move(types)}};
  if (*look.pattern != '\0') {
    item.emplace_back("pattern", look.pattern);
    value.emplace_back("pattern", look.pattern);
  } else if (is_required(field)) {
    value.emplace_back("pattern", R"(\S)");
  }
  if (field.type == ValueType::percent) {
    value.emplace_back("minimum", 0);
    value.emplace_back("maximum", 100);
  }
  if (field.type == ValueType::fiscal_year) {
    // Those that text::parse_fiscal_year takes.
    value.emplace_back("minimum", 2500);
    value.emplace_back("maximum", 2699);
  }
  if (field.is_list) {
    value.emplace_back("items", std::move(item));
  }
  return value;
}

Json::Object value_of(const FieldShape& field, std::span<const site::Topic> topics) {
  if (takes_topics(field) && !topics.empty()) {
    Json::Array ids;
    for (const site::Topic& topic : topics) {
      ids.emplace_back(topic.id);
    }
    return enumeration(std::move(ids), field);
  }
  if (field.type == ValueType::choice) {
    return enumeration(words_of(field), field);
  }
  if (field.type == ValueType::boolean) {
    return enumeration({true, false, "ใช่", "ไม่ใช่"}, field);
  }
  if (field.type == ValueType::record && field.is_list) {
    return record_list(field, topics);
  }
  return plain(field);
}

/// What a map of these fields may and must have.
void add_members(Json::Object& schema, const site::RecordShape& record, std::span<const site::Topic> topics) {
  schema.emplace_back("properties", properties_of(record, topics));
  schema.emplace_back("required", required_of(record));
  schema.emplace_back("additionalProperties", false);
}

}  // namespace

std::string_view word_of(ValueType type) {
  switch (type) {
    case ValueType::text:
    case ValueType::choice:
      return "text";
    case ValueType::boolean:
      return "boolean";
    case ValueType::integer:
      return "integer";
    case ValueType::number:
      return "number";
    case ValueType::date:
      return "date";
    case ValueType::period:
      return "period";
    case ValueType::fiscal_year:
      return "fiscal_year";
    case ValueType::amount:
      return "amount";
    case ValueType::percent:
      return "percent";
    case ValueType::address:
      return "url";
    case ValueType::file:
      return "path";
    case ValueType::old_address:
      return "old_address";
    case ValueType::record:
      return "mapping";
  }
  return {};
}

std::string taken(const FieldShape& field, text::Language language) {
  const bool is_thai = language == text::Language::th;
  if (field.type == ValueType::choice) {
    std::string list;
    for (const site::Choice& choice : field.choices) {
      list.append(list.empty() ? "" : ", ")
          .append(choice.key)
          .append(" = ")
          .append(is_thai ? choice.th : choice.en);
    }
    return list;
  }
  std::string words(report::word(word_of(field.type), language));
  if (field.is_list) {
    words += is_thai ? " หลายข้อได้" : ", one or several";
  }
  return words;
}

std::string described(const FieldShape& field, text::Language language) {
  const bool is_thai = language == text::Language::th;
  const std::string_view need =
      is_required(field) ? (is_thai ? "ต้องมี" : "required") : (is_thai ? "ไม่บังคับ" : "optional");
  const std::string_view hint = is_thai ? field.info.hint_th : field.info.hint_en;
  std::string text(is_thai ? field.info.th : field.info.en);
  text.append(" · ").append(need).append(" · ").append(taken(field, language));
  if (!hint.empty()) {
    text.append(" · ").append(hint);
  }
  return text;
}

std::string described(const FieldShape& field) {
  return described(field, text::Language::th) + "\n" + described(field, text::Language::en);
}

Json schema_of(const FieldShape& field, std::span<const site::Topic> topics) {
  Json::Object schema{{"description", described(field)}};
  if (field.type == ValueType::record && !field.is_list) {
    schema.emplace_back("type", is_required(field) ? Json("object") : Json(Json::Array{"object", "null"}));
    add_members(schema, field.fields, topics);
    return schema;
  }
  for (auto& member : value_of(field, topics)) {
    schema.push_back(std::move(member));
  }
  return schema;
}

Json schema_of(const site::RecordShape& record, std::span<const site::Topic> topics, Json::Object more) {
  Json::Object schema = std::move(more);
  schema.emplace_back("type", "object");
  add_members(schema, record, topics);
  return schema;
}

Json::Object properties_of(const site::RecordShape& record, std::span<const site::Topic> topics) {
  Json::Object properties;
  for (const FieldShape& field : record) {
    properties.emplace_back(field.info.key, schema_of(field, topics));
  }
  return properties;
}

Json::Array required_of(const site::RecordShape& record) {
  Json::Array required;
  for (const FieldShape& field : record) {
    if (is_required(field)) {
      required.emplace_back(field.info.key);
    }
  }
  return required;
}

}  // namespace prongsai::render
