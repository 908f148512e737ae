#include "attach/limits.h"

#include <csignal>
#include <cstdint>
#include <fstream>
#include <linux/prctl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace prongsai::attach {

namespace {

void limit(decltype(RLIMIT_AS) what, std::uint64_t most) {
  const rlimit both{.rlim_cur = most, .rlim_max = most};
  setrlimit(what, &both);
}

/// Addresses taken now.
std::uint64_t taken_address_bytes() {
  std::uint64_t pages = 0;
  std::ifstream("/proc/self/statm") >> pages;
  return pages * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

}  // namespace

void limit_process() {
  close_range(STDERR_FILENO + 1, ~0U, 0);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  if (taken_address_bytes() < most_address_bytes) {
    limit(RLIMIT_AS, most_address_bytes);
  }
  std::signal(SIGXFSZ, SIG_IGN);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NPROC, 0);
  limit(RLIMIT_NOFILE, most_open_files);
}

void limit_processor_time() {
  rusage used{};
  rlimit both{};
  if (getrusage(RUSAGE_SELF, &used) == 0 && getrlimit(RLIMIT_CPU, &both) == 0) {
    const auto spent = static_cast<std::uint64_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec);
    // One more for the part of a second that is not counted.
    both.rlim_cur = spent + most_processor_seconds + 1;
    setrlimit(RLIMIT_CPU, &both);
  }
}

}  // namespace prongsai::attach
