#include "history/link_history.h"

#include "site/outside_answer.h"
#include "text/date.h"
#include "unit/temporary_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

using namespace prongsai;
using history::LinkHistory;
using site::Ending;
using site::OutsideAnswer;

namespace {

constexpr text::Date day(int day_of_november) {
  return {.year = 2026, .month = 11, .day = day_of_november};
}

const std::string page = "https://www.example.go.th/แผน";

}  // namespace

TEST_CASE("an answer is remembered whole by the next run") {
  const TemporaryFolder folder;
  const std::string path = folder.at("cache/links.sqlite");
  const OutsideAnswer answer{
      .status = 200,
      .final_address = "https://www.example.go.th/แผน/",
      .is_moved_for_good = true,
      .media_type = "application/pdf",
      .length = 1'234'567'890'123,
      .tls = site::TlsTrouble::wrong_name,
      .certificate_ends = day(30),
      .validators = {.etag = "W/\"1\"", .last_modified = "Fri, 27 Nov 2026 00:00:00 GMT"},
      .is_not_found_page = true,
      .page = site::PageText{.title = "แผน"}};
  {
    LinkHistory history(path);
    CHECK_FALSE(history.find(page));
    history.note(page, answer, 1'800'000'000, day(1));
  }
  LinkHistory history(path);
  const auto found = history.find(page);
  REQUIRE(found);
  CHECK(found->asked_at == 1'800'000'000);
  CHECK(found->answer.final_address == answer.final_address);
  CHECK(found->answer.is_moved_for_good);
  CHECK(found->answer.media_type == answer.media_type);
  CHECK(found->answer.length == answer.length);
  CHECK(found->answer.tls == answer.tls);
  CHECK(found->answer.certificate_ends == day(30));
  CHECK(found->answer.alive_on == day(1));
  CHECK(found->answer.validators == answer.validators);
  CHECK(found->answer.is_not_found_page);
  REQUIRE(found->answer.page);
  CHECK(found->answer.page->title == "แผน");
  CHECK_FALSE(found->answer.failing_since);
  CHECK_FALSE(history.find(page + "x"));
}

TEST_CASE("a link fails since the first day, until it is good again") {
  LinkHistory history("");
  const OutsideAnswer gone{.status = 404};
  const OutsideAnswer away{.ending = Ending::no_connection};
  CHECK(history.note(page, {.status = 200}, 1, day(1)).alive_on == day(1));
  CHECK(history.note(page, gone, 2, day(3)).failing_since == day(3));
  const OutsideAnswer later = history.note(page, away, 3, day(5));
  CHECK(later.failing_since == day(3));
  CHECK(later.alive_on == day(1));
  // A host that says who may come in is there, and nobody knows more.
  const OutsideAnswer closed = history.note(page, {.status = 403}, 4, day(6));
  CHECK_FALSE(closed.failing_since);
  CHECK(closed.alive_on == day(1));
  CHECK(history.note(page, gone, 5, day(7)).failing_since == day(7));
  const OutsideAnswer good = history.note(page, {.status = 200}, 6, day(8));
  CHECK_FALSE(good.failing_since);
  CHECK(good.alive_on == day(8));
}

TEST_CASE("a file that is no history is begun anew, and one that cannot be written is done without") {
  const TemporaryFolder folder;
  const std::string path = folder.at("links.sqlite");
  std::ofstream(path) << std::string(5000, 'x');
  {
    LinkHistory history(path);
    history.note(page, {.status = 200}, 1, day(1));
  }
  CHECK(LinkHistory(path).find(page));

  const std::string impossible = folder.at("links.sqlite/below/a/file");
  LinkHistory history(impossible);
  history.note(page, {.status = 200}, 1, day(1));
  CHECK(history.find(page));
  CHECK_FALSE(std::filesystem::exists(impossible));
}
