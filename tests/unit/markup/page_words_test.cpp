#include "markup/page_words.h"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

using namespace prongsai;

TEST_CASE("what a page says in its main part") {
  struct Row {
    std::string_view html{};
    std::string_view title{};
    std::vector<markup::HeadingWords> headings{};
    std::string_view text{};
  };
  for (const Row& row : {
           Row{"", "", {}, ""},
           Row{"<p>ก</p>", "", {}, ""},
           Row{"<title>ชื่อ</title><nav>เมนู</nav><main><h1>แผน <b>พัฒนา</b></h1><p>ปี "
               "25<b>67</b></p></main><p>ท้าย</p>",
               "แผน พัฒนา",
               {},
               "แผน พัฒนา ปี 2567"},
           Row{"<main><h1>ก</h1><h2>ข <a>ค</a></h2><h3>ง</h3><h4>จ</h4><h1>ฉ</h1></main>",
               "ก",
               {{"", "ข ค"}, {"", "ง"}},
               "ก ข ค ง จ ฉ"},
           Row{"<main><td>1</td><td>2</td><br>3<ul><li>4<li>5</ul></main>", "", {}, "1 2 3 4 5"},
           Row{"<main>ก<script>var x='ข'</script><style>p{}</style><!-- ค "
               "--><svg><text>ง</text></svg>&amp;</main>",
               "",
               {},
               "ก &"},
           Row{"<main>ก<div data-search=off>ข<div>ค</div>ง</div>จ<article data-search=\"off\"/>ฉ</main>",
               "",
               {},
               "ก จ ฉ"},
           Row{"<main>ก<textarea>ข</textarea>ค<script>", "", {}, "ก ค"},
           Row{"<main><h2 id=steps>ก</h2><h3 id=\"x\"> </h3><h2 id='end'>ข</h2></main>",
               "",
               {{"steps", "ก"}, {"end", "ข"}},
               "ก ข"},
           Row{"<MAIN>ก<P>ข</MAIN>ค", "", {}, "ก ข"},
       }) {
    CAPTURE(row.html);
    const markup::PageWords words = markup::page_words(row.html);
    CHECK(words.title == row.title);
    CHECK(words.headings == row.headings);
    CHECK(words.text == row.text);
  }
}
