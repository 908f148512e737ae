#include "load/content.h"

#include "load/bare_table.h"
#include "load/clean_text.h"
#include "load/content_path.h"
#include "load/disk.h"
#include "load/front_matter.h"
#include "load/read_headings.h"
#include "load/read_record.h"
#include "load/read_records.h"
#include "load/read_tables.h"
#include "load/read_value.h"
#include "load/translations.h"
#include "load/yaml.h"
#include "markup/markdown.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/content_file.h"
#include "site/field.h"
#include "site/head.h"
#include "site/kind.h"
#include "site/site.h"
#include "text/date.h"
#include "text/nearest.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::load {

namespace {

using report::Problem;
using report::Rule;
using site::ContentFile;

std::optional<text::Period> days_covered(const site::Head& head) {
  if (head.period) {
    return head.period;
  }
  if (head.fiscal_year) {
    return text::period_of(*head.fiscal_year);
  }
  if (head.date) {
    return text::Period{.from = *head.date, .to = *head.date};
  }
  return std::nullopt;
}

/// A page that tells what was changed was updated on that day, whatever else it says.
void settle_updated(site::Head& head) {
  for (const site::Change& change : head.changes) {
    head.updated = std::max(head.updated, change.date);
  }
}

/// Reads one file into `file_`; every step notes its problems and goes on.
class Reader {
 public:
  Reader(const std::string& path, const site::Area* area, const ReadFile& read_file)
      : area_(area), read_file_(read_file) {
    file_.path = path;
    file_.area = area_name(path);
  }

  void markdown(std::string_view bytes) {
    const auto parts = split_front_matter(bytes, file_.path);
    if (!parts) {
      problems_.push_back(parts.error());
      return;
    }
    const YamlNode root = parsed(parts->yaml, parts->yaml_first_line);
    head(root);
    items(root);
    take_body({.markdown = std::string(parts->body), .first_line = parts->body_first_line});
  }

  void yaml(std::string_view bytes) {
    const YamlNode root = parsed(bytes, 1);
    head(root);
    items(root);
    if (const YamlNode* const body = find(root, "body")) {
      read_body(*body);
    }
  }

  void csv(std::string_view bytes) {
    take_kind({});
    auto tables = read_tables(bytes, file_.path, {.kind = file_.kind});
    std::ranges::move(tables.problems, std::back_inserter(problems_));
    bare_table(tables.value.empty() ? NamedTable{} : std::move(tables.value.front()));
  }

  /// The only table of a workbook, which is then like a CSV file.
  void only_table(NamedTable table) {
    take_kind({});
    bare_table(std::move(table));
  }

  /// One of several tables of a workbook: a file of its own below the workbook's address.
  void sheet(NamedTable table) {
    take_kind({});
    sheet_ = table.name;
    bare_table(std::move(table));
    file_.path.append("#").append(sheet_);
  }

  [[nodiscard]] site::Kind kind_of_area() const {
    return area_ == nullptr ? site::Kind::page : area_->kind.value_or(site::Kind::page);
  }

  report::Checked<std::optional<ContentFile>> finish() {
    if (!has_kind_) {
      return {.value = std::nullopt, .problems = std::move(problems_)};
    }
    file_.address = address_.empty() ? own_address() : std::move(address_);
    settle_updated(file_.head);
    file_.covers = days_covered(file_.head);
    return {.value = std::move(file_), .problems = std::move(problems_)};
  }

 private:
  Sink sink() { return {.file = file_.path, .problems = problems_, .is_cut = is_cut_}; }

  YamlNode parsed(std::string_view text, int first_line) {
    auto checked = parse_yaml(text, file_.path, first_line);
    is_cut_ = is_cut(checked.problems);
    std::ranges::move(checked.problems, std::back_inserter(problems_));
    // An empty head still misses what every head must have.
    return checked.value.type == YamlType::nothing ? empty_map() : std::move(checked.value);
  }

  void head(const YamlNode& root) {
    static constexpr std::array<std::string_view, 4> also{"items", "body", "headings", "columns"};
    file_.head = read_record<site::Head>(root, file_.path, sink(), also);
    take_translation(root);
    const YamlNode* const kind = find(root, "kind");
    take_kind(kind == nullptr ? YamlPlace{} : kind->place);
    inherit();
    take_texts(root);
  }

  /// What it translates, which its name may say: index.en.md is the English page of index.md.
  void take_translation(const YamlNode& root) {
    const auto named = language_in_name(file_.path);
    if (named) {
      file_.head.lang = file_.head.lang.value_or(named->language);
      if (file_.head.translation_of.empty()) {
        file_.head.translation_of = named->path.substr(0, named->path.rfind('.'));
      }
    }
    const YamlNode* const written = find(root, "translation_of");
    file_.translation_place = written == nullptr ? report::Location{.file = file_.path, .line = 1}
                                                 : location_of(written->place, file_.path);
  }

