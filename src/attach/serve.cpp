#include "attach/serve.h"

#include "attach/facts_line.h"
#include "attach/inspect.h"
#include "attach/limits.h"
#include "attach/mapped_file.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <sys/types.h>

namespace prongsai::attach {

namespace {

/// The longest path that Linux takes, and its NUL.
constexpr std::size_t longest_request = 4097;

/// The path asked about; nothing when the parent has gone. A path at a time: the parent waits for the answer.
std::optional<std::string> next_request() {
  std::string path;
  while (path.size() < longest_request) {
    char letter = '\0';
    if (recv(child_channel, &letter, 1, MSG_WAITALL) != 1) {
      return std::nullopt;
    }
    if (letter == '\0') {
      return path;
    }
    path.push_back(letter);
  }
  return std::nullopt;
}

bool answer(std::string_view line) {
  while (!line.empty()) {
    const ssize_t sent = send(child_channel, line.data(), line.size(), MSG_NOSIGNAL);
    if (sent <= 0) {
      return false;
    }
    line.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

}  // namespace

int serve(const Inspect& inspect) {
  limit_process();
  while (const auto path = next_request()) {
    limit_processor_time();
    const MappedFile file(*path);
    std::string line;
    if (file.is_open()) {
      line = std::to_string(file.size()) + "\t" +
             to_line(file.is_whole() ? inspect(file.bytes()) : inspect_beginning(file.bytes()));
    }
    if (!answer(line + "\n")) {
      return 1;
    }
  }
  return 0;
}

}  // namespace prongsai::attach
