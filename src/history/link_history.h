#pragma once

#include "site/outside_answer.h"
#include "text/date.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace prongsai::history {

/// What an address was answered last, with its failing_since and alive_on; `asked_at` in seconds since 1970.
struct Remembered {
  site::OutsideAnswer answer{};
  std::int64_t asked_at = 0;
};

/// The file of what links were answered. For one thread; several processes may have it open.
class LinkHistory {
 public:
  /// Opens or begins the file `path`, and its folder; one that is no history is begun anew. Where it cannot
  /// be written, or with an empty path, it remembers for as long as it lives.
  explicit LinkHistory(const std::string& path);
  LinkHistory(const LinkHistory&) = delete;
  LinkHistory& operator=(const LinkHistory&) = delete;
  LinkHistory(LinkHistory&&) = delete;
  LinkHistory& operator=(LinkHistory&&) = delete;
  ~LinkHistory();

  std::optional<Remembered> find(const std::string& address);

  /// Remembers the answer at once, and gives it back with failing_since and alive_on; those of it are not
  /// looked at.
  site::OutsideAnswer note(const std::string& address, site::OutsideAnswer answer, std::int64_t asked_at,
                           const text::Date& today);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace prongsai::history
