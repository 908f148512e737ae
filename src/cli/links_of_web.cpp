#include "cli/links_of_web.h"

#include "check/links.h"
#include "check/outside_links.h"
#include "cli/options.h"
#include "cli/outside.h"
#include "cli/progress_line.h"
#include "cli/project.h"
#include "cli/words.h"
#include "net/crawl.h"
#include "net/manners.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/outside_answer.h"
#include "text/url_trouble.h"
#include "text/web_url.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::cli {

namespace {

using Addresses = std::map<std::string, std::string>;

/// The addresses in the place of the paths that stand for them in the Tree.
void name_addresses(std::vector<report::Problem>& problems, const Addresses& addresses) {
  for (report::Problem& problem : problems) {
    if (const auto address = addresses.find(problem.where.file); address != addresses.end()) {
      problem.where.file = address->second;
      problem.url = address->second;
    }
  }
}

/// What was linked and could not be read, or is only a page that says “not found”, as the links of other
/// hosts are judged.
std::vector<report::Problem> judge_asked(net::Crawled& crawled, const Options& options) {
  std::vector<check::OutsideLink> links;
  site::OutsideAnswers answers;
  if (crawled.absent) {
    answers.absent.emplace(crawled.origin, *crawled.absent);
  }
  const auto add = [&](net::Asked& one) {
    links.push_back({.address = one.address, .where = {.file = one.page, .line = one.line}});
    answers.answers.emplace_back(std::move(one.answer));
  };
  std::ranges::for_each(crawled.unread, add);
  std::ranges::for_each(crawled.doubtful, add);
  check::mark_not_found_pages(links, answers);
  return check::judge_outside(links, answers, options.as_of);
}

}  // namespace

bool is_web_address(const std::string& subject) {
  return subject.starts_with("https://") || subject.starts_with("http://");
}

std::optional<check::LinkReport> links_of_web(const net::Manners& manners, const Options& options) {
  const auto url = text::parse_url(options.subject);
  if (!url) {
    tell({{.rule = report::Rule::link_bad_url,
           .where = {},
           .details = {options.subject, std::string(text::word_of(url.error()))}}},
         ".", options);
    return std::nullopt;
  }
  // The host that the user names may be wherever it is; those that it leads to may not.
  net::Manners of_crawl = manners;
  of_crawl.private_hosts.push_back(url->host.value_or(""));
  net::Crawled crawled = [&] {
    ProgressLine line(Word::pages, options);
    return net::crawl(options.subject, options.max_pages, of_crawl,
                      [&](std::size_t done, std::size_t all) { line.show(done, all); });
  }();
  auto unread = judge_asked(crawled, options);
  if (!site::is_good(crawled.start)) {
    if (unread.empty()) {
      unread =
          check::judge_outside({{.address = options.subject}}, {.answers = {crawled.start}}, options.as_of);
    }
    tell(unread, ".", options);
    return std::nullopt;
  }
  if (!crawled.is_whole) {
    std::fprintf(stderr, "%s\n", std::string(say(Word::crawl_cut, options.language)).c_str());
  }
  auto report = check::check_links(crawled.tree, {.origin = crawled.origin, .base_path = "", .folder = ""},
                                   {.outside = wanted_outside(options)}, options.jobs);
  std::ranges::move(unread, std::back_inserter(report.problems));
  std::ranges::move(ask_outside(report.outside, manners, options), std::back_inserter(report.problems));
  name_addresses(report.problems, crawled.addresses);
  return report;
}

}  // namespace prongsai::cli
