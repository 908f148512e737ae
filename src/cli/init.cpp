#include "cli/ask.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/project.h"
#include "cli/words.h"
#include "cli/write_new.h"
#include "load/builtin.h"
#include "load/catalogues.h"
#include "load/content.h"
#include "load/site.h"
#include "render/starter.h"
#include "render/year_plan.h"
#include "report/problem.h"
#include "site/catalogue.h"
#include "site/site.h"
#include "text/date.h"

#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

namespace prongsai::cli {

namespace {

/// Whether nothing is there that could be overwritten.
bool is_free(const std::string& folder) {
  std::error_code error;
  const bool is_there = std::filesystem::exists(std::filesystem::symlink_status(folder, error));
  return !is_there ||
         (std::filesystem::is_directory(folder, error) && std::filesystem::is_empty(folder, error));
}

std::vector<site::Area> usual_areas() {
  std::vector<site::Area> areas;
  for (const load::BuiltinFile& file : load::builtin_areas()) {
    areas.push_back(load::read_area(file.bytes, "content/" + std::string(file.path)).value);
  }
  return areas;
}

int refuse(const std::string& subject, Word why, const Options& options) {
  std::fprintf(stderr, "%s: %s\n", subject.c_str(), std::string(say(why, options.language)).c_str());
  return wrong_usage;
}

/// One file for everything that the year asks for, by the code that `new` writes one with.
std::vector<report::Problem> write_content(const std::string& root, text::FiscalYear year,
                                           const Options& options) {
  auto loaded = load::load_site(root, options.jobs);
  if (has_errors(loaded.problems)) {
    return loaded.problems;
  }
  site::add_carried_list(loaded.value, year);
  return write_planned(root, render::plan_year(loaded.value, year));
}

}  // namespace

int init(const Options& options) {
  const std::string& folder = options.subject;
  if (!is_free(folder)) {
    return refuse(folder, Word::not_empty, options);
  }
  const std::optional<render::NewBody> body = ask_body(options);
  if (!body) {
    return refuse("init", Word::no_body, options);
  }
  site::Site lists;
  lists.catalogues = load::load_catalogues({}).value;
  site::add_carried_list(lists, body->year);
  const site::Catalogue* const catalogue = site::catalogue_of(lists, body->year);
  if (catalogue == nullptr) {
    return refuse(std::to_string(body->year.buddhist), Word::no_list, options);
  }
  auto failed = write_new(folder, render::starter_files(*body, site::items_of(*catalogue),
                                                        load::load_topics().value, usual_areas()));
  if (failed.empty()) {
    failed = write_content(folder, body->year, options);
  }
  tell(failed, folder, options);
  if (!failed.empty()) {
    return world_failed;
  }
  if (options.talk != Talk::quiet) {
    std::fprintf(stderr, "%s\n  prongsai status -s %s\n  prongsai build -s %s\n",
                 std::string(say(Word::begun, options.language)).c_str(), folder.c_str(), folder.c_str());
  }
  return done;
}

}  // namespace prongsai::cli
