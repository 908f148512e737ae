#pragma once

#include "net/manners.h"
#include "site/outside_answer.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

// What comes back of one request, and what follows from it.
namespace prongsai::net {

/// Redirects are not followed. `location` as the header has it. `body` is at most what the manners allow.
struct Reply {
  site::Ending ending = site::Ending::answered;
  int status = 0;
  std::string location{};
  std::optional<std::chrono::seconds> retry_after{};
  std::string media_type{};
  std::optional<std::uint64_t> length{};
  /// Content-Disposition, as the header has it.
  std::string disposition{};
  site::Validators validators{};
  /// Whether the body is compressed.
  bool is_encoded = false;
  site::TlsTrouble tls = site::TlsTrouble::none;
  std::optional<text::Date> certificate_ends{};
  std::string body{};
  /// Whether there is more of it than the manners take.
  bool is_cut = false;
};

/// 301, 302, 303, 307, 308 that say where to.
bool is_redirect(const Reply& reply);

/// 301 and 308.
bool is_for_good(int status);

/// Whether a GET is to be tried before this answer to a HEAD is believed: many a server knows no HEAD, or
/// answers it with 403, 404 or nothing. Not where it asks for a password or for patience.
bool is_doubtful(const Reply& reply);

/// How long to wait before the request is tried again, which was tried `tries` times; nothing when it is not:
/// another try would get the same, or there were enough, or the host asks for more patience than there is.
std::optional<std::chrono::milliseconds> wait_before_retry(const Reply& reply, int tries,
                                                           const Manners& manners);

/// Whether an answer says something of the host and not of the address alone.
bool is_of_the_host(site::Ending ending, int status);

}  // namespace prongsai::net
