#include "net/file_name.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace prongsai;

TEST_CASE("the name that a host gives to a file") {
  struct Row {
    std::string_view header{};
    std::string_view name{};
  };
  for (const Row& row : {
           Row{"", ""},
           Row{"inline", ""},
           Row{"attachment; filename=plan.pdf", "plan.pdf"},
           Row{"attachment; FileName=\"a \\\"b\\\".pdf\"; size=3", "a \"b\".pdf"},
           Row{"attachment; filename=\"x.pdf\"; filename*=UTF-8''%E0%B9%81%E0%B8%9C%E0%B8%99.pdf", "แผน.pdf"},
           Row{"attachment; filename*=utf-8'th'%E0%B8%81.pdf", "ก.pdf"},
           Row{"attachment; filename*=iso-8859-1''%A3.pdf; filename=x.pdf", "x.pdf"},
           Row{"attachment; filename=\"never closed", "never closed"},
           Row{";;; filename", ""},
       }) {
    CAPTURE(row.header);
    CHECK(net::file_name_in(row.header) == row.name);
  }
}

TEST_CASE("a name that is safe on disks and in addresses") {
  struct Row {
    std::string_view header{};
    std::string_view address{};
    std::string_view type{};
    std::string_view name{};
  };
  for (const Row& row : {
           Row{"", "https://a.example/x/Plan 2567.PDF", "application/pdf", "plan-2567.pdf"},
           Row{"", "https://a.example/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf?x=/y.doc", "application/pdf",
               "แผน.pdf"},
           Row{"", "https://a.example/show.php?id=1", "application/pdf", "show.pdf"},
           Row{"../../etc/passwd", "https://a.example/", "text/csv", "passwd.csv"},
           Row{"C:\\temp\\รายงาน ปี.xlsx", "https://a.example/", "", "รายงาน-ปี.xlsx"},
           Row{"", "https://a.example/uc?id=1", "application/pdf", "uc.pdf"},
           Row{"", "https://a.example/", "application/unheard-of", "section.bin"},
           Row{".htaccess", "https://a.example/", "text/csv", "htaccess.csv"},
       }) {
    CAPTURE(row.header);
    CAPTURE(row.address);
    CHECK(net::safe_file_name(row.header, row.address, row.type) == row.name);
  }
  const std::string long_name = net::safe_file_name(std::string(500, 'a') + ".pdf", "https://a.example/", "");
  CHECK(long_name == std::string(100, 'a') + ".pdf");
}
