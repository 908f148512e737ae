#include "net/asking.h"

#include "net/address_guard.h"
#include "net/exchange.h"
#include "net/manners.h"
#include "net/reply.h"
#include "net/robots_of.h"
#include "net/schedule.h"
#include "net/transfer.h"
#include "site/http_status.h"
#include "site/outside_answer.h"
#include "text/web_url.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::net {

namespace {

using site::Ending;
using site::OutsideAnswer;

/// Of a host that took too long so often in a row, no more is asked.
constexpr int timeouts_of_a_dead_host = 3;

/// What is asked for: without the fragment.
std::string address_of(text::WebUrl url) {
  url.fragment.reset();
  return text::to_text(url);
}

}  // namespace

std::size_t Asking::add(std::string_view address, Method method, Body wants) {
  const std::size_t number = jobs_.size();
  Job& job = jobs_.emplace_back();
  job.method = method;
  job.wants = wants;
  const auto url = text::parse_url(address);
  if (url && text::is_web(*url)) {
    job.url = *url;
    go_on(number);
  } else {
    job.answer = OutsideAnswer{.ending = Ending::bad_redirect, .final_address = std::string(address)};
    ++done_;
  }
  return number;
}

std::size_t Asking::add_again(std::string_view address, const OutsideAnswer& stale) {
  const std::size_t number = add(address, Method::head, Body::leave_out);
  // Behind a redirect there is another page, whose validators these are not.
  if (stale.final_address == address_of(jobs_[number].url)) {
    jobs_[number].stale = stale;
  }
  return number;
}

std::size_t Asking::add_known(const OutsideAnswer& answer) {
  jobs_.emplace_back().answer = answer;
  ++done_;
  return jobs_.size() - 1;
}

void Asking::run() {
  run_scheduled();
  while (!parked_.empty()) {
    ask_for_robots();
    run_scheduled();
  }
}

/// Of all hosts together that jobs wait for, which then go on.
void Asking::ask_for_robots() {
  const auto parked = std::exchange(parked_, {});
  std::set<std::string> origins;
  for (const auto& [origin, jobs] : parked) {
    origins.insert(origin);
  }
  robots_.merge(robots_of(origins, manners_));
  for (const auto& [origin, jobs] : parked) {
    for (const std::size_t job : jobs) {
      go_on(job);
    }
  }
}

void Asking::run_scheduled() {
  while (!schedule_.is_done()) {
    const auto now = Clock::now();
    while (const auto job = schedule_.next(now)) {
      begin(*job);
    }
    for (const Exchange::Ended& ended : exchange_.wait(patience(now))) {
      end(ended.job, jobs_[ended.job].transfer->take(ended.code));
    }
  }
}

std::chrono::milliseconds Asking::patience(Clock::time_point now) const {
  constexpr auto longest = std::chrono::milliseconds(1000);
  const auto wakes_at = schedule_.wakes_at();
  return !wakes_at
             ? longest
             : std::chrono::ceil<std::chrono::milliseconds>(std::max(*wakes_at - now, Clock::duration{}));
}

void Asking::begin(std::size_t number) {
  Job& job = jobs_[number];
  if (!job.transfer) {
    job.transfer = std::make_unique<Transfer>(manners_, proxies_);
  }
  job.transfer->prepare({.url = address_of(job.url),
                         .host = job.url.host.value_or(""),
                         .origin = text::origin_of(job.url),
                         .method = job.method,
                         .known = job.stale ? job.stale->validators : site::Validators{}});
  exchange_.start(*job.transfer, number);
}

