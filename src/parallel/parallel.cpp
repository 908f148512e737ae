#include "parallel/parallel.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace prongsai::parallel {

namespace {

// Indices are handed out in chunks: one page is too small a piece for an atomic each, a hundredth of the work
// too large to end together.
constexpr std::size_t chunk = 16;

class Crew {
 public:
  Crew(std::size_t count, const std::function<void(std::size_t)>& work) : count_(count), work_(work) {}

  void take_part() {
    for (std::size_t begin = next_.fetch_add(chunk); begin < count_; begin = next_.fetch_add(chunk)) {
      const std::size_t end = std::min(begin + chunk, count_);
      for (std::size_t i = begin; i < end; ++i) {
        if (!attempt(i)) {
          return;
        }
      }
    }
  }

  void rethrow() const {
    if (failure_) {
      std::rethrow_exception(failure_);
    }
  }

 private:
  bool attempt(std::size_t i) {
    try {
      work_(i);
      return true;
    } catch (...) {
      const std::scoped_lock lock(mutex_);
      if (!failure_) {
        failure_ = std::current_exception();
      }
      next_ = count_;
      return false;
    }
  }

  std::size_t count_;
  const std::function<void(std::size_t)>& work_;
  std::atomic<std::size_t> next_ = 0;
  std::mutex mutex_;
  std::exception_ptr failure_;
};

}  // namespace

Jobs all_processors() {
  return {std::max(1U, std::thread::hardware_concurrency())};
}

void for_each_index(std::size_t count, Jobs jobs, const std::function<void(std::size_t)>& work) {
  const std::size_t useful = (count + chunk - 1) / chunk;
  const std::size_t threads =
      std::min<std::size_t>(std::max(1U, jobs.count), std::max<std::size_t>(1, useful));
  Crew crew(count, work);
  {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i) {
      others.emplace_back([&crew] { crew.take_part(); });
    }
    crew.take_part();
  }
  crew.rethrow();
}

void pause(std::chrono::milliseconds time) {
  std::this_thread::sleep_for(time);
}

void side_by_side(const std::function<void()>& one, const std::function<void()>& other) {
  std::exception_ptr failure;
  {
    const std::jthread beside([&] {
      try {
        other();
      } catch (...) {
        failure = std::current_exception();
      }
    });
    one();
  }
  if (failure) {
    std::rethrow_exception(failure);
  }
}

}  // namespace prongsai::parallel
