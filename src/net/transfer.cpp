#include "net/transfer.h"

#include "net/manners.h"
#include "net/reply.h"
#include "net/response_head.h"
#include "net/socket_address.h"
#include "site/host_access.h"
#include "site/outside_answer.h"
#include "text/ascii.h"
#include "text/date.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <curl/curl.h>
#include <curl/easy.h>
#include <curl/system.h>
#include <memory>
#include <new>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <utility>
#include <vector>

namespace prongsai::net {

namespace {

using site::Ending;
using site::TlsTrouble;

struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, FreeList>;

List list_of(const std::vector<std::string>& lines) {
  curl_slist* list = nullptr;
  for (const std::string& line : lines) {
    curl_slist* const longer = curl_slist_append(list, line.c_str());
    if (longer == nullptr) {
      curl_slist_free_all(list);
      throw std::bad_alloc();
    }
    list = longer;
  }
  return List(list);
}

/// What OpenSSL says of a certificate that it does not take (x509_vfy.h). A wrong name is found by libcurl,
/// which leaves 1 there (7.88) or 0.
TlsTrouble trouble_of(long verify_result) {
  struct Row {
    long code = 0;
    TlsTrouble trouble{};
  };
  static constexpr auto rows = std::to_array<Row>({{.code = 0, .trouble = TlsTrouble::wrong_name},
                                                   {.code = 1, .trouble = TlsTrouble::wrong_name},
                                                   {.code = 2, .trouble = TlsTrouble::unknown_issuer},
                                                   {.code = 9, .trouble = TlsTrouble::not_yet_valid},
                                                   {.code = 10, .trouble = TlsTrouble::expired},
                                                   {.code = 18, .trouble = TlsTrouble::self_signed},
                                                   {.code = 19, .trouble = TlsTrouble::unknown_issuer},
                                                   {.code = 20, .trouble = TlsTrouble::unknown_issuer},
                                                   {.code = 21, .trouble = TlsTrouble::unknown_issuer},
                                                   {.code = 62, .trouble = TlsTrouble::wrong_name}});
  const auto* const row = std::ranges::find(rows, verify_result, &Row::code);
  return row == rows.end() ? TlsTrouble::other : row->trouble;
}

Ending ending_of(CURLcode code) {
  switch (code) {
    case CURLE_OK:
      return Ending::answered;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
      return Ending::no_such_host;
    case CURLE_COULDNT_CONNECT:
      return Ending::no_connection;
    case CURLE_OPERATION_TIMEDOUT:
      return Ending::timed_out;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
      return Ending::tls_failed;
    default:
      return Ending::broken_answer;
  }
}

std::optional<text::Date> day_of(std::time_t seconds) {
  constexpr std::time_t seconds_a_day = 86400;
  constexpr std::time_t last_day = 200L * 366;
  if (seconds < 0) {
    return std::nullopt;
  }
  return text::add_days({.year = 1970, .month = 1, .day = 1},
                        static_cast<int>(std::min(seconds / seconds_a_day, last_day)));
}

/// "text/html" of "text/html; charset=utf-8".
std::string media_type_of(std::string_view content_type) {
  std::string type(content_type.substr(0, content_type.find(';')));
  type.erase(std::ranges::find(type, ' '), type.end());
  std::ranges::transform(type, type.begin(), text::ascii_lower);
  return type;
}

}  // namespace

struct Transfer::State {
  struct Close {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  };

  State(const Manners& the_manners, const std::set<std::string>& the_proxies)
      : manners(the_manners),
        proxies(the_proxies),
        resolve(list_of(the_manners.resolve)),
        easy(curl_easy_init()) {
    if (!easy) {
      throw std::bad_alloc();
    }
  }

  template <class Value>
  void set(CURLoption option, Value value) {
    curl_easy_setopt(easy.get(), option, value);
  }

  template <class Value>
  [[nodiscard]] Value get(CURLINFO what) const {
    Value value{};
    curl_easy_getinfo(easy.get(), what, &value);
    return value;
  }

