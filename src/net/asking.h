#pragma once

#include "net/exchange.h"
#include "net/manners.h"
#include "net/proxy.h"
#include "net/reply.h"
#include "net/robots_of.h"
#include "net/schedule.h"
#include "net/transfer.h"
#include "site/outside_answer.h"
#include "text/web_url.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::net {

/// Whether the bytes that came are wanted.
enum class Body : std::uint8_t { leave_out, keep };

/// One address on its way to its answer; `body` is as it came, empty where it was compressed.
struct Job {
  text::WebUrl url{};
  Method method = Method::head;
  Body wants = Body::leave_out;
  int redirects = 0;
  int tries = 1;
  bool is_moved_for_good = true;
  /// Lives from the first request to the answer: cookies stay with it.
  std::unique_ptr<Transfer> transfer{};
  /// The answer of another day: it is right when the host says that nothing has changed.
  std::optional<site::OutsideAnswer> stale{};
  std::optional<site::OutsideAnswer> answer{};
  std::string body{};
  bool is_cut = false;
  std::string disposition{};
};

/// Carries out jobs until all have an answer: robots.txt where the manners heed it, redirects, retries, and
/// hosts that are given up.
class Asking {
 public:
  /// Told of each job as it has its answer; may add others.
  using Settled = std::function<void(std::size_t number)>;

  /// `manners` outlives it.
  Asking(const Manners& manners, Settled settled)
      : manners_(manners),
        proxies_(addresses_of(manners.proxies)),
        settled_(std::move(settled)),
        exchange_(manners),
        schedule_(manners) {}

  /// A job for an address (absolute, http or https); its number.
  std::size_t add(std::string_view address, Method method, Body wants);

  /// A job by HEAD for an address that was good on another day.
  std::size_t add_again(std::string_view address, const site::OutsideAnswer& stale);

  /// A job that has its answer.
  std::size_t add_known(const site::OutsideAnswer& answer);

  /// Returns when all jobs have their answers.
  void run();

  [[nodiscard]] const std::optional<site::OutsideAnswer>& answer(std::size_t job) const {
    return jobs_[job].answer;
  }

  /// The bytes of a job that wanted them; to be asked once.
  std::string take_body(std::size_t job) { return std::move(jobs_[job].body); }

  /// Of a job that wanted its body: whether it is not all of it, and its Content-Disposition.
  [[nodiscard]] bool is_cut(std::size_t job) const { return jobs_[job].is_cut; }
  [[nodiscard]] const std::string& disposition(std::size_t job) const { return jobs_[job].disposition; }

  [[nodiscard]] std::size_t done() const { return done_; }
  [[nodiscard]] std::size_t size() const { return jobs_.size(); }

 private:
  [[nodiscard]] std::chrono::milliseconds patience(Clock::time_point now) const;
  void run_scheduled();
  void ask_for_robots();
  void begin(std::size_t number);
  void end(std::size_t number, Reply reply);
  void follow(std::size_t number, Reply reply);
  void go_on(std::size_t number);
  void finish(std::size_t number, Reply reply);
  void settle(std::size_t number, site::OutsideAnswer answer);
  void give_up_host(const std::string& origin, const site::OutsideAnswer& answer);

  /// Behind a proxy names are resolved by that, so that only what a name says can be judged.
  [[nodiscard]] bool is_refused(const text::WebUrl& url) const;

  const Manners& manners_;
  std::set<std::string> proxies_;
  Settled settled_;
  /// Grows while it is walked over.
  std::deque<Job> jobs_{};
  /// After the jobs, whose transfers it carries out.
  Exchange exchange_;
  Schedule schedule_;
  RobotsByOrigin robots_{};
  /// By origin: the jobs that wait for its robots.txt.
  std::map<std::string, std::vector<std::size_t>> parked_{};
  /// By origin: what all of it got, and how many in a row took too long.
  std::map<std::string, site::OutsideAnswer> unreachable_{};
  std::map<std::string, int> timeouts_{};
  std::size_t done_ = 0;
};

}  // namespace prongsai::net
