#pragma once

#include "cli/options.h"
#include "site/site.h"

#include <string>

namespace prongsai::cli {

/// Tells that no topic is called `written`, and which was probably meant; the exit status.
int no_such_topic(const site::Site& site, const std::string& written, const Options& options);

}  // namespace prongsai::cli
