#pragma once

#include "cli/options.h"
#include "text/language.h"

#include <cstddef>
#include <expected>
#include <string>
#include <vector>

namespace prongsai::cli {

/// What is said of asking other hosts; times in seconds.
struct RawOutside {
  bool is_asked = false;
  bool is_offline = false;
  bool heeds_robots = false;
  double max_age_hours = 12;
  double timeout = 20;
  double delay = 0;
  unsigned per_host = 2;
  unsigned at_once = 64;
  unsigned retries = 2;
  std::vector<std::string> allowed{};
  std::vector<std::string> resolve{};
  std::string ca_file{};
};

/// What the arguments say, before it is understood.
struct Raw {
  Command command = Command::build;
  std::string site = ".";
  std::string output{};
  std::string lang{};
  std::string year{};
  std::string other_year{};
  std::string subject{};
  std::string base_path{};
  std::string exceptions{};
  std::string hosts{};
  std::size_t max_pages = 1000;
  BodyOptions body{};
  bool dry_run = false;
  std::string as_of{};
  unsigned jobs = 0;
  bool quiet = false;
  bool verbose = false;
  std::string format{};
  std::string color = "auto";
  std::string fail_on = "error";
  std::string by = "points";
  std::vector<std::string> unmet{};
  bool list_rules = false;
  RawOutside outside{};
  ImportAsked import{};
  PullAsked pull{};
  ServeAsked serve{};
  bool adds = false;
  bool replaces = false;
};

/// The exit status of arguments that are wrong.
inline constexpr int wrong_usage_status = 2;

/// The arguments read by the grammar of commands and options; or help, the version, or what is wrong with
/// them.
std::expected<Raw, Ending> read_arguments(const std::vector<std::string>& arguments, text::Language language);

}  // namespace prongsai::cli
