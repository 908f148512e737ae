#include "check/outside_links.h"

#include "check/links.h"
#include "site/outside_answer.h"
#include "site/tree.h"
#include "unit/check/sample.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace prongsai;
using site::Ending;
using site::OutsideAnswer;
using site::TlsTrouble;

namespace {

constexpr text::Date today{.year = 2026, .month = 11, .day = 27};

/// What is said of links of the lines 1, 2 … of a.html by these answers.
std::string judged(const std::vector<std::string>& addresses,
                   std::vector<std::optional<OutsideAnswer>> answers,
                   std::map<std::string, OutsideAnswer> absent = {}) {
  std::vector<check::OutsideLink> links;
  links.reserve(addresses.size());
  for (const std::string& address : addresses) {
    links.push_back(
        {.address = address, .where = {.file = "a.html", .line = static_cast<int>(links.size()) + 1}});
  }
  site::OutsideAnswers all{.answers = std::move(answers), .absent = std::move(absent)};
  check::mark_not_found_pages(links, all);
  return check::told(check::judge_outside(links, all, today));
}

OutsideAnswer good(std::string final_address) {
  return {.status = 200, .final_address = std::move(final_address), .media_type = "text/html"};
}

OutsideAnswer titled(std::string final_address, std::string title) {
  OutsideAnswer answer = good(std::move(final_address));
  answer.page = {.title = std::move(title)};
  return answer;
}

OutsideAnswer shows(std::string final_address, std::vector<std::uint64_t> runs) {
  OutsideAnswer answer = good(std::move(final_address));
  answer.page = {.title = "อบต.", .runs = std::move(runs)};
  return answer;
}

}  // namespace

TEST_CASE("what an answer says of its link") {
  struct Row {
    std::string_view name{};
    std::string address{};
    OutsideAnswer answer{};
    std::string_view expected{};
  };
  const std::string page = "https://a.example/x";
  for (const Row& row : {
           Row{"well", page, good(page), ""},
           Row{"not there", page, {.status = 404}, "link/dead https://a.example/x|404||| @a.html:1"},
           Row{"never without end",
               page,
               {.ending = Ending::endless_redirects, .status = 302},
               "link/dead https://a.example/x||endless_redirects|| @a.html:1"},
           Row{"a password", page, {.status = 401}, "link/needs-login https://a.example/x @a.html:1"},
           Row{"led to a login", page, good("https://a.example/login"),
               "link/needs-login https://a.example/x @a.html:1"},
           Row{"a login that is meant", "https://a.example/login", good("https://a.example/login"), ""},
           Row{"forbidden", page, {.status = 403}, "link/forbidden https://a.example/x|403| @a.html:1"},
           Row{"kept out",
               page,
               {.ending = Ending::kept_out},
               "link/forbidden https://a.example/x||robots @a.html:1"},
           Row{"its own trouble",
               page,
               {.status = 502},
               "link/unreachable https://a.example/x|server_error|502 @a.html:1"},
           Row{"too slow",
               page,
               {.ending = Ending::timed_out},
               "link/unreachable https://a.example/x|timed_out| @a.html:1"},
           Row{"moved for good",
               page,
               {.status = 200,
                .final_address = "https://b.example/y",
                .is_moved_for_good = true,
                .media_type = "text/html"},
               "link/moved https://a.example/x|https://b.example/y @a.html:1"},
           Row{"moved for now", page, good("https://b.example/y"), ""},
           Row{"a page for a document", "https://a.example/x.pdf", good("https://a.example/x.pdf"),
               "link/wrong-type https://a.example/x.pdf|text/html @a.html:1"},
           Row{"a page for a document in capital letters", "https://a.example/X.PDF",
               good("https://a.example/X.PDF"),
               "link/wrong-type https://a.example/X.PDF|text/html @a.html:1"},
           Row{"a document",
               "https://a.example/x.pdf",
               {.status = 200, .final_address = "https://a.example/x.pdf", .media_type = "application/pdf"},
               ""},
           Row{"large",
               page,
               {.status = 200, .final_address = page, .media_type = "video/mp4", .length = 25'000'000},
               "link/too-large https://a.example/x|25 @a.html:1"},
           Row{"a certificate of fourteen days",
               page,
               {.status = 200, .final_address = page, .certificate_ends = check::day(2026, 12, 11)},
               "link/certificate-ends a.example|2026-12-11/2026-12-11 @a.html:1"},
           Row{"a certificate of fifteen days",
               page,
               {.status = 200, .final_address = page, .certificate_ends = check::day(2026, 12, 12)},
               ""},
           Row{"inside",
               page,
               {.ending = Ending::private_address, .final_address = page},
               "link/private-address https://a.example/x| @a.html:1"},
           Row{"led inside",
               page,
               {.ending = Ending::private_address, .final_address = "http://10.0.0.1/"},
               "link/private-address https://a.example/x|http://10.0.0.1/ @a.html:1"},
           Row{"a cloud that asks who one is", "https://drive.google.com/file/d/1/view",
               good("https://accounts.google.com/v3/signin"),
               "link/needs-login https://drive.google.com/file/d/1/view @a.html:1"},
           Row{"a cloud's page for what is deleted", "https://www.dropbox.com/s/x/plan",
               titled("https://www.dropbox.com/s/x/plan", "Dropbox - File Deleted"),
               "link/dead https://www.dropbox.com/s/x/plan|200|deleted_at_service|| @a.html:1"},
           Row{"a cloud's page for what is not for all", "https://docs.google.com/document/d/1",
               titled("https://docs.google.com/document/d/1", "Google Docs: Sign-in"),
               "link/needs-login https://docs.google.com/document/d/1 @a.html:1"},
           Row{"such a title on another site", "https://a.example/x",
               titled("https://a.example/x", "Dropbox - File Deleted"), ""},
       }) {
    CAPTURE(row.name);
    CHECK(judged({row.address}, {row.answer}) == row.expected);
  }
}

