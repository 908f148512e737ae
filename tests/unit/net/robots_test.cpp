#include "net/robots.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace prongsai;

TEST_CASE("what a robots.txt lets a program ask for (RFC 9309)") {
  struct Row {
    std::string_view name{};
    std::string_view text{};
    std::string_view path{};
    bool expected = false;
  };
  constexpr std::string_view longest = "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c\n";
  constexpr std::string_view groups =
      "User-agent: other\nDisallow: /other\n\nUser-Agent: Prongsai\nuser-agent: third\nDisallow: "
      "/own\n\nUser-agent: *\nDisallow: /\n";
  for (const Row& row : {
           Row{"nothing", "", "/a", true},
           Row{"all", "User-agent: *\nDisallow: /", "/a", false},
           Row{"an empty rule", "User-agent: *\nDisallow:", "/a", true},
           Row{"begins with", longest, "/ax", false},
           Row{"longer allows", longest, "/a/bx", true},
           Row{"longest forbids", longest, "/a/b/cx", false},
           Row{"elsewhere", longest, "/x", true},
           Row{"as long allows", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true},
           Row{"its own group alone counts", groups, "/x", true},
           Row{"its own group", groups, "/own/x", false},
           Row{"another's group", groups, "/other", true},
           Row{"a star within", "User-agent: *\nDisallow: /*.pdf", "/a/b.pdf?x=1", false},
           Row{"an end", "User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x=1", true},
           Row{"the end", "User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false},
           Row{"remarks, blanks and line ends", "# all\r\n USER-AGENT : * # x\r\n\tdisallow:/a # y\r\n", "/a",
               false},
           Row{"rules before any group", "Disallow: /\nUser-agent: *\nAllow: /", "/a", true},
           Row{"queries", "User-agent: *\nDisallow: /show.php?id=", "/show.php?id=1", false},
       }) {
    CAPTURE(row.name);
    CHECK(net::Robots(row.text, "prongsai").allows(row.path) == row.expected);
  }
  CHECK(net::Robots().allows("/"));
}

TEST_CASE("a robots.txt without end is read so far") {
  std::string text = "User-agent: *\n";
  for (int i = 0; i < 200'000; ++i) {
    text += "Disallow: /*a*a*a*b\n";
  }
  CHECK(net::Robots(text, "prongsai").allows("/" + std::string(50, 'a')));
}
