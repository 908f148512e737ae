#include "cli/answer.h"
#include "cli/commands.h"
#include "cli/import_report.h"
#include "cli/import_rows.h"
#include "cli/options.h"
#include "cli/project.h"
#include "cli/read_named.h"
#include "cli/words.h"
#include "load/config.h"
#include "load/disk.h"
#include "load/import_table.h"
#include "output/write_file.h"
#include "render/open_table.h"
#include "report/problem.h"
#include "site/content_file.h"
#include "site/field.h"
#include "site/import_mapping.h"
#include "site/kind.h"
#include "site/site.h"
#include "text/nearest.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::cli {

namespace {

std::string word(Word which, const Options& options) {
  return std::string(say(which, options.language));
}

void complain(const std::string& sentence) {
  std::fprintf(stderr, "%s\n", sentence.c_str());
}

std::vector<std::string_view> kinds_with_tables() {
  std::vector<std::string_view> kinds;
  for (const auto& name : site::Names<site::Kind>::list) {
    if (!std::holds_alternative<std::monostate>(site::no_records(name.value))) {
      kinds.push_back(name.key);
    }
  }
  return kinds;
}

std::optional<site::Kind> kind_of(const std::string& name) {
  for (const std::string_view key : kinds_with_tables()) {
    if (key == name) {
      return std::ranges::find(site::Names<site::Kind>::list, key, &site::EnumName<site::Kind>::key)->value;
    }
  }
  return std::nullopt;
}

void refuse_kind(const std::string& name, const Options& options) {
  const auto kinds = kinds_with_tables();
  std::string list;
  for (const std::string_view kind : kinds) {
    list.append(list.empty() ? "" : ", ").append(kind);
  }
  const auto near = text::nearest(name, kinds);
  complain("--as “" + name + "” " + word(Word::import_no_kind, options) + list +
           (near ? "\n" + word(Word::did_you_mean, options) + " “" + std::string(*near) + "”?" : ""));
}

/// content/<area of the kind>/<name of the file>.csv, unless the user names another.
std::string target_of(const site::Site& site, site::Kind kind, const Options& options) {
  if (!options.import.target.empty()) {
    return options.import.target;
  }
  const auto area = std::ranges::find_if(site.areas, [&](const site::Area& one) { return one.kind == kind; });
  if (area == site.areas.end()) {
    return {};
  }
  std::string_view name = options.import.file;
  name = name.substr(name.rfind('/') + 1);
  return "content/" + area->name + "/" + std::string(name.substr(0, name.rfind('.'))) + ".csv";
}

bool is_target(std::string_view path) {
  return path.starts_with("content/") && path.ends_with(".csv") && !path.contains("/../") &&
         !path.contains("//");
}

int write_draft(const std::string& bytes, site::Kind kind, const Options& options) {
  auto draft = load::draft_mapping(bytes, options.import.file, kind, options.import.sheet);
  tell(draft.problems, ".", options);
  if (has_errors(draft.problems)) {
    return unreadable;
  }
  if (read_named(options.import.draft)) {
    complain("“" + options.import.draft + "” " + word(Word::import_draft_there, options));
    return found;
  }
  if (const auto written = output::write_file(options.import.draft, draft.value); !written) {
    tell({written.error()}, ".", options);
    return world_failed;
  }
  return done;
}

/// The table that is there already; nothing when there is none, or one that cannot be read as it should
/// (told).
std::optional<site::ContentFile> table_there(const site::Site& site, const std::string& target,
                                             site::Kind kind, std::vector<report::Problem>& problems) {
  const auto bytes = load::read_file(site.root, target, most_named_bytes);
  site::ContentFile there{.path = target, .kind = kind, .records = site::no_records(kind)};
  if (!bytes) {
    if (load::is_gone(bytes.error())) {
      return there;
    }
    problems.push_back(bytes.error());
    return std::nullopt;
  }
  auto read = load::import_tables(*bytes, target, {.kind = kind});
  const bool is_whole = read.value && read.value->refused == 0;
  std::ranges::move(read.problems, std::back_inserter(problems));
  if (!is_whole) {
    return std::nullopt;
  }
  there.records = std::move(read.value->records);
  return there;
}

/// Whether the table may be written as it would be: there is none, it stays what it was, or the user chose.
bool may_write(const MergedRows& rows, const Options& options) {
  return options.import.existing != Existing::keep || rows.added == 0 || (rows.known == 0 && rows.gone == 0);
}

int import_records(const site::Site& site, site::ContentFile brought, ImportOutcome outcome,
                   std::vector<report::Problem> problems, const Options& options) {
  auto there = table_there(site, outcome.target, brought.kind, problems);
  const bool is_blocked = !there && options.import.existing != Existing::replace;
  if (!there) {
    there = site::ContentFile{.kind = brought.kind, .records = site::no_records(brought.kind)};
  }
  outcome.rows = merge_rows(std::move(*there), std::move(brought), options.import.existing);
  const bool is_stopped = is_blocked || !may_write(outcome.rows, options);
  if (is_stopped) {
    complain(word(Word::import_differs, options) + ": " + outcome.target);
  } else if (!options.import.is_dry_run) {
    const auto written =
        output::write_file(site.root + "/" + outcome.target, render::table_csv(outcome.rows.file));
    if (!written) {
      tell({written.error()}, site.root, options);
      return world_failed;
    }
    outcome.is_written = *written == output::FileWritten::changed;
  }
  tell(problems, ".", options);
  const auto failed = hand_over(import_report(outcome, problems, options), options);
  tell(failed, ".", options);
  return !failed.empty() ? world_failed : (is_stopped || outcome.refused > 0 ? found : done);
}

/// The mapping that --map names, an empty one without; nothing when it cannot be read (told).
std::optional<site::ImportMapping> mapping_of(const Options& options) {
  if (options.import.mapping.empty()) {
    return site::ImportMapping{};
  }
  const auto bytes = read_named(options.import.mapping);
  if (!bytes) {
    tell({bytes.error()}, ".", options);
    return std::nullopt;
  }
  auto read = load::read_import_mapping(*bytes, options.import.mapping);
  tell(read.problems, ".", options);
  return has_errors(read.problems) ? std::nullopt : std::optional(std::move(read.value));
}

int import_into_site(const std::string& bytes, site::Kind kind, const site::ImportMapping& mapping,
                     const Options& options) {
  const auto opened = open_project(options);
  if (!opened) {
    tell({opened.error()}, options.site, options);
    return unreadable;
  }
  const site::Site& site = (*opened)->site;
  const std::string target = target_of(site, kind, options);
  if (!is_target(target)) {
    complain(target.empty() ? word(Word::import_no_area, options)
                            : "--to “" + target + "” " + word(Word::import_bad_target, options));
    return wrong_usage;
  }
  const std::string& sheet = options.import.sheet.empty() ? mapping.sheet : options.import.sheet;
  auto read = load::import_tables(
      bytes, options.import.file,
      {.kind = kind, .sheet = sheet, .mapping = options.import.mapping.empty() ? nullptr : &mapping});
  if (!read.value) {
    tell(read.problems, ".", options);
    complain(word(Word::import_no_headings, options));
    return unreadable;
  }
  const std::size_t count = site::count(read.value->records);
  return import_records(
      site, {.path = target, .kind = kind, .records = std::move(read.value->records)},
      {.target = target, .read = count + read.value->refused, .refused = read.value->refused},
      std::move(read.problems), options);
}

}  // namespace

int import_file(const Options& options) {
  const auto bytes = read_named(options.import.file);
  if (!bytes) {
    tell({bytes.error()}, ".", options);
    return unreadable;
  }
  const auto mapping = mapping_of(options);
  if (!mapping) {
    return unreadable;
  }
  const std::string& name = options.import.kind.empty() ? mapping->kind : options.import.kind;
  const auto kind = kind_of(name);
  if (!kind) {
    refuse_kind(name, options);
    return wrong_usage;
  }
  return options.import.draft.empty() ? import_into_site(*bytes, *kind, *mapping, options)
                                      : write_draft(*bytes, *kind, options);
}

}  // namespace prongsai::cli
