#include "output/preview_answer.h"

#include "report/problem.h"
#include "site/tree.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace prongsai;

TEST_CASE("what a request for the preview gets") {
  const site::Tree tree{
      {"404.html", "<p>ไม่พบ</p>"},
      {"assets/a.css", "a{}"},
      {"files/แผน.pdf", site::CopyOf{"/site/content/files/แผน.pdf"}},
      {"index.html", "home"},
      {"oit/o1/index.html",
       site::Recipe{[] { return report::Checked<std::string>{.value = "o1", .problems = {}}; }}},
  };
  struct Row {
    std::string_view target{};
    int status = 0;
    std::string_view has{};  // bytes, file or place
  };
  for (const Row& row : {
           Row{"/ita/", 200, "home"},
           Row{"/ita/?x=1", 200, "home"},
           Row{"/ita/index.html", 200, "home"},
           Row{"/ita/oit/o1/", 200, "o1"},
           Row{"/ita/oit/o1", 302, "/ita/oit/o1/"},
           Row{"/ita/assets/a.css", 200, "a{}"},
           Row{"/ita/files/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf", 200, "/site/content/files/แผน.pdf"},
           Row{"/ita/oit/", 404, "<p>ไม่พบ</p>"},
           Row{"/ita/oit/../index.html", 404, "<p>ไม่พบ</p>"},
           Row{"/ita/%2e%2e/index.html", 404, "<p>ไม่พบ</p>"},
           Row{"/", 302, "/ita/"},
           Row{"/ita", 302, "/ita/"},
           Row{"", 302, "/ita/"},
           Row{"//evil.example/", 302, "/ita/"},
       }) {
    CAPTURE(row.target);
    const output::PreviewAnswer answer = output::preview_answer(tree, "/ita", row.target);
    CHECK(answer.status == row.status);
    CHECK(answer.bytes + answer.file + answer.location == row.has);
  }
  CHECK(output::preview_answer({}, "", "/x").status == 404);
}

TEST_CASE("the preview's script stands before the end of the body") {
  CHECK(output::with_preview_script("<body>ก</body></html>") ==
        "<body>ก<script src=\"/_prongsai/preview.js\" defer></script>\n</body></html>");
  CHECK(output::with_preview_script("ก") == "ก<script src=\"/_prongsai/preview.js\" defer></script>\n");
}

TEST_CASE("which hosts are this machine") {
  for (const std::string_view host :
       {"localhost", "localhost:8000", "127.0.0.1:8000", "[::1]", "[::1]:8000"}) {
    CAPTURE(host);
    CHECK(output::is_local_host(host));
  }
  for (const std::string_view host :
       {"", ":8000", "localhost.evil.example", "evil.example:8000", "127.0.0.2", "[::2]:8000", "["}) {
    CAPTURE(host);
    CHECK_FALSE(output::is_local_host(host));
  }
}
