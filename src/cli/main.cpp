#include "cli/main.h"

#include "attach/inspect.h"
#include "attach/serve.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/words.h"
#include "text/date.h"
#include "text/language.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <signal.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace prongsai::cli {

namespace {

constexpr int bug_status = 70;
constexpr std::time_t bangkok_offset_seconds = 7L * 3600;

std::string variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

/// $XDG_CACHE_HOME/prongsai, which must be an absolute path, else ~/.cache/prongsai; empty for who has no
/// home.
std::string cache_folder() {
  const std::string cache = variable("XDG_CACHE_HOME");
  const std::string home = variable("HOME");
  if (cache.starts_with('/')) {
    return cache + "/prongsai";
  }
  return home.starts_with('/') ? home + "/.cache/prongsai" : std::string();
}

Surroundings look_around() {
  Surroundings surroundings;
  surroundings.locale = {variable("LC_ALL"), variable("LC_MESSAGES"), variable("LANG")};
  if (std::getenv("SOURCE_DATE_EPOCH") != nullptr) {
    surroundings.source_date_epoch = variable("SOURCE_DATE_EPOCH");
  }
  surroundings.cache_folder = cache_folder();
  // As libcurl reads them; HTTP_PROXY is a header of CGI and no setting.
  for (const char* const name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) {
    if (std::string proxy = variable(name); !proxy.empty()) {
      surroundings.proxies.push_back(std::move(proxy));
    }
  }
  surroundings.no_color = !variable("NO_COLOR").empty();
  surroundings.is_terminal_out = isatty(STDOUT_FILENO) == 1;
  surroundings.is_terminal_err = isatty(STDERR_FILENO) == 1;
  const std::time_t days = (std::time(nullptr) + bangkok_offset_seconds) / (24L * 3600);
  surroundings.today = text::add_days({.year = 1970, .month = 1, .day = 1}, static_cast<int>(days));
  return surroundings;
}

int dispatch(const Options& options) {
  switch (options.command) {
    case Command::build:
      return build(options);
    case Command::check:
      return check(options);
    case Command::status:
      return status(options);
    case Command::catalogue_list:
      return catalogue_list(options);
    case Command::catalogue_show:
      return catalogue_show(options);
    case Command::catalogue_diff:
      return catalogue_diff(options);
    case Command::catalogue_score:
      return catalogue_score(options);
    case Command::export_itas:
      return export_itas(options);
    case Command::export_nginx:
      return export_nginx(options);
    case Command::schema:
      return schema(options);
    case Command::new_file:
      return new_file(options);
    case Command::reference:
      return reference(options);
    case Command::init:
      return init(options);
    case Command::new_year:
      return new_year(options);
    case Command::import_file:
      return import_file(options);
    case Command::links:
      return links(options);
    case Command::pull:
      return pull(options);
    case Command::serve:
      return serve(options);
  }
  return wrong_usage;
}

/// Whether stdout is read by a program, which may go away when it has seen enough (head, less).
bool has_reader() {
  struct stat status{};
  return fstat(STDOUT_FILENO, &status) == 0 && (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode));
}

/// A reader that closed the pipe early is no failure; a full disk behind stdout is.
int flushed(int status) {
  const bool was_lost = std::ferror(stdout) != 0;
  if ((std::fflush(stdout) != 0 || was_lost) && !has_reader()) {
    errno = was_lost ? EIO : errno;
    std::perror("prongsai");
    return world_failed;
  }
  return status;
}

}  // namespace

int run(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  // A limit on file sizes is a full disk, told as such; the default would end the program in the middle.
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    const std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
    if (arguments == std::vector<std::string>{std::string(attach::child_argument)}) {
      return attach::serve(attach::inspect);
    }
    const auto options = parse_options(arguments, look_around());
    if (!options) {
      std::fputs(options.error().out.c_str(), stdout);
      std::fputs(options.error().err.c_str(), stderr);
      return flushed(options.error().status);
    }
    return flushed(dispatch(*options));
  } catch (const std::exception& bug) {
    std::fprintf(stderr, "%s / %s: %s\n", std::string(say(Word::internal_error, text::Language::th)).c_str(),
                 std::string(say(Word::internal_error, text::Language::en)).c_str(), bug.what());
    return bug_status;
  }
}

}  // namespace prongsai::cli
