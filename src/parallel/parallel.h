#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace prongsai::parallel {

/// How many threads may work at once; at least 1.
struct Jobs {
  unsigned count = 1;
};

/// As many as the machine has processors.
Jobs all_processors();

/// Calls `work(i)` for every i below `count`, on up to `jobs` threads, in no particular order, and returns
/// when all are done. `work` must touch nothing that another call touches. The first exception is thrown
/// again here.
void for_each_index(std::size_t count, Jobs jobs, const std::function<void(std::size_t)>& work);

/// Calls both, each on a thread of its own, and returns when both are done: two jobs that go on for long and
/// meet through what is safe between threads. The first exception is thrown again here.
void side_by_side(const std::function<void()>& one, const std::function<void()>& other);

/// Waits on the calling thread.
void pause(std::chrono::milliseconds time);

/// The results of `work(i)` for every i below `count`, in order.
template <class Work>
auto map(std::size_t count, Jobs jobs, const Work& work) {
  using Value = decltype(work(std::size_t{}));
  std::vector<std::optional<Value>> slots(count);
  for_each_index(count, jobs, [&](std::size_t i) { slots[i].emplace(work(i)); });
  std::vector<Value> values;
  values.reserve(count);
  for (auto& slot : slots) {
    if (slot) {  // all are: what could not be made was thrown above
      values.push_back(std::move(*slot));
    }
  }
  return values;
}

}  // namespace prongsai::parallel
