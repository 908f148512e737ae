#include "load/site.h"

#include "load/catalogues.h"
#include "load/config.h"
#include "load/content.h"
#include "load/content_path.h"
#include "load/disk.h"
#include "load/itas_lock.h"
#include "load/read_tables.h"
#include "load/references.h"
#include "load/translations.h"
#include "parallel/parallel.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/content_file.h"
#include "site/site.h"
#include "text/date.h"
#include "text/hash.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::load {

namespace {

using report::Checked;
using report::Problem;
using report::Rule;

constexpr std::size_t max_content_bytes = 16U << 20U;
constexpr std::string_view attachments_folder = "content/files/";

template <class Value>
void take(Value& into, Checked<Value> checked, std::vector<Problem>& problems) {
  into = std::move(checked.value);
  std::ranges::move(checked.problems, std::back_inserter(problems));
}

/// The files of site-config/, each read when it is there.
class ConfigFolder {
 public:
  ConfigFolder(const std::string& root, std::vector<Problem>& problems) : root_(root), problems_(problems) {
    take(files_, list_files(root, "site-config"), problems);
  }

  template <class Value, class Read>
  void read(const std::string& path, const Read& read_bytes, Value& into) const {
    if (!has(path)) {
      return;
    }
    if (const auto bytes = read_file(root_, path, max_content_bytes)) {
      take(into, read_bytes(*bytes, path), problems_);
    } else {
      problems_.push_back(bytes.error());
    }
  }

  /// Tells that `path` is missing, unless listing has said already why it cannot be read.
  void require(const std::string& path) const {
    const bool is_told =
        std::ranges::any_of(problems_, [&](const Problem& problem) { return problem.where.file == path; });
    if (!has(path) && !is_told) {
      problems_.push_back({.rule = Rule::file_missing, .where = {.file = path}, .details = {path, ""}});
    }
  }

 private:
  [[nodiscard]] bool has(const std::string& path) const {
    return std::ranges::find(files_, path, &FoundFile::path) != files_.end();
  }

