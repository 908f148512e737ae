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
  Asking asking(manners, {});
  std::map<std::string, std::size_t> jobs;
  for (const std::string& origin : origins) {
    jobs.emplace(origin, asking.add(origin + "/robots.txt", Method::get, Body::keep));
  }
  asking.run();
  RobotsByOrigin robots;
  for (const auto& [origin, job] : jobs) {
    if (const auto& answer = asking.answer(job); answer && site::is_good(*answer)) {
      robots.emplace(origin, Robots(asking.take_body(job), agent));
    }
  }
  return robots;
}

bool is_allowed(const RobotsByOrigin& robots, const text::WebUrl& url) {
  const auto found = robots.find(text::origin_of(url));
  return found == robots.end() || found->second.allows(url.path + (url.query ? "?" + *url.query : ""));
}

}  // namespace prongsai::net
