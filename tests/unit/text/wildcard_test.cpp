#include "text/wildcard.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace prongsai;

TEST_CASE("a pattern's stars stand for anything") {
  struct Row {
    std::string_view pattern{};
    std::string_view text{};
    bool expected = false;
  };
  for (const Row& row : {
           Row{"https://a.example/x", "https://a.example/x", true},
           Row{"https://a.example/x", "https://a.example/xy", false},
           Row{"https://a.example/*", "https://a.example/", true},
           Row{"https://a.example/*", "https://a.example/x/y", true},
           Row{"https://*.example/*.pdf", "https://a.b.example/x/แผน.pdf", true},
           Row{"https://*.example/*.pdf", "https://a.example/x.pdf?y", false},
           Row{"*", "", true},
           Row{"", "", true},
           Row{"", "x", false},
           Row{"a*b*c", "aXbXbc", true},
           Row{"a*b*c", "aXbX", false},
           Row{"**a**", "a", true},
       }) {
    CAPTURE(row.pattern);
    CAPTURE(row.text);
    CHECK(text::matches_wildcard(row.pattern, row.text) == row.expected);
  }
}

TEST_CASE("many stars end in time") {
  const std::string pattern = [] {
    std::string stars;
    for (int i = 0; i < 1000; ++i) {
      stars += "*a";
    }
    return stars + "b";
  }();
  CHECK_FALSE(text::matches_wildcard(pattern, std::string(20'000, 'a')));
}
