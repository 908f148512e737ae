#pragma once

#include "report/problem.h"
#include "text/date.h"

#include <string>
#include <vector>

namespace prongsai::site {

/// An address that was given to ITAS for an item of a year: the path of its URL, percent-encoded, with the
/// site's base path ("/ita/oit/2567/o14/"). The host is left out: which name leads to the site is settled
/// outside of it.
struct ExportedAddress {
  text::FiscalYear year{};
  std::string code{};
  std::string address{};
  report::Location where{};
};

/// site-config/itas.lock: what was ever exported, one address a line, until a person deletes the line.
/// `comments` are its lines that begin with '#'.
struct ItasLock {
  std::vector<std::string> comments{};
  std::vector<ExportedAddress> addresses{};
};

}  // namespace prongsai::site
