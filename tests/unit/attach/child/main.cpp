// A child whose inspector does what the bytes say: hangs, dies, eats memory, tries to write a file. All other
// bytes it inspects.
#include "attach/inspect.h"
#include "attach/serve.h"
#include "site/attachment_facts.h"

#include <cstddef>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <unistd.h>

using namespace prongsai;

namespace {

/// "can" or "cannot" as a title.
site::AttachmentFacts said(bool can) {
  return {.title = can ? "can" : "cannot"};
}

bool can_write() {
  const std::string path = "/tmp/prongsai-attach-child-" + std::to_string(getpid());
  const int file = open(path.c_str(), O_CREAT | O_WRONLY, 0600);
  const bool could = file >= 0 && write(file, "x", 1) == 1;
  close(file);
  unlink(path.c_str());
  return could;
}

bool can_take(std::size_t bytes) {
  void* const taken = std::malloc(bytes);
  const bool could = taken != nullptr;
  std::free(taken);
  return could;
}

site::AttachmentFacts obey(std::string_view bytes) {
  if (bytes.starts_with("hang")) {
    while (true) {
      pause();
    }
  }
  if (bytes.starts_with("crash")) {
    std::_Exit(139);
  }
  if (bytes.starts_with("write")) {
    return said(can_write());
  }
  if (bytes.starts_with("eat")) {
    return said(can_take(std::size_t{4} << 30U));
  }
  if (bytes.starts_with("descriptor")) {
    return said(fcntl(std::stoi(std::string(bytes.substr(10))), F_GETFD) >= 0);
  }
  return attach::inspect(bytes);
}

}  // namespace

int main() {
  return attach::serve(obey);
}
