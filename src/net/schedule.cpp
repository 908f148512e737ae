#include "net/schedule.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace prongsai::net {

void Schedule::add(const std::string& host, std::size_t job, Clock::time_point not_before) {
  auto& jobs = hosts_[host].jobs;
  // Who may begin sooner is not kept by who has to wait.
  const auto later = std::ranges::find_if(jobs, [&](const Job& one) { return one.not_before > not_before; });
  jobs.insert(later, {.number = job, .not_before = not_before});
  ++waiting_;
}

std::optional<Clock::time_point> Schedule::ready_at(const Host& host) const {
  if (host.jobs.empty() || host.under_way >= per_host_) {
    return std::nullopt;
  }
  return std::max(host.not_before, host.jobs.front().not_before);
}

std::optional<std::size_t> Schedule::next(Clock::time_point now) {
  if (waiting_ == 0 || under_way_ >= at_once_) {
    return std::nullopt;
  }
  // Hosts take turns, from the one behind the last.
  auto host = hosts_.upper_bound(last_);
  for (std::size_t looked_at = 0; looked_at < hosts_.size(); ++looked_at, ++host) {
    if (host == hosts_.end()) {
      host = hosts_.begin();
    }
    const auto ready = ready_at(host->second);
    if (ready && *ready <= now) {
      const std::size_t job = host->second.jobs.front().number;
      host->second.jobs.pop_front();
      host->second.not_before = std::max(host->second.not_before, now + delay_);
      ++host->second.under_way;
      --waiting_;
      ++under_way_;
      last_ = host->first;
      return job;
    }
  }
  return std::nullopt;
}

void Schedule::ended(const std::string& host) {
  --hosts_[host].under_way;
  --under_way_;
}

void Schedule::hold(const std::string& host, Clock::time_point until) {
  Host& held = hosts_[host];
  held.not_before = std::max(held.not_before, until);
}

std::vector<std::size_t> Schedule::give_up(const std::string& host) {
  std::vector<std::size_t> given_up;
  for (const Job& job : hosts_[host].jobs) {
    given_up.push_back(job.number);
  }
  waiting_ -= given_up.size();
  hosts_[host].jobs.clear();
  return given_up;
}

std::optional<Clock::time_point> Schedule::wakes_at() const {
  if (under_way_ >= at_once_) {
    return std::nullopt;
  }
  std::optional<Clock::time_point> first;
  for (const auto& [name, host] : hosts_) {
    if (const auto ready = ready_at(host)) {
      first = std::min(first.value_or(*ready), *ready);
    }
  }
  return first;
}

}  // namespace prongsai::net
