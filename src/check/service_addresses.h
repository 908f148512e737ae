#pragma once

#include "site/site.h"

#include <set>
#include <string>

namespace prongsai::check {

/// The addresses, as the URL Standard writes them, of what the body offers elsewhere: its services, channels,
/// surveys and profiles. Such a thing may well be a whole site with a home page; a document is none.
std::set<std::string> service_addresses(const site::Site& site);

}  // namespace prongsai::check
