#include "unit/theme/sample.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace prongsai::theme {

TEST_CASE("values are escaped by where they stand") {
  struct Row {
    std::string_view text{};
    std::string_view html{};
  };
  for (const Row& row : {
           Row{"<p>{{ attack }}</p>", "<p>&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;</p>"},
           Row{"<title>{{ attack }}</title>",
               "<title>&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;</title>"},
           Row{"<p title=\"{{ attack }}\">",
               "<p title=\"&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;\">"},
           Row{"<p title='{{ attack }}'>",
               "<p title='&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;'>"},
           Row{"<a href=\"{{ url }}\">", "<a href=\"https://example.go.th/ก%20ข?a=1&amp;b=%222%22\">"},
           Row{"<a HREF = '{{ path }}'>", "<a HREF = '/oit/2567/o14/'>"},
           Row{"<a href=\"/x/{{ attack }}\">",
               "<a href=\"/x/%22%27%3E%3Cscript%3Ealert(1)%3C/script%3E&amp;\">"},
           Row{"<a href=\"mailto:{{ mail }}\">", "<a href=\"mailto:a@example.go.th\">"},
           Row{"<a href=\"{{ scheme }}{{ colon_rest }}\">", "<a href=\"javascript%3Aalert(1)\">"},
           Row{"<a href=\"{{ path }}?q={{ colon_rest }}\">", "<a href=\"/oit/2567/o14/?q=:alert(1)\">"},
           Row{"<a href=\"{% if yes %}/a/{% endif %}{{ path }}\">", "<a href=\"/a//oit/2567/o14/\">"},
           Row{"<a href=\"{% if yes %}{{ path }}{% else %}#{% endif %}\">", "<a href=\"/oit/2567/o14/\">"},
           Row{"<img srcset=\"{{ path }} 1x, {{ path }} 2x\">",
               "<img srcset=\"/oit/2567/o14/ 1x, /oit/2567/o14/ 2x\">"},
           Row{"<i style=\"width: {{ x }}%\">", "<i style=\"width: 62.205%\">"},
           Row{"<script type=\"application/ld+json\">{\"a\": {{ attack | json }}}</script>{{ tag }}",
               "<script type=\"application/ld+json\">{\"a\": "
               "\"\\\"'>\\u003cscript>alert(1)\\u003c/script>&\"}</script>b"},
           Row{"<input{% if yes %} checked{% endif %}>", "<input checked>"},
           Row{"<input {% if yes %}checked{% endif %} class=\"{{ tag }}\">", "<input checked class=\"b\">"},
           Row{"<a{% for i in [1, 2] %} data-{% if true %}{% endif %} x=\"{{ i }}\"{% endfor %}>",
               "<a data- x=\"1\" data- x=\"2\">"},
           Row{"<!-- <p {# #} --><p>{{ tag }}", "<!-- <p  --><p>b"},
           Row{"<!--> {{ tag }}", "<!--> b"},
           Row{"a < b {{ tag }} <3 {{ tag }}", "a < b b <3 b"},
           Row{"<textarea><p x={</textarea >{{ html }}", "<textarea><p x={</textarea ><b>หนา</b> &amp; ชัด"},
           Row{"<style>a{}</STYLE>{{ html }}", "<style>a{}</STYLE><b>หนา</b> &amp; ชัด"},
           Row{"<script>if (a < b) '<p>' </scripty </script\n>{{ tag }}",
               "<script>if (a < b) '<p>' </scripty </script\n>b"},
           Row{"<?php x ?>{{ tag }}<!doctype html>{{ tag }}</p >{{ tag }}",
               "<?php x ?>b<!doctype html>b</p >b"},
       }) {
    CAPTURE(row.text);
    const Outcome outcome = run(row.text);
    CHECK(told(outcome) == "");
    CHECK(outcome.html == row.html);
  }
}

