#include "text/url.h"

#include "text/percent.h"

#include <doctest/doctest.h>

#include <optional>
#include <string_view>

namespace prongsai::text {

namespace {

TEST_CASE("split_url takes a reference apart as written") {
  struct Row {
    std::string_view reference{};
    UrlParts expected{};
  };
  for (const Row& row : {
           Row{"", {}},
           Row{"https://banprok.go.th/oit/2567/o14/?q=ก#ข้อ-๑",
               {"https", "banprok.go.th", "/oit/2567/o14/", "q=ก", "ข้อ-๑"}},
           Row{"HTTP://a", {"HTTP", "a", "", {}, {}}},
           Row{"//banprok.go.th/ก", {"", "banprok.go.th", "/ก", {}, {}}},
           Row{"mailto:saraban@banprok.go.th?subject=x",
               {"mailto", {}, "saraban@banprok.go.th", "subject=x", {}}},
           Row{"../แผน 2567.pdf", {"", {}, "../แผน 2567.pdf", {}, {}}},
           Row{"#", {"", {}, "", {}, ""}},
           Row{"?", {"", {}, "", "", {}}},
           Row{"#a?b#c", {"", {}, "", {}, "a?b#c"}},
           Row{"?a:b//c", {"", {}, "", "a:b//c", {}}},
           Row{"a/b:c", {"", {}, "a/b:c", {}, {}}},
           Row{"1a:b", {"", {}, "1a:b", {}, {}}},
           Row{"หมวด:ก", {"", {}, "หมวด:ก", {}, {}}},
           Row{":a", {"", {}, ":a", {}, {}}},
           Row{"file:///etc/passwd", {"file", "", "/etc/passwd", {}, {}}},
       }) {
    CAPTURE(row.reference);
    const UrlParts parts = split_url(row.reference);
    CHECK(parts.scheme == row.expected.scheme);
    CHECK((parts.authority == row.expected.authority));
    CHECK(parts.path == row.expected.path);
    CHECK((parts.query == row.expected.query));
    CHECK((parts.fragment == row.expected.fragment));
  }
}

TEST_CASE("harmless references") {
  for (const std::string_view reference : {"",
                                           "#ข้อ-๑",
                                           "../แผน 2567.pdf",
                                           "/oit/2567/o14/",
                                           "//banprok.go.th/",
                                           "\\\\host\\x",
                                           "http://a/",
                                           "HTTPS://banprok.go.th",
                                           " https://a",
                                           "mailto:a@b",
                                           "tel:+66-2-000-0000",
                                           "line://ti/p/@banprok",
                                           "sms:191",
                                           "geo:13.7,100.5",
                                           "แผน: ก.pdf",
                                           "?x=javascript:1",
                                           "#javascript:1",
                                           "a/javascript:1",
                                           "javascript",
                                           "1:2",
                                           ":"}) {
    CAPTURE(reference);
    CHECK(is_harmless_url(reference));
  }
}

TEST_CASE("harmful references") {
  for (const std::string_view reference : {"javascript:alert(1)",
                                           "JaVaScRiPt:alert(1)",
                                           " \x01 javascript:alert(1)",
                                           "java\tscript:alert(1)",
                                           "java\nscript\r:alert(1)",
                                           "java script:alert(1)",
                                           "java\x01script:alert(1)",
                                           "java\u200Bscript:alert(1)",
                                           "\u00A0javascript:alert(1)",
                                           "\xFFjavascript:x",
                                           "vbscript:x",
                                           "data:text/html,<script>",
                                           "DATA:,",
                                           "file:///etc/passwd",
                                           "C:\\งาน\\แผน.pdf",
                                           "blob:x",
                                           "about:blank",
                                           "view-source:x",
                                           "ftp://a",
                                           "intent:x",
                                           "x:y"}) {
    CAPTURE(reference);
    CHECK(!is_harmless_url(reference));
  }
}

TEST_CASE("percent escapes") {
  struct Row {
    std::string_view encoded{};
    std::string_view plain{};
  };
  for (const Row& row :
       {Row{"/a-b_c.d~e/1", "/a-b_c.d~e/1"}, Row{"%E0%B9%81%E0%B8%9C%E0%B8%99%202567.pdf", "แผน 2567.pdf"},
        Row{"100%25", "100%"}, Row{"%3F%23%26%3D", "?#&="}, Row{"%FF", "\xFF"}}) {
    CHECK(percent_encode_path(row.plain) == row.encoded);
    CHECK(percent_decode(row.encoded) == row.plain);
  }
  for (const Row& row : {Row{"%e0%b8%81", "ก"}, Row{"%", "%"}, Row{"%4", "%4"}, Row{"%4g", "%4g"},
                         Row{"%%41", "%A"}, Row{"a+b", "a+b"}}) {
    CHECK(percent_decode(row.encoded) == row.plain);
  }
}

TEST_CASE("resolve_path") {
  struct Row {
    std::string_view base{};
    std::string_view relative{};
    std::string_view expected{};
  };
  for (const Row& row : {
           Row{"/a/b/c/", "../d", "/a/b/d"},
           Row{"/a/b/c", "d", "/a/b/d"},
           Row{"/a/b/c", "./d", "/a/b/d"},
           Row{"/a/b/c", "", "/a/b/c"},
           Row{"/a/b/c", "/x/../y", "/y"},
           Row{"/a/b/c/", "..", "/a/b/"},
           Row{"/a/b/c/", ".", "/a/b/c/"},
           Row{"/a/b", "../../../../etc/passwd", "/etc/passwd"},
           Row{"/", "..", "/"},
           Row{"", "", "/"},
           Row{"oit/2567/index.html", "o14/", "/oit/2567/o14/"},
           Row{"/a/b/", "%2E%2e/c", "/a/c"},
           Row{"/a/b/", "%2e", "/a/b/"},
           Row{"/a/", "...", "/a/..."},
           Row{"/a/", ".ก", "/a/.ก"},
           Row{"/a//b/", "../c", "/a//c"},
           Row{"/ข่าว/2567/", "../ไฟล์/แผน.pdf", "/ข่าว/ไฟล์/แผน.pdf"},
       }) {
    CAPTURE(row.base);
    CAPTURE(row.relative);
    CHECK(resolve_path(row.base, row.relative) == row.expected);
  }
}

}  // namespace

}  // namespace prongsai::text

TEST_CASE("an address for people to read") {
  CHECK(prongsai::text::readable_address("https://a.example/%E0%B9%81%E0%B8%9C%E0%B8%99%202567.pdf#%23") ==
        "https://a.example/แผน%202567.pdf#%23");
  CHECK(prongsai::text::readable_address("https://a.example/%E0%B9%81%FF") ==
        "https://a.example/%E0%B9%81%FF");
  CHECK(prongsai::text::readable_address("") == "");
}
