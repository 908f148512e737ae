#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace prongsai::report {

enum class JunitOutcome : std::uint8_t { passed, failed, skipped };

/// One thing that was looked at. `message` is one line on why it failed or was skipped, `details` the whole
/// of it; `file` and `line` (0: unknown) are where it can be opened.
struct JunitCase {
  std::string name{};
  std::string class_name{};
  JunitOutcome outcome = JunitOutcome::passed;
  std::string type{};
  std::string message{};
  std::string details{};
  std::string system_out{};
  std::string file{};
  int line = 0;
};

struct JunitSuite {
  std::string name{};
  std::vector<JunitCase> cases{};
  std::string system_out{};
};

/// The suites as JUnit XML, in the dialect that Jenkins, GitLab and Azure read alike: counts on every level,
/// no times, for nothing was timed. Characters that XML 1.0 forbids become U+FFFD.
std::string to_junit(const std::string& name, const std::vector<JunitSuite>& suites);

}  // namespace prongsai::report
