#pragma once

#include <chrono>
#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::attach {

/// How a child is begun (the program and its arguments), and how long an answer may take.
struct Helper {
  std::vector<std::string> command{};
  std::chrono::milliseconds patience{};
};

/// Why there is no answer.
enum class Silence { not_started, died, too_slow };

/// A process that answers one question at a time; begun at the first question, and anew after it died or
/// hung. Ends with this object. For one thread.
class Child {
 public:
  explicit Child(Helper helper) : helper_(std::move(helper)) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  Child(Child&&) = delete;
  Child& operator=(Child&&) = delete;
  ~Child() { end(); }

  /// The line, without its end, that the child answers to `request`.
  std::expected<std::string, Silence> ask(std::string_view request);

 private:
  bool start();
  [[nodiscard]] bool send_request(std::string_view request) const;
  [[nodiscard]] std::expected<std::string, Silence> read_line() const;
  void end();

  Helper helper_;
  int process_ = -1;
  int channel_ = -1;
};

}  // namespace prongsai::attach
