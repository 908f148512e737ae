#include "net/exchange.h"

#include "net/manners.h"
#include "net/transfer.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <curl/curl.h>
#include <curl/multi.h>
#include <map>
#include <memory>
#include <new>
#include <vector>

namespace prongsai::net {

namespace {

/// libcurl wants to be made ready once a process, before anything else of it.
void make_ready() {
  static const CURLcode code = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (code != CURLE_OK) {
    throw std::bad_alloc();
  }
}

}  // namespace

struct Exchange::State {
  struct Close {
    void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
  };

  void take_out(std::map<CURL*, std::size_t>::iterator transfer) {
    curl_multi_remove_handle(multi.get(), transfer->first);
    under_way.erase(transfer);
  }

  std::unique_ptr<CURLM, Close> multi;
  std::map<CURL*, std::size_t> under_way{};
};

Exchange::Exchange(const Manners& manners) {
  make_ready();
  state_ = std::make_unique<State>(std::unique_ptr<CURLM, State::Close>(curl_multi_init()));
  if (!state_->multi) {
    throw std::bad_alloc();
  }
  const auto at_once = static_cast<long>(manners.at_once);
  curl_multi_setopt(state_->multi.get(), CURLMOPT_MAXCONNECTS, at_once);
  curl_multi_setopt(state_->multi.get(), CURLMOPT_MAX_HOST_CONNECTIONS, static_cast<long>(manners.per_host));
}

Exchange::~Exchange() {
  while (!state_->under_way.empty()) {
    state_->take_out(state_->under_way.begin());
  }
}

void Exchange::start(Transfer& transfer, std::size_t job) {
  state_->under_way.emplace(transfer.handle(), job);
  curl_multi_add_handle(state_->multi.get(), transfer.handle());
}

std::vector<Exchange::Ended> Exchange::wait(std::chrono::milliseconds patience) {
  int running = 0;
  curl_multi_perform(state_->multi.get(), &running);
  std::vector<Ended> ended;
  const auto collect = [&] {
    int left = 0;
    while (const CURLMsg* const message = curl_multi_info_read(state_->multi.get(), &left)) {
      const auto transfer = state_->under_way.find(message->easy_handle);
      if (message->msg == CURLMSG_DONE && transfer != state_->under_way.end()) {
        ended.push_back({.job = transfer->second, .code = static_cast<int>(message->data.result)});
        state_->take_out(transfer);
      }
    }
  };
  collect();
  if (ended.empty()) {
    constexpr auto longest = std::chrono::milliseconds(1000);
    curl_multi_poll(state_->multi.get(), nullptr, 0, static_cast<int>(std::min(patience, longest).count()),
                    nullptr);
    curl_multi_perform(state_->multi.get(), &running);
    collect();
  }
  return ended;
}

}  // namespace prongsai::net
