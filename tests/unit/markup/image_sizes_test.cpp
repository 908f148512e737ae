#include "markup/image_sizes.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

using namespace prongsai;

TEST_CASE("pictures get the size that is known of them") {
  struct Row {
    std::string_view html{};
    std::string_view expected{};
  };
  const auto size_of = [](std::string_view source) {
    return source == "/ก&b.png" ? std::optional(markup::ImageSize{.width = 640, .height = 480})
                                : std::nullopt;
  };
  for (const Row& row : {
           Row{"<p>ไม่มีภาพ</p>", "<p>ไม่มีภาพ</p>"},
           Row{"<p><img src=\"/ก&amp;b.png\" alt=\"x\"> ต่อ</p>",
               "<p><img width=\"640\" height=\"480\" src=\"/ก&amp;b.png\" alt=\"x\"> ต่อ</p>"},
           Row{"<img src='/ก&b.png'><img src='/ก&b.png'>",
               "<img width=\"640\" height=\"480\" src='/ก&b.png'><img width=\"640\" height=\"480\" "
               "src='/ก&b.png'>"},
           Row{"<img src='/other.png'>", "<img src='/other.png'>"},
           Row{"<img height=9 src='/ก&b.png'>", "<img height=9 src='/ก&b.png'>"},
           Row{"<!-- <img src='/ก&b.png'> --><image src='/ก&b.png'>",
               "<!-- <img src='/ก&b.png'> --><image src='/ก&b.png'>"},
           Row{"<img", "<img"},
       }) {
    CAPTURE(row.html);
    CHECK(markup::with_image_sizes(std::string(row.html), size_of) == row.expected);
  }
}
