#include "picture/qr.h"

#include "report/problem.h"
#include "report/rule.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace prongsai::picture {

namespace {

// What the codes say to a reader is tested by tests/posters_test.py with zbar.
TEST_CASE("a code is one black path on white, with a quiet zone and a title") {
  const std::string svg = qr_svg("https://www.example.go.th/", "ถาม & ตอบ <1>").value();
  CHECK(
      svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 33 33\" role=\"img\" "
                      "shape-rendering=\"crispEdges\"><title>ถาม &amp; ตอบ &lt;1&gt;</title>"
                      "<path fill=\"#fff\" d=\"M0 0h33v33H0z\"/><path fill=\"#000\" d=\"M4 4h7v1h-7z"));
  CHECK(svg.ends_with("z\"/></svg>\n"));
  CHECK(qr_svg("https://www.example.go.th/", "ถาม & ตอบ <1>").value() == svg);
  CHECK(qr_svg("https://www.example.go.th/x", "ถาม & ตอบ <1>").value() != svg);
}

TEST_CASE("any bytes that a code holds become one") {
  for (const std::string& text :
       {std::string("a"), std::string("\0\xFF\n", 3), std::string("ก😀"), std::string(max_qr_bytes, 'x')}) {
    CAPTURE(text.size());
    CHECK(qr_svg(text, "").has_value());
  }
}

TEST_CASE("what is empty or too long is a problem that says how much there may be") {
  const auto details_of = [](std::string_view text) {
    const auto drawn = qr_svg(text, "");
    REQUIRE_FALSE(drawn.has_value());
    CHECK(drawn.error().rule == report::Rule::poster_address_too_long);
    return drawn.error().details;
  };
  CHECK(details_of("") == std::vector<std::string>{"", "0", "2331"});
  CHECK(details_of(std::string(max_qr_bytes + 1, 'x')) ==
        std::vector<std::string>{std::string(60, 'x') + "…", "2332", "2331"});
}

}  // namespace

}  // namespace prongsai::picture
