#pragma once

#include "net/manners.h"
#include "net/transfer.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <vector>

namespace prongsai::net {

/// Many transfers under way at once, in one thread; connections are kept for the next request to the same
/// host.
class Exchange {
 public:
  explicit Exchange(const Manners& manners);
  Exchange(const Exchange&) = delete;
  Exchange& operator=(const Exchange&) = delete;
  Exchange(Exchange&&) = delete;
  Exchange& operator=(Exchange&&) = delete;
  ~Exchange();

  /// Begins what `transfer` is prepared for; it must live until it is among those that ended. `job` names it.
  void start(Transfer& transfer, std::size_t job);

  /// A transfer that ended; `code` is for Transfer::take().
  struct Ended {
    std::size_t job = 0;
    int code = 0;
  };

  /// Those that ended, after waiting for at most `patience` for something to happen.
  std::vector<Ended> wait(std::chrono::milliseconds patience);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace prongsai::net