  /// The page of index.en.md is below /en/.
  [[nodiscard]] std::string own_address() const {
    const auto named = language_in_name(file_.path);
    return named ? "/" + std::string(site::name_of(named->language).key) +
                       address_of(named->path, file_.head.slug)
                 : address_of(file_.path, file_.head.slug);
  }

  /// The fields of the head that are Markdown.
  void take_texts(const YamlNode& root) {
    take_text(&root, "closing", file_.head.closing);
    take_text(&root, "appendix", file_.head.appendix);
    if (file_.head.cover) {
      take_text(find(root, "cover"), "foreword", file_.head.cover->foreword);
    }
  }

  void take_text(const YamlNode* map, std::string_view key, std::string& text) {
    const YamlNode* const node = map == nullptr ? nullptr : find(*map, key);
    if (node != nullptr && is_oversized(*node)) {
      text.clear();
    }
  }

  /// What the file leaves out, its area says.
  void inherit() {
    if (area_ == nullptr) {
      return;
    }
    // What is evidence is the page itself, not what it says again in another language.
    if (file_.head.topics.empty() && file_.head.translation_of.empty()) {
      file_.head.topics = area_->topics;
    }
    if (file_.head.division.empty()) {
      file_.head.division = area_->division;
    }
  }

  void take_kind(const YamlPlace& place) {
    has_kind_ = true;
    if (file_.head.kind.empty()) {
      file_.kind = kind_of_area();
      // A text in another language needs no table of its own.
      const bool has_records = !std::holds_alternative<std::monostate>(site::no_records(file_.kind));
      if (!file_.head.translation_of.empty() && has_records) {
        file_.kind = site::Kind::page;
      }
    } else if (const auto kind = parse(file_.head.kind, std::type_identity<site::Kind>{}); kind.value) {
      file_.kind = *kind.value;
    } else {
      std::vector<std::string_view> known;
      known.reserve(std::size(site::Names<site::Kind>::list));
      for (const auto& name : site::Names<site::Kind>::list) {
        known.push_back(name.key);
      }
      const auto near = text::nearest(file_.head.kind, known);
      sink().add(Rule::content_unknown_kind, place, {file_.head.kind, std::string(near.value_or(""))});
      knows_kind_ = false;
    }
    file_.head.kind = site::name_of(file_.kind).key;
    file_.records = site::no_records(file_.kind);
  }

  void items(const YamlNode& root) {
    const YamlNode* const node = find(root, "items");
    if (!knows_kind_) {
      return;
    }
    read_headings(root, file_, sink());
    if (node == nullptr || node->type == YamlType::nothing) {
      return;
    }
    if (std::holds_alternative<std::monostate>(file_.records)) {
      sink().add(Rule::yaml_unknown_key, place_of_key(root, "items"), {"items", ""});
    } else if (node->type == YamlType::scalar) {
      table_named(*node);
    } else {
      std::visit([&](auto& list) { read_items(list, *node); }, file_.records);
    }
  }

  template <class List>
  void read_items(List& list, const YamlNode& node) {
    if constexpr (!std::same_as<List, std::monostate>) {
      read_list(list, node, "items", sink());
    }
  }

  /// `items: list.csv`, `items: list.xlsx`, `items: list.xlsx#ต.ค. 66`.
  void table_named(const YamlNode& node) {
    const std::size_t hash = std::min(node.text.find('#'), node.text.size());
    const std::string name = node.text.substr(0, hash);
    const std::string path = file_.path.substr(0, file_.path.rfind('/') + 1) + name;
    if (name.contains('/') || !is_table_file(path)) {
      sink().add(Rule::yaml_bad_value, node.place, {node.text, "items", "path"});
      return;
    }
    const auto bytes = read_file_(path);
    if (!bytes && is_gone(bytes.error())) {
      sink().add(Rule::file_missing, node.place, {name, ""});
      return;
    }
    if (!bytes) {
      problems_.push_back(bytes.error());
      return;
    }
    file_.table = path;
    const std::string_view sheet = std::string_view(node.text).substr(std::min(hash + 1, node.text.size()));
    auto tables = read_tables(*bytes, path, {.kind = file_.kind, .sheet = sheet});
    std::ranges::move(tables.problems, std::back_inserter(problems_));
    for (NamedTable& table : tables.value) {
      append(file_.records, std::move(table.sheet.records));
      if (file_.head.nil.empty()) {
        file_.head.nil = std::move(table.sheet.nil);
      }
    }
  }

