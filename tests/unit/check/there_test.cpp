#include "check/there.h"

#include "site/site.h"
#include "unit/check/sample.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace prongsai;

TEST_CASE("whether an address leads to something") {
  site::ContentFile file = check::page_of("people/executives.md", "ผู้บริหาร");
  file.address = "/people/executives/";
  file.head.moved_from = {{.path = "/old/people/"}, {.path = "/old/people.html"}};
  file.head.attachments = {{.title = "คำสั่ง", .file = {.path = "files/คำสั่ง.pdf"}},
                           {.title = "ว่าง", .file = {.path = "files/empty/a.pdf"}}};
  const site::Site site = check::site_of({file});
  struct Row {
    std::string_view url{};
    bool expected = false;
  };
  for (const Row& row : {
           Row{"https://www.example/x", true},
           Row{"//www.example/x", true},
           Row{"mailto:office@example.go.th", true},
           Row{"tel:038000100", true},
           Row{"/", true},
           Row{"/people/executives/", true},
           Row{"/people/executives", true},
           Row{"/people/executives/index.html", true},
           Row{"/people/executives/?from=oit#top", true},
           Row{"/people/", true},
           Row{"/old/people/", true},
           Row{"/old/people.html", true},
           Row{"/oit/2567/o2/", true},
           Row{"/topics/executives/", true},
           Row{"/files/คำสั่ง.pdf", true},
           Row{"/files/%E0%B8%84%E0%B8%B3%E0%B8%AA%E0%B8%B1%E0%B9%88%E0%B8%87.pdf", true},
           Row{"/people/deputies/", false},
           Row{"/peop/", false},
           Row{"/files/other.pdf", false},
           Row{"/files/empty/a.pdf", false},
           Row{"www.example/x", false},
           Row{"#top", false},
           Row{"", false},
       }) {
    CAPTURE(row.url);
    CHECK(check::is_there(site, site::WebAddress{.url = std::string(row.url)}) == row.expected);
  }
}