  void set_for_good();

  /// The day on which the host's own certificate ends.
  [[nodiscard]] std::optional<text::Date> certificate_ends() const;

  static curl_socket_t open_socket(void* self, curlsocktype purpose, curl_sockaddr* to);
  static std::size_t take_head(char* data, std::size_t size, std::size_t count, void* self);
  static std::size_t take_body(char* data, std::size_t size, std::size_t count, void* self);

  /// What goes with this request, and with no other.
  void set_access(const Request& request);

  const Manners& manners;
  const std::set<std::string>& proxies;
  List resolve;
  List headers{};
  std::unique_ptr<CURL, Close> easy;
  bool may_be_private = false;
  bool was_guarded = false;
  ResponseHead head{};
  std::string body{};
};

curl_socket_t Transfer::State::open_socket(void* self, curlsocktype /*purpose*/, curl_sockaddr* to) {
  auto& state = *static_cast<State*>(self);
  // The socket's address is longer than what libcurl's struct says of it.
  const std::string address = bytes_of(to->family, &to->addr, to->addrlen);
  if (!state.may_be_private && !is_public_address(address) && !state.proxies.contains(address)) {
    state.was_guarded = true;
    return CURL_SOCKET_BAD;
  }
  return socket(to->family, to->socktype | SOCK_CLOEXEC, to->protocol);
}

std::size_t Transfer::State::take_head(char* data, std::size_t size, std::size_t count, void* self) {
  auto& state = *static_cast<State*>(self);
  const std::size_t bytes = size * count;
  state.head.add({data, bytes});
  return state.head.size() <= state.manners.largest_head ? bytes : 0;
}

/// Ends the transfer when there is enough.
std::size_t Transfer::State::take_body(char* data, std::size_t size, std::size_t count, void* self) {
  auto& state = *static_cast<State*>(self);
  const std::size_t bytes = size * count;
  const std::size_t room = state.manners.largest_body - state.body.size();
  state.body.append(data, std::min(bytes, room));
  return bytes <= room ? bytes : 0;
}

void Transfer::State::set_for_good() {
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_PROTOCOLS_STR, "http,https");
  set(CURLOPT_FOLLOWLOCATION, 0L);
  set(CURLOPT_PATH_AS_IS, 1L);
  set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(manners.connect_timeout.count()));
  set(CURLOPT_TIMEOUT_MS, static_cast<long>(manners.timeout.count()));
  set(CURLOPT_USERAGENT, manners.user_agent.c_str());
  set(CURLOPT_COOKIEFILE, "");  // cookies are kept, for this chain of requests alone
  set(CURLOPT_CERTINFO, 1L);
  set(CURLOPT_PIPEWAIT, 1L);
  set(CURLOPT_OPENSOCKETFUNCTION, &State::open_socket);
  set(CURLOPT_OPENSOCKETDATA, this);
  set(CURLOPT_HEADERFUNCTION, &State::take_head);
  set(CURLOPT_HEADERDATA, this);
  set(CURLOPT_WRITEFUNCTION, &State::take_body);
  set(CURLOPT_WRITEDATA, this);
  if (resolve) {
    set(CURLOPT_RESOLVE, resolve.get());
  }
  if (!manners.ca_file.empty()) {
    set(CURLOPT_CAINFO, manners.ca_file.c_str());
  }
}

std::optional<text::Date> Transfer::State::certificate_ends() const {
  const auto* const chain = get<curl_certinfo*>(CURLINFO_CERTINFO);
  if (chain == nullptr || chain->num_of_certs < 1) {
    return std::nullopt;
  }
  constexpr std::string_view key = "Expire date:";
  for (const curl_slist* line = chain->certinfo[0]; line != nullptr; line = line->next) {
    if (std::string_view(line->data).starts_with(key)) {
      return day_of(curl_getdate(line->data + key.size(), nullptr));
    }
  }
  return std::nullopt;
}

