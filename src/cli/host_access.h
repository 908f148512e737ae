#pragma once

#include "cli/options.h"
#include "net/manners.h"
#include "report/problem.h"
#include "site/host_access.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace prongsai::cli {

/// What a name stands for in the environment, where it is there.
using Variables = std::function<std::optional<std::string>(const std::string& name)>;

/// `manners` with what a site says of hosts, ${NAME} replaced. Rules yaml/wrong-type (an origin that is
/// none), config/no-variable, config/bad-header; no problem has a value that is sent.
report::Checked<net::Manners> with_hosts(net::Manners manners, const std::vector<site::HostAccess>& hosts,
                                         const Variables& variables);

/// The manners that `options` ask for, with those hosts and the environment's variables; nothing when
/// something is wrong (told).
std::optional<net::Manners> manners_of(const std::vector<site::HostAccess>& hosts, const std::string& root,
                                       const Options& options);

/// The same with the hosts of a file; without a name, none.
std::optional<net::Manners> manners_of_file(const std::string& path, const Options& options);

}  // namespace prongsai::cli
