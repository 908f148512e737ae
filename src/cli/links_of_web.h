#pragma once

#include "check/links.h"
#include "cli/options.h"
#include "net/manners.h"

#include <optional>
#include <string>

namespace prongsai::cli {

/// Whether the subject of `links` is the address of a site and not a folder.
bool is_web_address(const std::string& subject);

/// What is wrong with the links of the site that is on the web at options.subject; findings name the
/// addresses of their pages as files. Nothing when the site cannot be reached (told).
std::optional<check::LinkReport> links_of_web(const net::Manners& manners, const Options& options);

}  // namespace prongsai::cli
