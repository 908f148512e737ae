#include "cli/commands.h"
#include "cli/options.h"
#include "cli/project.h"
#include "cli/write_new.h"
#include "load/config.h"
#include "load/disk.h"
#include "load/site.h"
#include "output/write_file.h"
#include "render/year_in_config.h"
#include "render/year_plan.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/site.h"
#include "text/date.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::cli {

namespace {

constexpr const char* config_path = "site-config/site.yaml";
constexpr std::size_t most_config_bytes = 1U << 20U;

/// site.yaml with the year in it; the problem when it cannot be read.
report::Result<std::string> new_config(const std::string& root, const site::Config& config,
                                       text::FiscalYear year) {
  auto bytes = load::read_file(root, config_path, most_config_bytes);
  if (!bytes) {
    return bytes;
  }
  return render::with_year(*bytes, site::published_years(config), year);
}

bool has_year(const std::string& config, text::FiscalYear year) {
  const auto years = site::published_years(load::read_config(config, config_path).value);
  return std::ranges::find(years, year) != years.end();
}

std::string answer(const site::Site& site, const std::vector<render::PlannedFile>& plan,
                   text::FiscalYear year, const Options& options) {
  if (options.format == Format::json) {
    return render::plan_json(plan, year).to_text() + "\n";
  }
  return render::plan_text(site, plan, year, options.language);
}

}  // namespace

int new_year(const Options& options) {
  const auto root = load::find_site(options.site);
  if (!root) {
    tell({root.error()}, options.site, options);
    return unreadable;
  }
  auto loaded = load::load_site(*root, options.jobs);
  if (has_errors(loaded.problems)) {
    tell(std::move(loaded.problems), *root, options);
    return unreadable;
  }
  site::Site& site = loaded.value;
  const text::FiscalYear year = options.year.value_or(text::FiscalYear{});
  site::add_carried_list(site, year);
  const auto config = new_config(*root, site.config, year);
  if (site::catalogue_of(site, year) == nullptr || !config || !has_year(*config, year)) {
    const report::Problem no_list{.rule = report::Rule::config_no_catalogue,
                                  .where = {},
                                  .details = {std::to_string(year.buddhist), ""}};
    tell({config ? no_list : config.error()}, *root, options);
    return unreadable;
  }
  const std::vector<render::PlannedFile> plan = render::plan_year(site, year);
  std::vector<report::Problem> failed;
  if (options.writing == Writing::files) {
    failed = write_planned(*root, plan);
    // The year comes last: it is published only once its files are there.
    if (const auto written = output::write_file(*root + "/" + config_path, *config); !written) {
      failed.push_back(written.error());
    }
  }
  tell(failed, *root, options);
  std::fputs(answer(site, plan, year, options).c_str(), stdout);
  return failed.empty() ? done : world_failed;
}

}  // namespace prongsai::cli
