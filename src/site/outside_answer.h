#pragma once

#include "site/http_status.h"
#include "text/date.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What other hosts said when they were asked for an address.
namespace prongsai::site {

/// How the conversation ended. `answered` is any answer in HTTP, good or bad: the status says which.
enum class Ending : std::uint8_t {
  answered,
  no_such_host,
  no_connection,
  timed_out,
  /// No HTTP, cut off in its middle, or a head without end.
  broken_answer,
  tls_failed,
  /// The name leads to a loopback, link-local, private or metadata address; it was not asked.
  private_address,
  endless_redirects,
  /// Redirected to what is no web address.
  bad_redirect,
  /// The host's robots.txt forbids it; it was not asked.
  kept_out
};

/// What is wrong with a certificate.
enum class TlsTrouble : std::uint8_t {
  none,
  expired,
  not_yet_valid,
  wrong_name,
  self_signed,
  unknown_issuer,
  other
};

/// Whether what comes is a page of HTML.
constexpr bool is_page_type(std::string_view media_type) {
  return media_type == "text/html" || media_type == "application/xhtml+xml";
}

/// What a page says, for comparing: two pages that say the same have the same title and nearly the same runs.
/// `runs` are hashes, ascending, without repeats.
struct PageText {
  std::string title{};
  std::vector<std::uint64_t> runs{};
};

/// By what a host knows again what it sent (RFC 9110, section 8.8), as its headers have it.
struct Validators {
  std::string etag{};
  std::string last_modified{};
  friend bool operator==(const Validators&, const Validators&) = default;
};

/// One address, asked. `status` is 0 without an answer. `final_address` is where redirects led, else the
/// address itself; `is_moved_for_good` when all of them say so (301, 308). `length` in bytes, where told.
struct OutsideAnswer {
  Ending ending = Ending::answered;
  int status = 0;
  std::string final_address{};
  bool is_moved_for_good = false;
  std::string media_type{};
  std::optional<std::uint64_t> length{};
  TlsTrouble tls = TlsTrouble::none;
  std::optional<text::Date> certificate_ends{};
  /// The first of the days since which it fails without a break, and the last day on which it was good, as
  /// far as anybody remembers.
  std::optional<text::Date> failing_since{};
  std::optional<text::Date> alive_on{};
  Validators validators{};
  /// Whether what came is what the host shows for an address that is surely not there; found by comparing.
  bool is_not_found_page = false;
  /// Only of HTML from a host that also answers for addresses that are not there, and where it was asked for.
  std::optional<PageText> page{};
};

/// Whether something is there.
constexpr bool is_good(const OutsideAnswer& answer) {
  return answer.ending == Ending::answered && answer.status / 100 == 2;
}

/// Whether nothing is there, for now or for good: no answer, or one from 400 on that asks neither for a login
/// (401, 403, 407) nor for patience (429). What is not tried (a private address, robots.txt) or not trusted
/// (TLS) does not fail.
constexpr bool is_failing(const OutsideAnswer& answer) {
  if (answer.ending != Ending::answered) {
    return answer.ending != Ending::private_address && answer.ending != Ending::tls_failed &&
           answer.ending != Ending::kept_out;
  }
  const int status = answer.status;
  return status >= 400 && status != http::unauthorized && status != http::forbidden &&
         status != http::proxy_login && status != http::too_many_requests;
}

/// The answers in the order of the addresses, nothing for one that was not asked; and what hosts that lie
/// answer for an address that is surely not there, by origin ("https://www.example.go.th").
struct OutsideAnswers {
  std::vector<std::optional<OutsideAnswer>> answers{};
  std::map<std::string, OutsideAnswer> absent{};
};

}  // namespace prongsai::site
