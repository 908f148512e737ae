#include "parallel/parallel.h"

#include <doctest/doctest.h>

#include <atomic>
#include <cstddef>
#include <stdexcept>
#include <thread>
#include <vector>

namespace {

using prongsai::parallel::Jobs;

struct Row {
  const char* name = "";
  std::size_t count = 0;
  unsigned jobs = 0;
};

constexpr Row rows[] = {
    {"nothing to do", 0, 4},       {"one", 1, 4},
    {"fewer than a chunk", 15, 4}, {"a chunk and one", 17, 4},
    {"many", 10'000, 4},           {"one thread", 1'000, 1},
    {"zero jobs mean one", 50, 0}, {"more jobs than work", 3, 64},
};

}  // namespace

TEST_CASE("map gives every result once and in order") {
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const auto squares =
        prongsai::parallel::map(row.count, Jobs{.count = row.jobs}, [](std::size_t i) { return i * i; });
    REQUIRE(squares.size() == row.count);
    for (std::size_t i = 0; i < squares.size(); ++i) {
      REQUIRE(squares[i] == i * i);
    }
  }
}

TEST_CASE("for_each_index calls each index exactly once") {
  for (const Row& row : rows) {
    CAPTURE(row.name);
    std::vector<std::atomic<int>> calls(row.count);
    prongsai::parallel::for_each_index(row.count, Jobs{.count = row.jobs},
                                       [&](std::size_t i) { ++calls[i]; });
    for (const auto& count : calls) {
      REQUIRE(count == 1);
    }
  }
}

TEST_CASE("an exception reaches the caller after all threads have ended") {
  for (const unsigned jobs : {1U, 2U, 8U}) {
    CAPTURE(jobs);
    CHECK_THROWS_AS(prongsai::parallel::for_each_index(1'000, Jobs{.count = jobs},
                                                       [](std::size_t i) {
                                                         if (i == 500) {
                                                           throw std::runtime_error("half-way");
                                                         }
                                                       }),
                    std::runtime_error);
  }
}

TEST_CASE("two jobs go on side by side, and meet") {
  std::atomic<int> turn = 0;
  const auto play = [&](int mine) {
    for (int i = 0; i < 100; ++i) {
      while (turn != mine) {
        std::this_thread::yield();
      }
      turn = 1 - mine;
    }
  };
  prongsai::parallel::side_by_side([&] { play(0); }, [&] { play(1); });
  CHECK(turn == 0);
  CHECK_THROWS_AS(prongsai::parallel::side_by_side([] {}, [] { throw std::runtime_error("beside"); }),
                  std::runtime_error);
}

TEST_CASE("there is always at least one processor") {
  CHECK(prongsai::parallel::all_processors().count >= 1);
}