TEST_CASE("where nothing may be printed") {
  struct Row {
    std::string_view text{};
    std::string_view problem{};
  };
  for (const Row& row : {
           Row{"<p>\n<a class={{ tag }}>", "a.html:2:13+3 theme/bad-context tag|unquoted_attribute"},
           Row{"<a class=ก{{ tag }}>", "a.html:1:14+3 theme/bad-context tag|unquoted_attribute"},
           Row{"<{{ tag }}>", "a.html:1:5+3 theme/bad-context tag|tag"},
           Row{"</{{ tag }}>", "a.html:1:6+3 theme/bad-context tag|tag"},
           Row{"<h{{ n }}>", "a.html:1:6+1 theme/bad-context n|tag"},
           Row{"<p {{ tag }}>", "a.html:1:7+3 theme/bad-context tag|tag"},
           Row{"<p data-{{ tag }}=\"\">", "a.html:1:12+3 theme/bad-context tag|tag"},
           Row{"<p onclick=\"{{ tag }}\">", "a.html:1:16+3 theme/bad-context tag|script"},
           Row{"<iframe srcdoc=\"{{ tag }}\"></iframe>", "a.html:1:20+3 theme/bad-context tag|script"},
           Row{"<script>{{ tag | json }}</script>", "a.html:1:12+10 theme/bad-context tag | json|script"},
           Row{"<script type=\"application/ld+json\">{{ tag }}</script>",
               "a.html:1:39+3 theme/bad-context tag|script"},
           Row{"<script type=\"application/ld+json\">\"{{ tag | json }}\"</script>",
               "a.html:1:40+10 theme/bad-context tag | json|script"},
           Row{"<script type=\"{{ tag }}\"></script>", "a.html:1:18+3 theme/bad-context tag|script"},
           Row{"<style>{{ tag }}</style>", "a.html:1:11+3 theme/bad-context tag|style"},
           Row{"<iframe>{{ tag }}</iframe>", "a.html:1:12+3 theme/bad-context tag|style"},
           Row{"<!-- {{ tag }} -->", "a.html:1:9+3 theme/bad-context tag|comment"},
           Row{"<!doctype {{ tag }}>", "a.html:1:14+3 theme/bad-context tag|comment"},
           Row{"<a href=\"javascript:{{ tag }}\">", "a.html:1:24+3 theme/bad-context tag|script"},
           Row{"<a href=\"{{ tag }}:x\">", "a.html:1:19+1 theme/bad-context :|attribute"},
           Row{"<a href=\"{{ tag }}&colon;x\">", "a.html:1:19+1 theme/bad-context &|attribute"},
           Row{"<a href=\"{% if yes %}{{ tag }}{% endif %}{{ tag }}\">",
               "a.html:1:45+3 theme/bad-context tag|attribute"},
           Row{"<a href=\"{% for i in [1] %}{{ i }}{% endfor %}\">",
               "a.html:1:13+3 theme/bad-context {% for %}|attribute"},
           Row{"<a {% if yes %}hr{% endif %}ef=\"{{ tag }}\">", "a.html:1:29+1 theme/bad-context e|tag"},
           Row{"<a{% for i in [1] %}ef=\"{{ tag }}\" hr{% endfor %}>",
               "a.html:1:21+1 theme/bad-context e|tag"},
           Row{"<a href={% if yes %}x{% endif %}>",
               "a.html:1:12+2 theme/bad-context {% if %}|unquoted_attribute"},
           Row{"{% if yes %}<p{% endif %}>", "a.html:1:4+2 theme/uneven-branches {% if %}|text|tag"},
           Row{"<p class=\"{% if yes %}\"{% endif %}>",
               "a.html:1:14+2 theme/uneven-branches {% if %}|attribute|tag"},
           Row{"{% for i in [1] %}<!--{% endfor %}-->",
               "a.html:1:4+3 theme/uneven-branches {% for %}|text|comment"},
           Row{"{% block a %}<p {% endblock %}>", "a.html:1:10+1 theme/uneven-branches {% block %}|text|tag"},
           Row{"{% macro a() %}<p {% endmacro %}",
               "a.html:1:10+1 theme/uneven-branches {% macro %}|text|tag"},
           Row{"{% set a %}<p {% endset %}", "a.html:1:4+3 theme/uneven-branches {% set %}|text|tag"},
           Row{"<p>ก</p><script>", "a.html:1:16+1 theme/uneven-branches }}|text|script"},
           Row{"<p {% block a %}{% endblock %}>", "a.html:1:13+1 theme/bad-context {% block %}|tag"},
       }) {
    CAPTURE(row.text);
    const std::string lines = told(run(row.text));
    CHECK(lines.substr(0, lines.find('\n')) == row.problem);
  }
}

TEST_CASE("what may not be printed here is left out and told") {
  struct Row {
    std::string_view text{};
    std::string_view html{};
    std::string_view problem{};
  };
  for (const Row& row : {
           Row{"<a href=\"{{ script_url }}\">x", "<a href=\"\">x",
               "a.html:1:13+10 theme/unsafe-url  java\tscript:alert(1)"},
           Row{"<img src='{{ \"data:text/html,x\" }}'>", "<img src=''>",
               "a.html:1:14+18 theme/unsafe-url data:text/html,x"},
           Row{"<img srcset='{{ \"/a 1x, javascript:x 2x\" }}'>", "<img srcset=''>",
               "a.html:1:17+24 theme/unsafe-url /a 1x, javascript:x 2x"},
           Row{"<p title=\"{{ html }}\">", "<p title=\"\">",
               "a.html:1:14+4 theme/bad-context html|attribute"},
           Row{"<a href=\"{{ html }}\">", "<a href=\"\">", "a.html:1:13+4 theme/bad-context html|attribute"},
           Row{"<title>{{ html }}</title>", "<title></title>", "a.html:1:11+4 theme/bad-context html|title"},
           Row{"<i style=\"width: {{ attack }}\">", "<i style=\"width: \">",
               "a.html:1:21+6 theme/wrong-type attack|number|text"},
       }) {
    CAPTURE(row.text);
    const Outcome outcome = run(row.text);
    CHECK(told(outcome) == row.problem);
    CHECK(outcome.html == row.html);
  }
}

TEST_CASE("templates of text and XML") {
  CHECK(run({{.name = "a.txt", .text = "<{{ attack }}>{{ html }}"}}).html ==
        "<\"'><script>alert(1)</script>&><b>หนา</b> &amp; ชัด");
  const Outcome feed =
      run({{.name = "feed.xml",
            .text = "<?xml version=\"1.0\"?><a x=\"{{ attack }}\">{{ html }}<title>{{ tag }}</title></a>"}});
  CHECK(told(feed) == "");
  CHECK(feed.html ==
        "<?xml version=\"1.0\"?><a x=\"&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;\">"
        "&lt;b&gt;หนา&lt;/b&gt; &amp;amp; ชัด<title>b</title></a>");
  CHECK(told(run({{.name = "feed.xml", .text = "<![CDATA[{{ tag }}]]>"}})) ==
        "feed.xml:1:13+3 theme/bad-context tag|text");
  CHECK(told(run({{.name = "a.html", .text = "{% include 'b.txt' %}"}, {.name = "b.txt", .text = "<"}})) ==
        "a.html:1:12+7 theme/bad-context b.txt");
}

}  // namespace prongsai::theme
