#include "net/schedule.h"

#include "net/manners.h"

#include <doctest/doctest.h>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

using namespace prongsai;
using namespace std::chrono_literals;

namespace {

constexpr net::Clock::time_point start{};

/// The jobs that may begin at `now`, in order.
std::vector<std::size_t> begun(net::Schedule& schedule, net::Clock::time_point now) {
  std::vector<std::size_t> jobs;
  while (const auto job = schedule.next(now)) {
    jobs.push_back(*job);
  }
  return jobs;
}

using Jobs = std::vector<std::size_t>;

}  // namespace

TEST_CASE("so many at once, per host and altogether, and hosts take turns") {
  net::Schedule schedule({.at_once = 3, .per_host = 2});
  for (std::size_t job = 0; job < 3; ++job) {
    schedule.add("a", job, start);
  }
  schedule.add("b", 3, start);
  schedule.add("c", 4, start);
  CHECK(begun(schedule, start) == Jobs{0, 3, 4});
  CHECK_FALSE(schedule.wakes_at());
  schedule.ended("b");
  CHECK(begun(schedule, start) == Jobs{1});
  schedule.ended("c");
  CHECK(begun(schedule, start).empty());  // two of a are under way
  schedule.ended("a");
  CHECK(begun(schedule, start) == Jobs{2});
  schedule.ended("a");
  CHECK_FALSE(schedule.is_done());
  schedule.ended("a");
  CHECK(schedule.is_done());
}

TEST_CASE("the delay is between two requests of a host and holds up no other") {
  net::Schedule schedule({.at_once = 9, .per_host = 9, .delay = 100ms});
  schedule.add("a", 0, start);
  schedule.add("a", 1, start);
  schedule.add("b", 2, start);
  CHECK(begun(schedule, start) == Jobs{0, 2});
  CHECK(schedule.wakes_at() == start + 100ms);
  CHECK(begun(schedule, start + 99ms).empty());
  CHECK(begun(schedule, start + 100ms) == Jobs{1});
}

TEST_CASE("who waits lets others go first") {
  net::Schedule schedule({.at_once = 9, .per_host = 1});
  schedule.add("a", 0, start + 5s);
  schedule.add("a", 1, start);
  CHECK(begun(schedule, start) == Jobs{1});
  schedule.ended("a");
  CHECK(schedule.wakes_at() == start + 5s);
  CHECK(begun(schedule, start + 4s).empty());
  CHECK(begun(schedule, start + 5s) == Jobs{0});
}

TEST_CASE("a host that asks for patience is left alone, and one that is given up is forgotten") {
  net::Schedule schedule({.at_once = 9, .per_host = 1});
  schedule.add("a", 0, start);
  schedule.add("a", 1, start);
  schedule.add("b", 2, start);
  schedule.hold("a", start + 2s);
  CHECK(begun(schedule, start) == Jobs{2});
  schedule.ended("b");
  CHECK(begun(schedule, start + 2s) == Jobs{0});
  CHECK(schedule.give_up("a") == Jobs{1});
  CHECK(schedule.give_up("nobody").empty());
  schedule.ended("a");
  CHECK(schedule.is_done());
}