  const std::string& root_;
  std::vector<Problem>& problems_;
  std::vector<FoundFile> files_{};
};

Checked<site::Attachment> read_attachment(const std::string& root, const FoundFile& file) {
  text::Sha256 hash;
  const auto size = read_in_pieces(root, file.path, [&](std::string_view piece) { hash.add(piece); });
  if (!size) {
    return {.value = {}, .problems = {size.error()}};
  }
  const std::string path = file.path.substr(std::string_view("content/").size());
  return {.value = {.path = path, .size = *size, .sha256 = hash.hex()}, .problems = {}};
}

/// The files of content/, told apart.
struct Found {
  std::vector<FoundFile> attachments{};
  std::vector<FoundFile> areas{};
  std::vector<FoundFile> tables{};
  std::vector<FoundFile> content{};
};

Found sort_out(std::vector<FoundFile> files) {
  Found found;
  for (FoundFile& file : files) {
    if (file.path.starts_with(attachments_folder)) {
      found.attachments.push_back(std::move(file));
    } else if (file.path.ends_with("/_area.yaml")) {
      found.areas.push_back(std::move(file));
    } else if (is_table_file(file.path)) {
      found.tables.push_back(std::move(file));
    } else {
      found.content.push_back(std::move(file));
    }
  }
  return found;
}

void read_areas(const std::string& root, const std::vector<FoundFile>& files, site::Site& site,
                std::vector<Problem>& problems) {
  for (const FoundFile& file : files) {
    if (file.path != "content/" + area_name(file.path) + "/_area.yaml") {
      problems.push_back({.rule = Rule::content_wrong_kind_of_file,
                          .where = {.file = file.path},
                          .details = {"_area.yaml", "content/…/_area.yaml"}});
    } else if (const auto bytes = read_file(root, file.path, max_content_bytes)) {
      take(site.areas.emplace_back(), read_area(*bytes, file.path), problems);
    } else {
      problems.push_back(bytes.error());
    }
  }
}

/// What one file of content/ holds: one content file, or one for each table of a workbook.
Checked<std::vector<site::ContentFile>> read_one(const std::string& path, const site::Site& site,
                                                 const ReadFile& read) {
  const auto bytes = read(path);
  if (!bytes) {
    return {.value = {}, .problems = {bytes.error()}};
  }
  const site::Area* const area = site::area_of(site, area_name(path));
  if (path.ends_with(".xlsx")) {
    return read_workbook(*bytes, path, area);
  }
  auto content = read_content(*bytes, path, area, read);
  Checked<std::vector<site::ContentFile>> files{.value = {}, .problems = std::move(content.problems)};
  if (content.value) {
    files.value.push_back(std::move(*content.value));
  }
  return files;
}

void read_content_files(const std::string& root, const std::vector<FoundFile>& files, parallel::Jobs jobs,
                        site::Site& site, std::vector<Problem>& problems) {
  const ReadFile read = [&](const std::string& path) { return read_file(root, path, max_content_bytes); };
  auto results =
      parallel::map(files.size(), jobs, [&](std::size_t i) { return read_one(files[i].path, site, read); });
  for (auto& result : results) {
    std::ranges::move(result.problems, std::back_inserter(problems));
    std::ranges::move(result.value, std::back_inserter(site.files));
  }
}

/// Tables that no YAML file names: each is a content file of its own.
std::vector<FoundFile> free_tables(const std::vector<FoundFile>& tables, const site::Site& site) {
  std::set<std::string> named;
  for (const site::ContentFile& file : site.files) {
    named.insert(file.table);
  }
  std::vector<FoundFile> free;
  std::ranges::copy_if(tables, std::back_inserter(free),
                       [&](const FoundFile& file) { return !named.contains(file.path); });
  return free;
}

void read_attachments(const std::string& root, const std::vector<FoundFile>& files, parallel::Jobs jobs,
                      site::Site& site, std::vector<Problem>& problems) {
  auto results =
      parallel::map(files.size(), jobs, [&](std::size_t i) { return read_attachment(root, files[i]); });
  for (auto& result : results) {
    std::ranges::move(result.problems, std::back_inserter(problems));
    if (!result.value.path.empty()) {
      site.attachments.push_back(std::move(result.value));
    }
  }
}

}  // namespace

Checked<site::Site> load_site(const std::string& root, parallel::Jobs jobs) {
  Checked<site::Site> loaded;
  site::Site& site = loaded.value;
  std::vector<Problem>& problems = loaded.problems;
  site.root = root;
  const ConfigFolder config(root, problems);
  config.require("site-config/site.yaml");
  config.read("site-config/site.yaml", read_config, site.config);
  config.read("site-config/divisions.yaml", read_divisions, site.divisions);
  config.read("site-config/assignments.yaml", read_assignments, site.assignments);
  config.read("site-config/attestations.yaml", read_attestations, site.attestations);
  config.read("site-config/exceptions.yaml", read_exceptions, site.link_exceptions);
  config.read("site-config/hosts.yaml", read_hosts, site.hosts);
  config.read("site-config/itas.lock", read_itas_lock, site.itas_lock);
  take(site.catalogues, load_catalogues(root), problems);
  for (const text::FiscalYear year : site::published_years(site.config)) {
    site::add_carried_list(site, year);
  }
  take(site.topics, load_topics(), problems);

  std::vector<FoundFile> files;
  take(files, list_files(root, "content"), problems);
  const Found found = sort_out(std::move(files));
  read_areas(root, found.areas, site, problems);
  read_content_files(root, found.content, jobs, site, problems);
  read_content_files(root, free_tables(found.tables, site), jobs, site, problems);
  std::ranges::sort(site.files, {}, &site::ContentFile::path);
  read_attachments(root, found.attachments, jobs, site, problems);

  std::ranges::move(settle_translations(site), std::back_inserter(problems));
  std::ranges::move(check_references(site), std::back_inserter(problems));
  report::sort(problems);
  // The folder of catalogues is listed twice: here, and where they are read without a site.
  const auto repeated = std::ranges::unique(problems);
  problems.erase(repeated.begin(), repeated.end());
  return loaded;
}

}  // namespace prongsai::load
