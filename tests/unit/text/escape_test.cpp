#include "text/escape.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace prongsai::text {

namespace {

std::string escape_xml(std::string_view utf8) {
  std::string out;
  append_xml(out, utf8);
  return out;
}

TEST_CASE("escape_html writes the five characters as references") {
  struct Row {
    std::string_view text{};
    std::string_view expected{};
  };
  for (const Row& row : {
           Row{"", ""},
           Row{"โปร่งใส", "โปร่งใส"},
           Row{"<script>alert('ก')</script>", "&lt;script&gt;alert(&#39;ก&#39;)&lt;/script&gt;"},
           Row{"\"ก\" & 'ข'", "&quot;ก&quot; &amp; &#39;ข&#39;"},
           Row{"&amp;", "&amp;amp;"},
           Row{"ประกาศเจตนารมณ์นโยบายไม่รับของขวัญ <No Gift Policy> ประจำปี ๒๕๖๗",
               "ประกาศเจตนารมณ์นโยบายไม่รับของขวัญ &lt;No Gift Policy&gt; ประจำปี ๒๕๖๗"},
           Row{"\xE0\xB8<", "\xE0\xB8&lt;"},
       }) {
    CAPTURE(row.text);
    CHECK(escape_html(row.text) == row.expected);
  }
}

TEST_CASE("a special character is found wherever it stands") {
  for (std::size_t length = 0; length < 100; ++length) {
    for (std::size_t at = 0; at < length; ++at) {
      std::string text(length, 'x');
      text[at] = '<';
      CHECK(escape_html(text) == std::string(at, 'x') + "&lt;" + std::string(length - at - 1, 'x'));
    }
  }
}

TEST_CASE("append_html appends") {
  std::string out = "<b>";
  append_html(out, "ก&ข");
  CHECK(out == "<b>ก&amp;ข");
}

TEST_CASE("append_xml replaces what XML forbids") {
  struct Row {
    std::string_view text{};
    std::string_view expected{};
  };
  using namespace std::string_view_literals;
  for (const Row& row : {
           Row{"ข้อ ๑ <&>\"'\t\r\n", "ข้อ ๑ &lt;&amp;&gt;&quot;&#39;\t\r\n"},
           Row{"ก\0ข"sv, "ก\uFFFDข"},
           Row{"\x01\x1F", "\uFFFD\uFFFD"},
           Row{"ก\uFFFE\uFFFF", "ก\uFFFD\uFFFD"},
           Row{"ก\xE0\xB8", "ก\uFFFD\uFFFD"},
           Row{"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
           Row{"ก\uFFFDข", "ก\uFFFDข"},
       }) {
    CHECK(escape_xml(row.text) == row.expected);
  }
}

}  // namespace

}  // namespace prongsai::text
