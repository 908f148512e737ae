#include "render/new_file.h"
#include "render/schema.h"
#include "render/starter.h"
#include "site/site.h"
#include "text/json.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

constexpr std::string_view schemas = ".vscode/schemas/";

std::string settings_text(const std::vector<SchemaName>& names) {
  text::Json::Object schema_of_files;
  for (const SchemaName& name : names) {
    if (name.files.empty()) {
      continue;
    }
    text::Json::Array files{name.files};
    if (!name.not_files.empty()) {
      files.emplace_back("!" + std::string(name.not_files));
    }
    schema_of_files.emplace_back("./" + std::string(schemas) + schema_file(name), std::move(files));
  }
  const text::Json settings = text::Json::Object{
      {"yaml.schemas", std::move(schema_of_files)},
      {"yaml.validate", true},
      {"yaml.completion", true},
      {"files.encoding", "utf8"},
      {"files.exclude", text::Json::Object{{"public", true}}},
      {"[yaml]", text::Json::Object{{"editor.tabSize", 2}, {"editor.insertSpaces", true}}}};
  return settings.to_text() + "\n";
}

}  // namespace

std::vector<NewFile> editor_files(const std::vector<site::Topic>& topics) {
  const std::vector<SchemaName> names = schema_names();
  std::vector<NewFile> files;
  files.reserve(names.size() + 2);
  for (const SchemaName& name : names) {
    files.push_back(
        {.path = std::string(schemas) + schema_file(name), .text = schema_text(name.name, topics)});
  }
  files.push_back({.path = ".vscode/settings.json", .text = settings_text(names)});
  const text::Json wanted = text::Json::Object{{"recommendations", text::Json::Array{"redhat.vscode-yaml"}}};
  files.push_back({.path = ".vscode/extensions.json", .text = wanted.to_text() + "\n"});
  return files;
}

}  // namespace prongsai::render
