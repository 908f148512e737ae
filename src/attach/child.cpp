#include "attach/child.h"

#include "attach/serve.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <expected>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string>
#include <string_view>
#include <sys/poll.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace prongsai::attach {

namespace {

using Clock = std::chrono::steady_clock;

/// No answer is longer.
constexpr std::size_t longest_line = std::size_t{4} << 20U;

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  pointers.reserve(texts.size() + 1);
  for (std::string& text : texts) {
    pointers.push_back(text.data());
  }
  pointers.push_back(nullptr);
  return pointers;
}

/// What a child knows of its surroundings: no secrets of the parent's, but where its libraries are.
std::vector<std::string> surroundings() {
  std::vector<std::string> variables{"LC_ALL=C.UTF-8"};
  for (const char* const name : {"LD_LIBRARY_PATH", "ASAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS"}) {
    if (const char* const value = std::getenv(name)) {
      variables.push_back(std::string(name) + "=" + value);
    }
  }
  return variables;
}

/// Begins `command` with `channel` as its standard input and nothing else; -1 when it cannot be.
int spawn(std::vector<std::string> command, int channel) {
  posix_spawn_file_actions_t actions{};
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, channel, child_channel);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::vector<std::string> variables = surroundings();
  const std::vector<char*> arguments = pointers_to(command);
  const std::vector<char*> environment = pointers_to(variables);
  int process = -1;
  const int error =
      posix_spawn(&process, arguments.front(), &actions, nullptr, arguments.data(), environment.data());
  posix_spawn_file_actions_destroy(&actions);
  return error == 0 ? process : -1;
}

}  // namespace

bool Child::start() {
  std::array<int, 2> ends{-1, -1};
  if (helper_.command.empty() || socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    return false;
  }
  process_ = spawn(helper_.command, ends[1]);
  close(ends[1]);
  channel_ = ends[0];
  if (process_ < 0) {
    end();
    return false;
  }
  return true;
}

bool Child::send_request(std::string_view request) const {
  std::string bytes(request);
  bytes.push_back('\0');
  return send(channel_, bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size());
}

std::expected<std::string, Silence> Child::read_line() const {
  const auto until = Clock::now() + helper_.patience;
  std::string line;
  while (line.size() < longest_line) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now());
    pollfd wait{.fd = channel_, .events = POLLIN, .revents = 0};
    const int ready = left.count() > 0 ? poll(&wait, 1, static_cast<int>(left.count())) : 0;
    if (ready == 0) {
      return std::unexpected(Silence::too_slow);
    }
    std::array<char, 4096> piece{};
    const ssize_t count = ready < 0 ? -1 : recv(channel_, piece.data(), piece.size(), 0);
    if (count == 0 || (count < 0 && errno != EINTR)) {
      return std::unexpected(Silence::died);
    }
    line.append(piece.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
    if (line.ends_with('\n')) {
      line.pop_back();
      return line;
    }
  }
  return std::unexpected(Silence::died);
}

std::expected<std::string, Silence> Child::ask(std::string_view request) {
  if (process_ < 0 && !start()) {
    return std::unexpected(Silence::not_started);
  }
  auto line = send_request(request) ? read_line() : std::unexpected(Silence::died);
  if (!line) {
    end();
  }
  return line;
}

void Child::end() {
  if (channel_ >= 0) {
    close(channel_);
    channel_ = -1;
  }
  if (process_ >= 0) {
    kill(process_, SIGKILL);
    while (waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
    }
    process_ = -1;
  }
}

}  // namespace prongsai::attach
