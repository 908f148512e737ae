#pragma once

#include "net/manners.h"
#include "site/outside_answer.h"

#include <string>

namespace prongsai::net {

/// A file of another host: its bytes, when the answer is good and they are all there.
struct Fetched {
  site::OutsideAnswer answer{};
  std::string bytes{};
  /// Whether there are more than the manners take.
  bool is_cut = false;
  /// What it is called, as safe_file_name() has it.
  std::string name{};
};

/// Brings what is at `address` (absolute, http or https), through its redirects.
Fetched fetch(const std::string& address, const Manners& manners);

}  // namespace prongsai::net
