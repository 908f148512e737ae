#pragma once

#include "check/outside_links.h"
#include "check/page_graph.h"
#include "cli/options.h"
#include "net/manners.h"
#include "report/problem.h"
#include "site/site.h"

#include <vector>

namespace prongsai::cli {

/// Whether addresses of other hosts are collected: when they are asked for.
check::OutsideLinks wanted_outside(const Options& options);

/// The links in documents that were looked into, by path.
check::DocumentLinks links_in(const std::vector<site::Attachment>& documents);

/// Asks other hosts for what is linked of them and says what is wrong with the links; on a terminal it shows
/// how far it is.
std::vector<report::Problem> ask_outside(const std::vector<check::OutsideLink>& links,
                                         const net::Manners& manners, const Options& options);

}  // namespace prongsai::cli
