#pragma once

#include "net/manners.h"

#include <chrono>
#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace prongsai::net {

using Clock = std::chrono::steady_clock;

/// Which request may begin when, by the manners: so many at once, per host and altogether, with the delay
/// between two of a host. Knows jobs by number and does not look at a clock itself.
class Schedule {
 public:
  explicit Schedule(const Manners& manners)
      : at_once_(manners.at_once), per_host_(manners.per_host), delay_(manners.delay) {}

  /// `job` is to begin at `not_before` or later; jobs of a host begin in the order in which they were added,
  /// but for those that have to wait.
  void add(const std::string& host, std::size_t job, Clock::time_point not_before);

  /// A job that may begin at `now`, which counts as under way then; nothing when none may.
  std::optional<std::size_t> next(Clock::time_point now);

  /// A job of `host` that was under way is no more.
  void ended(const std::string& host);

  /// Nothing of `host` begins before `until`.
  void hold(const std::string& host, Clock::time_point until);

  /// The jobs of `host` that wait; they are forgotten.
  std::vector<std::size_t> give_up(const std::string& host);

  /// When next() is to be asked again though nothing ended; nothing when only an end can change what it says.
  [[nodiscard]] std::optional<Clock::time_point> wakes_at() const;

  /// Whether nothing waits and nothing is under way.
  [[nodiscard]] bool is_done() const { return waiting_ == 0 && under_way_ == 0; }

 private:
  struct Job {
    std::size_t number = 0;
    Clock::time_point not_before{};
  };
  struct Host {
    std::deque<Job> jobs{};
    std::size_t under_way = 0;
    Clock::time_point not_before{};
  };

  /// When the host may begin its first job; nothing when it has none or as many as may be under way.
  [[nodiscard]] std::optional<Clock::time_point> ready_at(const Host& host) const;

  std::size_t at_once_;
  std::size_t per_host_;
  std::chrono::milliseconds delay_;
  std::map<std::string, Host> hosts_{};
  /// The host that was last given a turn.
  std::string last_{};
  std::size_t waiting_ = 0;
  std::size_t under_way_ = 0;
};

}  // namespace prongsai::net
