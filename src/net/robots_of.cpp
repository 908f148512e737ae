#include "net/robots_of.h"

#include "net/asking.h"
#include "net/manners.h"
#include "net/robots.h"
#include "net/transfer.h"
#include "site/outside_answer.h"
#include "text/web_url.h"

#include <cstddef>
#include <map>
#include <set>
#include <string>

namespace prongsai::net {

RobotsByOrigin robots_of(const std::set<std::string>& origins, const Manners& manners) {
  constexpr auto agent = "prongsai";
  Manners for_all = manners;
  for_all.heeds_robots = false;
  Asking asking(for_all, {});
  std::map<std::string, std::size_t> jobs;
  for (const std::string& origin : origins) {
    jobs.emplace(origin, asking.add(origin + "/robots.txt", Method::get, Body::keep));
  }
  asking.run();
  RobotsByOrigin robots;
  for (const auto& [origin, job] : jobs) {
    const auto& answer = asking.answer(job);
    const bool is_there = answer && site::is_good(*answer);
    robots.emplace(origin, is_there ? Robots(asking.take_body(job), agent) : Robots());
  }
  return robots;
}

bool is_allowed(const RobotsByOrigin& robots, const text::WebUrl& url) {
  const auto found = robots.find(text::origin_of(url));
  return found == robots.end() || found->second.allows(url.path + (url.query ? "?" + *url.query : ""));
}

}  // namespace prongsai::net
