#include "check/exported.h"

#include "check/page_graph.h"
#include "site/itas_lock.h"
#include "site/tree.h"
#include "unit/check/sample.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace prongsai;

TEST_CASE("addresses that were given to ITAS") {
  const site::Tree tree{{"index.html", ""},
                        {"oit/2567/o1/index.html", ""},
                        {"old.html", "<meta http-equiv=\"refresh\" content=\"0; url=/oit/2567/o1/\">"},
                        {"ขาว/index.html", ""},
                        {"files/แผน 2567.pdf", site::CopyOf{"/x"}}};
  struct Row {
    std::string_view base{};
    std::string address{};
    bool is_there = false;
  };
  for (const Row& row : {
           Row{"", "/oit/2567/o1/", true},
           Row{"", "/oit/2567/o1", true},
           Row{"", "/oit/2567/o2/", false},
           Row{"", "/", true},
           Row{"", "/old.html", true},
           Row{"", "/old/", false},
           Row{"", "/%E0%B8%82%E0%B8%B2%E0%B8%A7/", true},
           Row{"", "/files/%E0%B9%81%E0%B8%9C%E0%B8%99%202567.pdf", true},
           Row{"", "/files/%E0%B9%81%E0%B8%9C%E0%B8%99%202568.pdf", false},
           Row{"/ita", "/ita/oit/2567/o1/", true},
           Row{"/ita", "/oit/2567/o1/", false},
           Row{"", "/ita/oit/2567/o1/", false},
       }) {
    CAPTURE(row.base);
    CAPTURE(row.address);
    const site::ItasLock lock{.addresses = {{.year = {2567},
                                             .code = "O1",
                                             .address = row.address,
                                             .where = {.file = "site-config/itas.lock", .line = 3}}}};
    const check::Place place{.origin = "https://www.example", .base_path = std::string(row.base)};
    CHECK(check::told(check::gone_addresses(lock, tree, place)) ==
          (row.is_there ? "" : "itas/address-gone " + row.address + "|O1|2567 @site-config/itas.lock:3"));
  }
}

TEST_CASE("gone addresses are told in the lock's order") {
  const site::ItasLock lock{.addresses = {{.year = {2567}, .code = "O2", .address = "/b/", .where = {}},
                                          {.year = {2567}, .code = "O1", .address = "/a/", .where = {}}}};
  const auto problems = check::gone_addresses(lock, {}, {});
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].details[0] == "/b/");
  CHECK(problems[1].details[0] == "/a/");
}
