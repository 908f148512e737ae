#include "load/theme.h"

#include "load/builtin.h"
#include "load/clean_text.h"
#include "load/disk.h"
#include "load/read_record.h"
#include "load/yaml.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/tree.h"
#include "text/utf8.h"
#include "theme/theme.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace prongsai::load {

namespace {

using report::Problem;
using report::Rule;

constexpr std::size_t max_theme_file_bytes = 8U << 20U;
constexpr std::string_view templates_folder = "templates/";
constexpr std::string_view assets_folder = "assets/";
constexpr std::string_view strings_file = "strings.yaml";

/// One file of a theme; `shown` is where its problems are told.
struct ThemeFile {
  std::string shown{};
  std::string bytes{};
};

/// Layers of a theme: a later one replaces the files of the same path, and adds to the strings.
class Layers {
 public:
  void builtin() {
    for (const BuiltinFile& file : builtin_default_theme()) {
      add(std::string(file.path),
          {.shown = "themes/default/" + std::string(file.path), .bytes = std::string(file.bytes)});
    }
  }

  void folder(const std::string& root, const std::string& name) {
    const std::string folder = "themes/" + name;
    auto files = list_files(root, folder);
    std::ranges::move(files.problems, std::back_inserter(problems_));
    for (const FoundFile& file : files.value) {
      auto bytes = read_file(root, file.path, max_theme_file_bytes);
      if (bytes) {
        add(file.path.substr(folder.size() + 1), {.shown = file.path, .bytes = std::move(*bytes)});
      } else {
        problems_.push_back(bytes.error());
      }
    }
  }

  report::Checked<ThemeFiles> compile() {
    std::vector<theme::TemplateSource> templates;
    site::Tree assets;
    for (auto& [path, file] : files_) {
      if (path.starts_with(assets_folder)) {
        assets.emplace(path, std::move(file.bytes));
      } else if (path.starts_with(templates_folder)) {
        add_template(templates, path.substr(templates_folder.size()), file);
      }
    }
    auto compiled = theme::Theme::compile(templates, std::move(strings_));
    std::ranges::move(compiled.problems, std::back_inserter(problems_));
    return {.value = {.theme = std::move(compiled.value), .assets = std::move(assets)},
            .problems = std::move(problems_)};
  }

 private:
  void add(const std::string& path, ThemeFile file) {
    if (path == strings_file) {
      add_strings(file);
    } else {
      files_[path] = std::move(file);
    }
  }

  void add_template(std::vector<theme::TemplateSource>& templates, std::string name, ThemeFile& file) {
    if (text::first_invalid_utf8(file.bytes)) {
      problems_.push_back({.rule = Rule::file_not_utf8, .where = {.file = file.shown}, .details = {}});
      return;
    }
    templates.push_back({.name = std::move(name), .file = file.shown, .text = std::move(file.bytes)});
  }

  void add_strings(const ThemeFile& file) {
    const auto text = clean_text(file.bytes, file.shown);
    if (!text) {
      problems_.push_back(text.error());
      return;
    }
    auto parsed = parse_yaml(*text, file.shown);
    std::ranges::move(parsed.problems, std::back_inserter(problems_));
    const Sink sink{.file = file.shown, .problems = problems_};
    for (std::size_t i = 0; i < parsed.value.keys.size(); ++i) {
      const YamlNode& entry = parsed.value.values[i];
      theme::UiString string{.th = text_of(entry, "th", sink), .en = text_of(entry, "en", sink)};
      string.where = location_of(parsed.value.key_places[i], file.shown);
      strings_.insert_or_assign(parsed.value.keys[i], std::move(string));
    }
  }

  static std::string text_of(const YamlNode& entry, std::string_view language, const Sink& sink) {
    const YamlNode* const value = entry.type == YamlType::map ? find(entry, language) : nullptr;
    if (value == nullptr || value->type != YamlType::scalar) {
      sink.add(Rule::yaml_missing_key, entry.place, {std::string(language), ""});
      return {};
    }
    return value->text;
  }

  std::map<std::string, ThemeFile> files_{};
  theme::UiStrings strings_{};
  std::vector<Problem> problems_{};
};

}  // namespace

report::Checked<ThemeFiles> load_theme(const std::string& root, const std::string& name) {
  Layers layers;
  layers.builtin();
  layers.folder(root, "default");
  if (name == "default") {
    return layers.compile();
  }
  std::error_code error;
  const bool is_name =
      !name.empty() && !name.starts_with('.') && name.find_first_of("/\\") == std::string::npos;
  if (is_name && std::filesystem::is_directory(std::filesystem::path(root) / "themes" / name, error)) {
    layers.folder(root, name);
    return layers.compile();
  }
  auto compiled = layers.compile();
  compiled.problems.push_back({.rule = Rule::file_missing,
                               .where = {.file = "site-config/site.yaml"},
                               .details = {"themes/" + name, ""}});
  return compiled;
}

}  // namespace prongsai::load