/// A redirect to another host must not carry a password there: what is not for it is taken away.
void Transfer::State::set_access(const Request& request) {
  const auto found = std::ranges::find(manners.hosts, request.origin, &site::HostAccess::origin);
  const site::HostAccess access = found == manners.hosts.end() ? site::HostAccess{} : *found;
  const auto text_or_null = [](const std::string& text) { return text.empty() ? nullptr : text.c_str(); };
  set(CURLOPT_USERNAME, text_or_null(access.user));
  set(CURLOPT_PASSWORD, text_or_null(access.password));
  set(CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC | CURLAUTH_DIGEST));
  set(CURLOPT_COOKIE, text_or_null(access.cookie));
  std::vector<std::string> lines = access.headers;
  if (!request.known.etag.empty()) {
    lines.push_back("If-None-Match: " + request.known.etag);
  } else if (!request.known.last_modified.empty()) {
    lines.push_back("If-Modified-Since: " + request.known.last_modified);
  }
  set(CURLOPT_HTTPHEADER, nullptr);
  headers = list_of(lines);
  set(CURLOPT_HTTPHEADER, headers.get());
}

Transfer::Transfer(const Manners& manners, const std::set<std::string>& proxies)
    : state_(std::make_unique<State>(manners, proxies)) {
  state_->set_for_good();
}

Transfer::~Transfer() = default;

void* Transfer::handle() const {
  return state_->easy.get();
}

void Transfer::prepare(const Request& request) {
  state_->set(CURLOPT_URL, request.url.c_str());
  const bool is_head = request.method == Method::head;
  // What is asked for last holds: HTTPGET alone would leave a body out that NOBODY took away.
  state_->set(CURLOPT_NOBODY, is_head ? 1L : 0L);
  if (!is_head) {
    state_->set(CURLOPT_HTTPGET, 1L);
  }
  state_->set_access(request);
  const auto& private_hosts = state_->manners.private_hosts;
  state_->may_be_private = std::ranges::find(private_hosts, request.host) != private_hosts.end();
  state_->was_guarded = false;
  state_->head = {};
  state_->body.clear();
}

Reply Transfer::take(int code) {
  const State& state = *state_;
  Reply reply;
  reply.status = static_cast<int>(state.get<long>(CURLINFO_RESPONSE_CODE));
  const bool has_enough = code == CURLE_WRITE_ERROR && state.head.size() <= state.manners.largest_head;
  reply.ending = has_enough ? Ending::answered : ending_of(static_cast<CURLcode>(code));
  if (state.was_guarded && reply.ending != Ending::answered) {
    reply.ending = Ending::private_address;
  }
  if (reply.ending == Ending::tls_failed) {
    reply.tls = code == CURLE_PEER_FAILED_VERIFICATION
                    ? trouble_of(state.get<long>(CURLINFO_SSL_VERIFYRESULT))
                    : TlsTrouble::other;
  }
  if (reply.ending != Ending::answered) {
    return reply;
  }
  reply.certificate_ends = state.certificate_ends();
  reply.location = state.head.location;
  reply.disposition = state.head.disposition;
  reply.validators = {.etag = state.head.etag, .last_modified = state.head.last_modified};
  reply.is_cut = has_enough;
  reply.is_encoded = state.head.is_encoded;
  if (const auto* const type = state.get<char*>(CURLINFO_CONTENT_TYPE)) {
    reply.media_type = media_type_of(type);
  }
  if (const auto length = state.get<curl_off_t>(CURLINFO_CONTENT_LENGTH_DOWNLOAD_T); length >= 0) {
    reply.length = static_cast<std::uint64_t>(length);
  }
  if (const auto wait = state.get<curl_off_t>(CURLINFO_RETRY_AFTER); wait > 0) {
    reply.retry_after = std::chrono::seconds(wait);
  }
  reply.body = std::move(state_->body);
  return reply;
}

}  // namespace prongsai::net
