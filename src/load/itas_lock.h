#pragma once

#include "report/problem.h"
#include "site/itas_lock.h"

#include <string>
#include <string_view>

namespace prongsai::load {

/// site-config/itas.lock: lines of year, item's code and address, blanks between them; lines that begin with
/// '#' are comments. A line that says something else is a problem (itas/lock-line) and is left out.
report::Checked<site::ItasLock> read_itas_lock(std::string_view bytes, const std::string& path);

}  // namespace prongsai::load
