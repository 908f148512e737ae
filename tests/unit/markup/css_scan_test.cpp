#include "markup/css_scan.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace prongsai;

TEST_CASE("the addresses in a style sheet") {
  struct Row {
    std::string_view name{};
    std::string_view css{};
    /// Where and what, one a line.
    std::string_view expected{};
  };
  for (const Row& row : {
           Row{"bare", "a{background:url(x.png)}", "17 x.png\n"},
           Row{"quoted, with blanks around", "a{b:url( \"x y.png\" ) , URL('ก.png')}",
               "10 x y.png\n28 ก.png\n"},
           Row{"blanks behind", "a{b:url(x.png )}", "8 x.png\n"},
           Row{"an import by its name", "@import \"a.css\" screen; @IMPORT url(b.css);",
               "9 a.css\n36 b.css\n"},
           Row{"a string that is no import", "@import url(a.css) \"x\"; a::before{content:\"url(b.png)\"}",
               "12 a.css\n"},
           Row{"a name is fetched by nobody", "@namespace svg url(http://www.w3.org/2000/svg);", ""},
           Row{"in a comment", "/* url(a.png) */ a{b:url(c.png)} /* url(d", "25 c.png\n"},
           Row{"another function", "a{b:my-url(x.png) curl(y.png)}", ""},
           Row{"escapes", R"(a{b:url(a\)b\20 c.png)})", "8 a)b c.png\n"},
           Row{"an escape of no character", R"(a{b:url(\110000 x)})", "8 \xEF\xBF\xBDx\n"},
           Row{"a quote in the middle", "a{b:url(x\"y.png)}", ""},
           Row{"a string that its line does not end", "a{b:url(\"x.png\n)} c{d:url(e.png)}", "26 e.png\n"},
           Row{"ends in the middle", "a{b:url(x.png", "8 x.png\n"},
           Row{"ends behind a backslash", "a{b:url(x\\", "8 x\n"},
           Row{"nothing in it", "a{b:url()}", ""},
       }) {
    CAPTURE(row.name);
    const std::string css(row.css);  // exact-size, so that reading on is seen
    std::string told;
    for (const markup::CssAddress& one : markup::css_addresses(css)) {
      told += std::to_string(one.at) + " " + one.target + "\n";
    }
    CHECK(told == row.expected);
  }
}
