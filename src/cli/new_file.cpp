#include "render/new_file.h"

#include "cli/commands.h"
#include "cli/no_such_topic.h"
#include "cli/options.h"
#include "cli/project.h"
#include "cli/words.h"
#include "load/disk.h"
#include "load/site.h"
#include "output/write_file.h"
#include "site/catalogue.h"
#include "site/site.h"
#include "text/date.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::cli {

namespace {

/// What was asked for: a topic, or an item of the year's list by its code.
std::vector<render::WantedFile> asked_files(const site::Site& site, text::FiscalYear year,
                                            std::string_view subject) {
  if (const site::Topic* const topic = render::topic_of(site, subject)) {
    return render::wanted_files(site, *topic, year);
  }
  const site::Catalogue* const catalogue = site::catalogue_of(site, year);
  if (catalogue == nullptr) {
    return {};
  }
  std::vector<render::WantedFile> files;
  for (const site::Item* const item : site::items_of(*catalogue)) {
    if (std::ranges::equal(item->code, subject, {}, {}, [](unsigned char c) { return std::toupper(c); })) {
      std::ranges::copy(render::wanted_files(site, *item), std::back_inserter(files));
    }
  }
  return files;
}

void say_kept(const std::string& path, const Options& options) {
  std::fprintf(stderr, "%s: %s\n", path.c_str(), std::string(say(Word::kept, options.language)).c_str());
}

}  // namespace

int new_file(const Options& options) {
  const auto root = load::find_site(options.site);
  if (!root) {
    tell({root.error()}, options.site, options);
    return unreadable;
  }
  site::Site site = load::load_site(*root, options.jobs).value;
  const auto year = options.year ? options.year : site.config.fiscal_year;
  const text::FiscalYear meant = year.value_or(text::fiscal_year_of(options.as_of));
  site::add_carried_list(site, meant);
  const std::vector<render::WantedFile> asked = asked_files(site, meant, options.subject);
  if (asked.empty()) {
    return no_such_topic(site, options.subject, options);
  }
  bool has_new = false;
  for (const render::WantedFile& wanted : asked) {
    const render::NewFile file = render::new_file(site, wanted, meant);
    const auto written = output::write_new_file(*root + "/" + file.path, file.text);
    if (!written) {
      tell({written.error()}, *root, options);
      return world_failed;
    }
    if (*written == output::FileWritten::unchanged) {
      say_kept(file.path, options);
    } else {
      has_new = true;
      std::printf("%s\n", file.path.c_str());
    }
  }
  return has_new ? done : found;
}

}  // namespace prongsai::cli
