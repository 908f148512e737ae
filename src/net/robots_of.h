#pragma once

#include "net/manners.h"
#include "net/robots.h"
#include "text/web_url.h"

#include <map>
#include <set>
#include <string>

namespace prongsai::net {

using RobotsByOrigin = std::map<std::string, Robots>;

/// Asks each of `origins` ("https://www.example.go.th") for its robots.txt; one that has none, or gives no
/// answer, forbids nothing. Each of them is in what comes back.
RobotsByOrigin robots_of(const std::set<std::string>& origins, const Manners& manners);

/// Whether the address's host lets us ask for it.
bool is_allowed(const RobotsByOrigin& robots, const text::WebUrl& url);

}  // namespace prongsai::net