void Asking::end(std::size_t number, Reply reply) {
  Job& job = jobs_[number];
  const std::string origin = text::origin_of(job.url);
  schedule_.ended(origin);
  if (job.method == Method::head && is_doubtful(reply)) {
    job.method = Method::get;
    ++job.tries;
    schedule_.add(origin, number, {});
  } else if (const auto wait = wait_before_retry(reply, job.tries, manners_)) {
    ++job.tries;
    const auto when = Clock::now() + *wait;
    if (reply.retry_after) {
      schedule_.hold(origin, when);
    }
    schedule_.add(origin, number, when);
  } else if (job.stale && reply.ending == Ending::answered && reply.status == site::http::not_modified) {
    OutsideAnswer same = *job.stale;
    same.certificate_ends = reply.certificate_ends;
    settle(number, std::move(same));
  } else if (is_redirect(reply)) {
    follow(number, std::move(reply));
  } else {
    const OutsideAnswer same{.ending = reply.ending, .status = reply.status, .tls = reply.tls};
    finish(number, std::move(reply));
    give_up_host(origin, same);
  }
}

void Asking::follow(std::size_t number, Reply reply) {
  Job& job = jobs_[number];
  const auto next = text::parse_url(reply.location, &job.url);
  if (!next || !text::is_web(*next)) {
    reply.ending = Ending::bad_redirect;
    finish(number, std::move(reply));
  } else if (job.redirects == manners_.redirects) {
    reply.ending = Ending::endless_redirects;
    finish(number, std::move(reply));
  } else {
    ++job.redirects;
    job.stale.reset();
    job.tries = 1;
    job.is_moved_for_good &= is_for_good(reply.status);
    job.url = *next;
    go_on(number);
  }
}

/// To the job's address, unless its host is known not to answer.
void Asking::go_on(std::size_t number) {
  const std::string origin = text::origin_of(jobs_[number].url);
  if (is_refused(jobs_[number].url)) {
    settle(number, {.ending = Ending::private_address});
  } else if (const auto known = unreachable_.find(origin); known != unreachable_.end()) {
    settle(number, known->second);
  } else if (manners_.heeds_robots && !robots_.contains(origin)) {
    parked_[origin].push_back(number);
  } else if (!is_allowed(robots_, jobs_[number].url)) {
    settle(number, {.ending = Ending::kept_out});
  } else {
    schedule_.add(origin, number, {});
  }
}

bool Asking::is_refused(const text::WebUrl& url) const {
  const std::string host = url.host.value_or("");
  return !manners_.proxies.empty() && is_private_name(host) &&
         std::ranges::find(manners_.private_hosts, host) == manners_.private_hosts.end();
}

void Asking::finish(std::size_t number, Reply reply) {
  if (jobs_[number].wants == Body::keep && !reply.is_encoded) {
    jobs_[number].body = std::move(reply.body);
    jobs_[number].is_cut = reply.is_cut;
    jobs_[number].disposition = std::move(reply.disposition);
  }
  settle(number, {.ending = reply.ending,
                  .status = reply.status,
                  .media_type = std::move(reply.media_type),
                  .length = reply.length,
                  .tls = reply.tls,
                  .certificate_ends = reply.certificate_ends,
                  .validators = std::move(reply.validators)});
}

void Asking::settle(std::size_t number, OutsideAnswer answer) {
  Job& job = jobs_[number];
  answer.final_address = address_of(job.url);
  answer.is_moved_for_good = job.redirects > 0 && job.is_moved_for_good;
  job.answer = std::move(answer);
  job.transfer.reset();
  ++done_;
  if (settled_) {
    settled_(number);
  }
}

/// Whoever waits for a host that does not answer gets the answer of the one that tried.
void Asking::give_up_host(const std::string& origin, const OutsideAnswer& answer) {
  int& timeouts = timeouts_[origin];
  timeouts = answer.ending == Ending::timed_out ? timeouts + 1 : 0;
  if (!is_of_the_host(answer.ending, answer.status) && timeouts < timeouts_of_a_dead_host) {
    return;
  }
  unreachable_.emplace(origin, answer);
  for (const std::size_t waiting : schedule_.give_up(origin)) {
    settle(waiting, answer);
  }
}

}  // namespace prongsai::net
