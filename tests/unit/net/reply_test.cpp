#include "net/reply.h"

#include "net/manners.h"
#include "site/outside_answer.h"

#include <doctest/doctest.h>

#include <chrono>
#include <optional>
#include <string_view>

using namespace prongsai;
using namespace std::chrono_literals;
using net::Reply;
using site::Ending;

namespace {

using Wait = std::optional<std::chrono::milliseconds>;

}  // namespace

TEST_CASE("which answers to a HEAD are not believed before a GET") {
  struct Row {
    std::string_view name{};
    Reply reply{};
    bool expected = false;
  };
  for (const Row& row : {
           Row{"good", {.status = 200}, false},
           Row{"redirected", {.status = 302}, false},
           Row{"not there", {.status = 404}, true},
           Row{"not allowed", {.status = 405}, true},
           Row{"forbidden", {.status = 403}, true},
           Row{"its own trouble", {.status = 500}, true},
           Row{"a password", {.status = 401}, false},
           Row{"too many", {.status = 429}, false},
           Row{"come back later", {.status = 503, .retry_after = 5s}, false},
           Row{"away", {.status = 503}, true},
           Row{"nothing came", {.ending = Ending::broken_answer}, true},
           Row{"too slow", {.ending = Ending::timed_out}, true},
           Row{"no host", {.ending = Ending::no_such_host}, false},
           Row{"private", {.ending = Ending::private_address}, false},
       }) {
    CAPTURE(row.name);
    CHECK(net::is_doubtful(row.reply) == row.expected);
  }
}

TEST_CASE("what is tried again, and when") {
  struct Row {
    std::string_view name{};
    Reply reply{};
    int tries = 1;
    Wait expected{};
  };
  const net::Manners manners{.retries = 3, .first_wait = 1s, .longest_wait = 10s};
  for (const Row& row : {
           Row{"good", {.status = 200}, 1, std::nullopt},
           Row{"not there", {.status = 404}, 1, std::nullopt},
           Row{"its own trouble", {.status = 500}, 1, 1s},
           Row{"twice", {.status = 500}, 2, 2s},
           Row{"three times", {.status = 500}, 3, 4s},
           Row{"enough", {.status = 500}, 4, std::nullopt},
           Row{"as it asks", {.status = 429, .retry_after = 7s}, 1, 7s},
           Row{"more than there is", {.status = 429, .retry_after = 11s}, 1, std::nullopt},
           Row{"too many, without a word", {.status = 429}, 1, 1s},
           Row{"no connection", {.ending = Ending::no_connection}, 1, 1s},
           Row{"no host", {.ending = Ending::no_such_host}, 1, 1s},
           Row{"too slow", {.ending = Ending::timed_out}, 1, 1s},
           Row{"TLS", {.ending = Ending::tls_failed}, 1, std::nullopt},
           Row{"private", {.ending = Ending::private_address}, 1, std::nullopt},
       }) {
    CAPTURE(row.name);
    CHECK(net::wait_before_retry(row.reply, row.tries, manners) == row.expected);
  }
}

TEST_CASE("redirects say where to") {
  CHECK(net::is_redirect({.status = 301, .location = "/a"}));
  CHECK(net::is_redirect({.status = 307, .location = "/a"}));
  CHECK_FALSE(net::is_redirect({.status = 301}));
  CHECK_FALSE(net::is_redirect({.status = 304, .location = "/a"}));
  CHECK_FALSE(net::is_redirect({.status = 201, .location = "/a"}));
  CHECK(net::is_for_good(308));
  CHECK_FALSE(net::is_for_good(302));
}
