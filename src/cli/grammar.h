#pragma once

#include "cli/options.h"
#include "text/language.h"

#include <expected>
#include <string>
#include <vector>

namespace prongsai::cli {

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
  ImportAsked import{};
  bool adds = false;
  bool replaces = false;
};

/// The exit status of arguments that are wrong.
inline constexpr int wrong_usage_status = 2;

/// The arguments read by the grammar of commands and options; or help, the version, or what is wrong with
/// them.
std::expected<Raw, Ending> read_arguments(const std::vector<std::string>& arguments, text::Language language);

}  // namespace prongsai::cli
