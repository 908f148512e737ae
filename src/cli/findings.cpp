#include "cli/findings.h"

#include "check/attachments.h"
#include "check/ended.h"
#include "check/exceptions.h"
#include "check/exported.h"
#include "check/judge.h"
#include "check/links.h"
#include "check/page_graph.h"
#include "check/same_bytes.h"
#include "check/score.h"
#include "check/service_addresses.h"
#include "cli/host_access.h"
#include "cli/options.h"
#include "cli/outside.h"
#include "cli/project.h"
#include "render/site.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/catalogue.h"
#include "site/content_file.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"
#include "text/percent.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::cli {

namespace {

using report::Problem;

/// Where `body` has the link that the page has as `target`: the author may have written it without the site's
/// base path, and its Thai letters as they are.
std::size_t place_of(std::string_view target, std::string_view base, std::string_view body) {
  const std::string_view below = target.starts_with(base) ? target.substr(base.size()) : target;
  std::set<std::string> forms;
  for (const std::string& written :
       {std::string(target), std::string(below), text::percent_decode(target), text::percent_decode(below)}) {
    if (!forms.insert(written).second) {
      continue;
    }
    if (const std::size_t at = body.find(written); at != std::string_view::npos) {
      return at;
    }
  }
  return std::string_view::npos;
}

/// The lines of the sources that wrote links, for pages that content files became.
void point_to_sources(std::vector<Problem>& problems, const Project& project) {
  const std::string base = site::base_path(project.site.config);
  std::map<std::string, const site::ContentFile*> files;
  for (const site::ContentFile& file : project.site.files) {
    files.emplace(base + file.address, &file);
  }
  for (Problem& problem : problems) {
    const auto file = files.find(problem.url);
    if (file == files.end() || problem.details.empty()) {
      continue;
    }
    const site::Body& body = file->second->body;
    const std::size_t at = place_of(problem.details[0], base, body.markdown);
    if (at != std::string_view::npos) {
      const auto lines = std::ranges::count(std::string_view(body.markdown).substr(0, at), '\n');
      problem.where = {.file = file->second->path, .line = body.first_line + static_cast<int>(lines)};
    }
  }
}

/// "oit/2567/o14/index.html": the tree path of an item's page.
std::string page_of(const site::Item& item, text::FiscalYear year) {
  return site::item_address(year, item).substr(1) + "index.html";
}

void tell_unreached(const Project& project, const std::vector<std::string>& unreached,
                    std::vector<Problem>& problems) {
  for (const site::Verdict& verdict : project.verdicts) {
    for (const site::ItemVerdict& item : verdict.items) {
      if (std::ranges::find(unreached, page_of(*item.item, verdict.year)) != unreached.end()) {
        problems.push_back({.rule = report::Rule::link_unreachable_item,
                            .where = {},
                            .details = {item.item->code, item.item->title}});
      }
    }
  }
}

/// False when what the site says of hosts cannot be used (told).
bool add_links(const Project& project, const Options& options, std::vector<Problem>& problems) {
  const auto manners = manners_of(project.site.hosts, project.site.root, options);
  if (!manners) {
    return false;
  }
  auto rendered = render_project(project);
  std::ranges::move(rendered.problems, std::back_inserter(problems));
  const check::Place place = check::place_of(project.site.config);
  std::ranges::move(check::gone_addresses(project.site.itas_lock, rendered.value.tree, place),
                    std::back_inserter(problems));
  auto links = check::check_links(rendered.value.tree, place,
                                  {.item_pages = rendered.value.item_pages,
                                   .documents = links_in(project.site.attachments),
                                   .services = check::service_addresses(project.site),
                                   .outside = wanted_outside(options)},
                                  options.jobs);
  std::ranges::move(ask_outside(links.outside, *manners, options), std::back_inserter(links.problems));
  links.problems =
      check::without_exceptions(std::move(links.problems), project.site.link_exceptions, options.as_of);
  point_to_sources(links.problems, project);
  std::ranges::move(links.problems, std::back_inserter(problems));
  tell_unreached(project, links.unreached, problems);
  return true;
}

/// What the year's items lack, and what does not agree within the site.
void add_judged(const Project& project, const Options& options, std::vector<Problem>& problems) {
  if (const site::Verdict* const verdict = asked_verdict(project, options)) {
    std::ranges::move(check::problems_of(*verdict), std::back_inserter(problems));
    std::ranges::move(check::shared_files(project.site, *verdict), std::back_inserter(problems));
  }
  std::ranges::move(check::attachment_findings(project.site), std::back_inserter(problems));
  std::ranges::move(check::ended(project.site.config, options.as_of), std::back_inserter(problems));
  std::ranges::move(check::contradictions(project.site, project.scores), std::back_inserter(problems));
}

}  // namespace

std::optional<std::vector<Problem>> findings_of(const Project& project, const Options& options) {
  std::vector<Problem> findings = project.problems;
  add_judged(project, options, findings);
  if (!has_errors(project.problems) && !add_links(project, options, findings)) {
    return std::nullopt;
  }
  return report::without_repeats(without_switched_off(std::move(findings), project.site.config));
}

}  // namespace prongsai::cli