TEST_CASE("what fails for days is told with them, and on the third day it is dead") {
  struct Row {
    std::string_view name{};
    OutsideAnswer answer{};
    std::string_view expected{};
  };
  const std::string page = "https://a.example/x";
  for (const Row& row : {
           Row{"dead for long",
               {.status = 404,
                .failing_since = check::day(2026, 11, 15),
                .alive_on = check::day(2026, 11, 14)},
               "link/dead https://a.example/x|404||12|2026-11-14/2026-11-14 @a.html:1"},
           Row{"away since yesterday",
               {.ending = Ending::no_connection, .failing_since = check::day(2026, 11, 26)},
               "link/unreachable https://a.example/x|no_connection|| @a.html:1"},
           Row{"away for the third day",
               {.ending = Ending::no_connection, .failing_since = check::day(2026, 11, 25)},
               "link/dead https://a.example/x||no_connection|2| @a.html:1"},
           Row{"a host's own trouble for the third day",
               {.status = 503, .failing_since = check::day(2026, 11, 25)},
               "link/dead https://a.example/x|503|server_error|2| @a.html:1"},
       }) {
    CAPTURE(row.name);
    CHECK(judged({page}, {row.answer}) == row.expected);
  }
}

TEST_CASE("what is true of a host is told once, with how many more links it concerns") {
  const OutsideAnswer away{.ending = Ending::no_such_host};
  const OutsideAnswer expired{.ending = Ending::tls_failed, .tls = TlsTrouble::expired};
  const OutsideAnswer busy{.status = 429};
  CHECK(judged({"http://a.example/1", "http://b.example/1", "http://a.example/2", "http://a.example/3"},
               {away, away, away, std::nullopt}) ==
        "link/unreachable http://a.example/1|no_such_host||1 @a.html:1\n"
        "link/unreachable http://b.example/1|no_such_host|| @a.html:2");
  CHECK(judged({"https://a.example/1", "https://a.example/2", "https://a.example/3"},
               {expired, expired, expired}) ==
        "link/tls https://a.example/1|certificate_expired|2 @a.html:1");
  CHECK(judged({"https://a.example/1", "https://a.example/2"}, {busy, busy}) ==
        "link/unreachable https://a.example/1|rate_limited|429|1 @a.html:1");
}

TEST_CASE("a page that says what the host says of what is not there") {
  const std::string page = "https://a.example/x";
  const std::map<std::string, OutsideAnswer> absent{
      {"https://a.example", shows("https://a.example/absent.html", {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})}};
  const std::string_view told = "link/not-found-page https://a.example/x @a.html:1";
  CHECK(judged({page}, {shows(page, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})}, absent) == told);
  // One run in twenty may differ.
  CHECK(judged({page}, {shows(page, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})}, absent) == told);
  CHECK(judged({page}, {shows(page, {1, 2, 3, 4, 5, 6, 7, 8, 9, 11})}, absent).empty());
  OutsideAnswer other = shows(page, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
  other.page->title = "แผน";
  CHECK(judged({page}, {other}, absent).empty());
  // Led to where what is not there is led to.
  CHECK(judged({page}, {good("https://a.example/")}, {{"https://a.example", good("https://a.example/")}}) ==
        told);
  CHECK(judged({page}, {good("https://a.example/y")}, {{"https://a.example", good("https://a.example/")}})
            .empty());
  CHECK(judged({"https://a.example/"}, {good("https://a.example/")},
               {{"https://a.example", good("https://a.example/")}})
            .empty());
}

TEST_CASE("addresses of other hosts are collected once, with their first place, when that is wanted") {
  const site::Tree tree{
      {"a.html",
       "<a href='https://x.example/1#a'>x</a>\n<a href='//y.example/ก'>y</a><a "
       "href='mailto:a@b.example'>m</a>"},
      {"b.html",
       "<a href='HTTPS://x.example:443/1#b'>x</a><img src='http://z.example/a.png' alt=''>"
       "<form action='https://form.example/'></form><a href='https://ita.example/a.html'>a</a>"}};
  const check::Place place{.origin = "https://ita.example", .base_path = ""};
  const auto links =
      check::check_links(tree, place, {.outside = check::OutsideLinks::collect}, {.count = 2}).outside;
  std::string told;
  for (const check::OutsideLink& link : links) {
    told += (told.empty() ? "" : "\n") + link.address + " @" + link.where.file + ":" +
            std::to_string(link.where.line);
  }
  CHECK(told ==
        "https://x.example/1 @public/a.html:1\n"
        "https://y.example/%E0%B8%81 @public/a.html:2\n"
        "http://z.example/a.png @public/b.html:1");
  CHECK(check::check_links(tree, place, {}, {.count = 2}).outside.empty());
}