  void read_body(const YamlNode& node) {
    if (node.type != YamlType::scalar) {
      sink().add(Rule::yaml_wrong_type, node.place, {"body", "text", std::string(word_of(node.type))});
      return;
    }
    take_body({.markdown = node.text, .first_line = first_line_of(node)});
  }

  /// `body: |` begins on the line after its key.
  static int first_line_of(const YamlNode& node) { return node.place.line + (node.is_quoted ? 1 : 0); }

  void take_body(site::Body body) {
    if (!is_oversized({.text = body.markdown, .file = file_.path, .first_line = body.first_line})) {
      file_.body = std::move(body);
    }
  }

  bool is_oversized(const YamlNode& node) {
    return is_oversized({.text = node.text, .file = file_.path, .first_line = first_line_of(node)});
  }

  /// A text that cannot be laid out in time is told, and then left out, so that nobody tries.
  bool is_oversized(const markup::MarkdownText& text) {
    auto refused = markup::refuse_oversized(text);
    std::ranges::move(refused, std::back_inserter(problems_));
    return !refused.empty();
  }

  /// A table without a YAML file: what it is called and when it was, its sheet, its name or its titles say.
  void bare_table(NamedTable table) {
    BareTable named = name_bare_table(file_.path, sheet_, table.sheet.titles, area_);
    file_.head.title = std::move(named.title);
    file_.head.period = named.period;
    file_.head.nil = std::move(table.sheet.nil);
    address_ = std::move(named.address);
    if (!std::holds_alternative<std::monostate>(table.sheet.records)) {
      file_.records = std::move(table.sheet.records);
    }
    inherit();
  }

  const site::Area* area_;
  const ReadFile& read_file_;
  ContentFile file_{};
  /// The sheet of a workbook with several tables.
  std::string sheet_{};
  /// That of a table without a YAML file.
  std::string address_{};
  bool has_kind_ = false;
  bool knows_kind_ = true;
  bool is_cut_ = false;
  std::vector<Problem> problems_{};
};

}  // namespace

report::Checked<site::Area> read_area(std::string_view bytes, const std::string& path) {
  const auto text = clean_text(bytes, path);
  if (!text) {
    return {.value = {.name = area_name(path)}, .problems = {text.error()}};
  }
  auto parsed = parse_yaml(*text, path);
  const bool is_empty = parsed.value.type == YamlType::nothing;
  report::Checked<site::Area> area{.value = {}, .problems = std::move(parsed.problems)};
  const Sink sink{.file = path, .problems = area.problems, .is_cut = is_cut(area.problems)};
  area.value = read_record<site::Area>(is_empty ? empty_map() : parsed.value, path, sink);
  area.value.name = area_name(path);
  return area;
}

report::Checked<std::optional<ContentFile>> read_content(std::string_view bytes, const std::string& path,
                                                         const site::Area* area, const ReadFile& read_file) {
  Reader reader(path, area, read_file);
  const std::string_view extension = extension_of(path);
  if (extension == ".csv") {
    reader.csv(bytes);
    return reader.finish();
  }
  if (extension != ".md" && extension != ".yaml" && extension != ".yml") {
    return {.value = std::nullopt,
            .problems = {{.rule = Rule::content_wrong_kind_of_file,
                          .where = {.file = path},
                          .details = {std::string(extension), ".md, .yaml, .csv, .xlsx"}}}};
  }
  const auto text = clean_text(bytes, path);
  if (!text) {
    return {.value = std::nullopt, .problems = {text.error()}};
  }
  if (text::trim(*text).empty()) {
    return {.value = std::nullopt,
            .problems = {{.rule = Rule::file_empty, .where = {.file = path}, .details = {}}}};
  }
  extension == ".md" ? reader.markdown(*text) : reader.yaml(*text);
  return reader.finish();
}

report::Checked<std::vector<ContentFile>> read_workbook(std::string_view bytes, const std::string& path,
                                                        const site::Area* area) {
  const ReadFile reads_nothing;
  auto tables = read_tables(bytes, path, {.kind = Reader(path, area, reads_nothing).kind_of_area()});
  report::Checked<std::vector<ContentFile>> files{.value = {}, .problems = std::move(tables.problems)};
  const bool is_alone = tables.value.size() == 1;
  for (NamedTable& table : tables.value) {
    Reader reader(path, area, reads_nothing);
    is_alone ? reader.only_table(std::move(table)) : reader.sheet(std::move(table));
    auto file = reader.finish();
    std::ranges::move(file.problems, std::back_inserter(files.problems));
    if (file.value) {
      files.value.push_back(std::move(*file.value));
    }
  }
  return files;
}

}  // namespace prongsai::load
