#include "markup/html_text.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;

TEST_CASE("what a reader sees of a page, run by run") {
  struct Row {
    std::string_view html{};
    std::vector<std::string> runs{};
  };
  for (const Row& row : {
           Row{"", {}},
           Row{"<title>t</title><h1>แผน  พัฒนา</h1>\n<p>a &amp; b<br>c</p>", {"แผน พัฒนา", "a & b", "c"}},
           Row{"<script>var x = '<p>no</p>';</script><style>p{}</style><!-- no --><p>yes", {"yes"}},
           Row{"<p>before<script>never closed", {"before"}},
           Row{"<title>never closed <p>no", {}},
           Row{"  \n\t ", {}},
       }) {
    CAPTURE(row.html);
    CHECK(markup::text_runs(row.html) == row.runs);
  }
}
