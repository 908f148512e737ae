#include "markup/clean_html.h"

#include "unit/markup/attacks.h"
#include "unit/markup/html_bytes.h"

#include <doctest/doctest.h>

#include <ctime>
#include <string>
#include <string_view>

namespace prongsai::markup {

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    out += (out.empty() ? "" : " ") + word;
  }
  return out;
}

std::string repeat(std::string_view text, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) {
    out += text;
  }
  return out;
}

TEST_CASE("attacks leave nothing that runs") {
  for (const Attack& attack : attacks) {
    CAPTURE(attack.html);
    const ExactCopy input(attack.html);
    const CleanHtml cleaned = clean_html(input.view());
    CHECK(cleaned.html == attack.clean);
    CHECK(joined(cleaned.removed) == attack.removed);
    const CleanHtml again = clean_html(cleaned.html);
    CHECK(again.html == cleaned.html);
    CHECK(again.removed.empty());
  }
}

TEST_CASE("an attack that is cut off anywhere stays harmless and does not read on") {
  for (const Attack& attack : attacks) {
    for (std::size_t size = 0; size < attack.html.size(); ++size) {
      const ExactCopy input(attack.html.substr(0, size));
      const CleanHtml cleaned = clean_html(input.view());
      CAPTURE(input.view());
      CHECK(cleaned.html.find("<script") == std::string::npos);
      CHECK(clean_html(cleaned.html).html == cleaned.html);
    }
  }
}

TEST_CASE("what authors need stays as it is") {
  for (const std::string_view html : {
           std::string_view(R"(<p lang="th" class="note" id="ข้อ-1" dir="ltr" role="note">ข้อความ</p>)"),
           std::string_view(R"(<a href="../o12.md?x=1&amp;y=2#ข้อ" rel="noopener" hreflang="th">ลิงก์</a>)"),
           std::string_view(R"(<img src="รูป ภาพ.png" alt="ภาพ" width="10" height="20" loading="lazy">)"),
           std::string_view("<details><summary>หัวข้อ</summary>เนื้อหา</details>"),
           std::string_view(
               R"(<table><caption>ตาราง</caption><thead><tr><th scope="col">ก</th></tr></thead></table>)"),
           std::string_view(
               R"(<ol start="3"><li value="7"><time datetime="2567-04-30">๓๐ เม.ย.</time></li></ol>)"),
           std::string_view("<dl><dt>คำ</dt><dd>ความหมาย</dd></dl>"),
           std::string_view(R"(<input type="checkbox" checked="" disabled="">)"),
           std::string_view("น้ำใจ\u200Bน\u0E4D\u0E49\u0E32 \u0E49 &nbsp;&#3585;"),
       }) {
    CAPTURE(html);
    CHECK(clean_html(html).html == html);
    CHECK(clean_html(html).removed.empty());
  }
}

TEST_CASE("NUL becomes the replacement character and never hides a name") {
  using namespace std::string_view_literals;
  CHECK(clean_html("a\0b"sv).html == "a\uFFFDb");
  CHECK(clean_html("<scr\0ipt>x</script>"sv).html == "x");
  CHECK(clean_html("<a href=\"java\0script:alert(1)\">x</a>"sv).html.find("javascript:") ==
        std::string::npos);
}

TEST_CASE("a page nested too deep is closed in time and keeps its text") {
  const std::string html = repeat("<div>", 100'000) + "ก";
  const CleanHtml cleaned = clean_html(html);
  CHECK(cleaned.html.find("ก") != std::string::npos);
  CHECK(clean_html(cleaned.html).html == cleaned.html);
}

TEST_CASE("time is linear in the size") {
  constexpr std::size_t bytes = 64U << 10U;
  for (const std::string_view part : {"<script>",
                                      "<svg>",
                                      "<template><script>",
                                      "</svg><svg>",
                                      "<b>",
                                      "</b>",
                                      "<!--",
                                      "<!-",
                                      "<a href=\"",
                                      "<a b",
                                      "&",
                                      "&#",
                                      "<![CDATA[",
                                      "<p><b><i><u><s>",
                                      "</p></b></i>",
                                      "<x1>",
                                      "<iframe><",
                                      "<",
                                      "</",
                                      "<div></p>",
                                      "<svg></script>",
                                      "<li><li>",
                                      "<a aria-a=",
                                      "<td></div>",
                                      "<?",
                                      "<a title='<script>'>"}) {
    CAPTURE(part);
    const std::string html = repeat(part, bytes);
    const std::clock_t start = std::clock();
    const CleanHtml cleaned = clean_html(html);
    CHECK(cleaned.html.size() <= 6 * bytes);
    CHECK(std::clock() - start < 1 * CLOCKS_PER_SEC);
  }
}

TEST_CASE("the list of what was removed stays short") {
  std::string html;
  for (int i = 0; i < 10'000; ++i) {
    html += "<x" + std::to_string(i) + " " + std::string(300, 'y') + std::to_string(i) + ">";
  }
  const CleanHtml cleaned = clean_html(html);
  CHECK(cleaned.removed.size() == 100);
  CHECK(clean_html("<" + std::string(300, 'y') + ">").removed ==
        std::vector{"<" + std::string(39, 'y') + ">"});
}

}  // namespace

}  // namespace prongsai::markup
