#include "report/rule.h"
#include "theme/theme.h"
#include "unit/theme/sample.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::theme {

namespace {

struct Row {
  std::string_view text{};
  std::string_view problems{};
};

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) {
    all += text;
  }
  return all;
}

}  // namespace

TEST_CASE("problems while compiling") {
  for (const Row& row : {
           Row{"ก {{ title", "a.html:1:3+2 theme/unclosed {{"},
           Row{"{{ title\n{% if yes %}{% endif %}", "a.html:1:1+2 theme/unclosed {{"},
           Row{"ก\n{# หมายเหตุ", "a.html:2:1+2 theme/unclosed {#"},
           Row{"{% raw %}{{", "a.html:1:1+9 theme/unclosed {% raw %}"},
           Row{"{{ \"ก }}\n{{ title }}",
               "a.html:1:1+2 theme/unclosed {{\n"
               "a.html:1:4+1 theme/unclosed \""},
           Row{"ภาษา\n{% if yes %}ก", "a.html:2:4+2 theme/unclosed {% if %}"},
           Row{"{% for p in people %}{% if p %}{% endfor %}ก", "a.html:1:25+2 theme/unclosed {% if %}"},
           Row{"{% block a %}{% block b %}{% endblock %}", "a.html:1:10+1 theme/unclosed {% block %}"},
           Row{"{% set a %}", "a.html:1:4+3 theme/unclosed {% set %}"},
           Row{"{% macro a() %}", "a.html:1:10+1 theme/unclosed {% macro %}"},
           Row{"ก{% endif %}", "a.html:1:5+5 theme/unexpected-tag endif"},
           Row{"{% if yes %}{% endfor %}{% endif %}", "a.html:1:16+6 theme/unexpected-tag endfor|{% if %}"},
           Row{"{% if yes %}{% else %}{% else %}{% endif %}",
               "a.html:1:26+4 theme/unexpected-tag else|{% if %}"},
           Row{"{% fro p in people %}", "a.html:1:4+3 theme/unknown-tag fro|for"},
           Row{"{% while true %}", "a.html:1:4+5 theme/unknown-tag while"},
           Row{"{% %}", "a.html:1:4+2 theme/syntax %}"},
           Row{"{{ }}", "a.html:1:4+2 theme/syntax }}"},
           Row{"{{ 1 + }}", "a.html:1:8+2 theme/syntax }}"},
           Row{"{{ ก }}", "a.html:1:4+1 theme/syntax ก"},
           Row{"{{ title name }}", "a.html:1:10+4 theme/syntax name"},
           Row{"{{ (1 + 2 }}", "a.html:1:11+2 theme/syntax }}|)"},
           Row{"{{ [1, 2 }}", "a.html:1:10+2 theme/syntax }}|]"},
           Row{"{{ 1 < 2 < 3 }}", "a.html:1:10+1 theme/syntax <|and"},
           Row{"{{ people[0](1) }}", "a.html:1:4+9 theme/syntax ("},
           Row{"{{ 'ก\\x' }}", "a.html:1:6+2 theme/syntax \\"},
           Row{"{% for in people %}{% endfor %}", "a.html:1:8+2 theme/syntax in|name"},
           Row{"{% for p of people %}{% endfor %}", "a.html:1:10+2 theme/syntax of|in"},
           Row{"{% set loop = 1 %}", "a.html:1:8+4 theme/syntax loop|name"},
           Row{"{% include title %}", "a.html:1:12+5 theme/syntax title|template"},
           Row{"{{ if }}{{ title | uper }}",
               "a.html:1:4+2 theme/syntax if\n"
               "a.html:1:20+4 theme/unknown-filter uper|upper"},
           Row{"{{ 1 is evne }}", "a.html:1:9+4 theme/unknown-test evne|even"},
           Row{"{{ x | round(1, 2) }}", "a.html:1:8+11 theme/wrong-arguments round|0–1|2"},
           Row{"{{ x | where }}", "a.html:1:8+5 theme/wrong-arguments where|1–2|0"},
           Row{"{% trans 'serach' %}", "a.html:1:10+8 theme/unknown-string serach|search"},
           Row{"{{ 'serach' | trans }}", "a.html:1:4+8 theme/unknown-string serach|search"},
           Row{"{% trans 'found' count=1 %}", "a.html:1:10+7 theme/unknown-name where"},
           Row{"{% macro m(a) %}{% endmacro %}{{ m() }}", "a.html:1:34+3 theme/wrong-arguments m|1|0"},
           Row{"{% macro m(a, b=1) %}{% endmacro %}{{ m(1, 2, 3) }}",
               "a.html:1:39+10 theme/wrong-arguments m|1–2|3"},
           Row{"{% macro m(size) %}{% endmacro %}{{ m(sise=1) }}",
               "a.html:1:39+6 theme/unknown-name sise|size"},
           Row{"{% macro m(a) %}{% endmacro %}{{ m(1, a=1) }}", "a.html:1:34+9 theme/wrong-arguments m|1|2"},
           Row{"{{ asset(name='ก') }}", "a.html:1:10+8 theme/wrong-arguments asset"},
           Row{"{% macro m(a, a) %}{% endmacro %}", "a.html:1:15+1 theme/duplicate-name a"},
           Row{"{% macro m() %}{% endmacro %}{% macro m() %}{% endmacro %}",
               "a.html:1:39+1 theme/duplicate-name m"},
           Row{"{% block b %}{% endblock %}{% block b %}{% endblock %}",
               "a.html:1:37+1 theme/duplicate-name b"},
           Row{"{% if yes %}{% macro m() %}{% endmacro %}{% endif %}",
               "a.html:1:16+5 theme/unexpected-tag {% macro %}|{% if %}"},
           Row{"{{ super() }}", "a.html:1:4+7 theme/unexpected-tag super()"},
           Row{"{{ 99999999999999999999 }}", "a.html:1:4+20 theme/limit number"},
           Row{"ก\xE0\xB8", "a.html:1:2+1 file/not-utf8"},
       }) {
    CAPTURE(row.text);
    CHECK(told(run(row.text)) == row.problems);
  }
}

TEST_CASE("problems while rendering leave their place empty") {
  struct Runtime {
    std::string_view text{};
    std::string_view html{};
    std::string_view problem{};
  };
  for (const Runtime& row : {
           Runtime{"ก[{{ titel }}]", "ก[]", "a.html:1:6+5 theme/unknown-name titel|title"},
           Runtime{"[{{ zzz }}]", "[]", "a.html:1:5+3 theme/unknown-name zzz"},
           Runtime{"\n[{{ person.nmae }}]", "\n[]", "a.html:2:12+4 theme/unknown-name nmae|name"},
           Runtime{"[{{ titel | upper ~ 'x' }}]", "[]", "a.html:1:5+5 theme/unknown-name titel|title"},
           Runtime{"{% for p in peopel %}x{% else %}y{% endfor %}.", ".",
                   "a.html:1:13+6 theme/unknown-name peopel|people"},
           Runtime{"{% for pers in people %}{{ perz.name }}{% endfor %}.", ".",
                   "a.html:1:28+4 theme/unknown-name perz|pers"},
           Runtime{"{% if missing %}1{% else %}2{% endif %}.", ".",
                   "a.html:1:7+7 theme/unknown-name missing"},
           Runtime{"{% set a = titel %}[{{ a }}]", "[]", "a.html:1:12+5 theme/unknown-name titel|title"},
           Runtime{"[{{ aset('x') }}]", "[]", "a.html:1:5+4 theme/unknown-name aset|asset"},
           Runtime{"[{{ title.name }}]", "[]", "a.html:1:11+4 theme/wrong-type name|object|text"},
           Runtime{"[{{ people }}]", "[]", "a.html:1:5+6 theme/wrong-type people|text|list"},
           Runtime{"[{{ person }}]", "[]", "a.html:1:5+6 theme/wrong-type person|text|object"},
           Runtime{"{% for c in title %}{% endfor %}.", ".",
                   "a.html:1:13+5 theme/wrong-type title|list|text"},
           Runtime{"[{{ title + 1 }}]", "[]", "a.html:1:5+9 theme/wrong-type title + 1|number|text"},
           Runtime{"[{{ title < 1 }}]", "[]", "a.html:1:5+9 theme/wrong-type title < 1|text|integer"},
           Runtime{"[{{ pay + 1 }}]", "[]", "a.html:1:5+7 theme/wrong-type pay + 1|amount|integer"},
           Runtime{"[{{ 1 in 2 }}]", "[]", "a.html:1:5+6 theme/wrong-type 1 in 2|list|integer"},
           Runtime{"[{{ html | upper }}]", "[]", "a.html:1:5+12 theme/wrong-type html | upper|text|html"},
           Runtime{"[{{ title | date }}]", "[]", "a.html:1:5+12 theme/wrong-type title | date|date|text"},
           Runtime{"[{{ day | date('ful') }}]", "[]",
                   "a.html:1:5+17 theme/wrong-arguments day | date('ful')"},
           Runtime{"[{{ 'a' | replace('', 'b') }}]", "[]",
                   "a.html:1:5+22 theme/wrong-arguments 'a' | replace('', 'b')"},
           Runtime{"[{{ people | map('nmae') }}]", "[]", "a.html:1:5+20 theme/unknown-name nmae|name"},
           Runtime{"[{{ [1, 'a'] | sort }}]", "[]",
                   "a.html:1:5+15 theme/wrong-type [1, 'a'] | sort|integer|text"},
           Runtime{"[{{ 1 / 0 }}]", "[]", "a.html:1:5+5 theme/division-by-zero 1 / 0"},
           Runtime{"[{{ 5 % (n - n) }}]", "[]", "a.html:1:5+11 theme/division-by-zero 5 % (n - n)"},
           Runtime{"[{{ 9223372036854775807 + 1 }}]", "[]", "a.html:1:5+23 theme/limit number"},
           Runtime{"[{% trans title %}]", "[]", "a.html:1:11+5 theme/unknown-string แผนปี ๒๕๖๗"},
       }) {
    CAPTURE(row.text);
    const Outcome outcome = run(row.text);
    CHECK(told(outcome) == row.problem);
    CHECK(outcome.html == row.html);
  }
}

TEST_CASE("a problem in a loop is told once, and not more than the limit") {
  CHECK(run("{% for i in [1, 2, 3] %}{{ titel }}{% endfor %}").problems.size() == 1);
  CHECK(run(repeated("{{ titel }}", 50)).problems.size() == 20);
}

TEST_CASE("limits") {
  struct Limited {
    std::string_view name{};
    std::string text{};
    RenderLimits limits{};
    std::string_view problem{};
  };
  const std::string down = "{% macro down(i) %}{{ down(i + 1) }}{% endmacro %}{{ down(0) }}";
  for (const Limited& row : {
           Limited{"recursion", down, {}, "a.html:1:23+11 theme/limit depth|64"},
           Limited{"include itself", "{% include 'a.html' %}", {}, "a.html:1:12+8 theme/limit depth|64"},
           Limited{"many includes",
                   repeated("{% include 'a.html' %}", 50),
                   {},
                   "a.html:1:12+8 theme/limit depth|64"},
           Limited{"rounds",
                   "{% for a in people %}{% for b in people %}{% endfor %}{% endfor %}",
                   {.loop_rounds = 7},
                   "a.html:1:34+6 theme/limit loop_rounds|7"},
           Limited{"output",
                   "ก{% for a in people %}{{ title }}{% endfor %}",
                   {.output_bytes = 40},
                   "a.html:1:26+5 theme/limit output_bytes|40"},
           Limited{"text", "กขค", {.output_bytes = 4}, "a.html:1:1+3 theme/limit output_bytes|4"},
           Limited{"doubling",
                   "{% set a = 'ก' %}" + repeated("{% set a = a ~ a %}", 60),
                   {},
                   "a.html:1:466+5 theme/limit output_bytes|67108864"},
           Limited{"lists in lists",
                   "{% set a = [1] %}" + repeated("{% set a = [a, a, a] %}", 40) + "{{ a | json }}",
                   {.loop_rounds = 1000},
                   "a.html:1:941+8 theme/limit depth"},
           Limited{"lists of lists",
                   "{% set a = [1] %}" + repeated("{% set a = [a, a, a] %}", 14) + "{{ a | json }}",
                   {.loop_rounds = 1000},
                   "a.html:1:343+8 theme/limit loop_rounds|1000"},
           Limited{"brackets",
                   "{{ " + std::string(10'000, '(') + "1" + std::string(10'000, ')') + " }}",
                   {},
                   "a.html:1:104+1 theme/limit depth"},
           Limited{"square brackets",
                   "{{ " + std::string(10'000, '[') + " }}",
                   {},
                   "a.html:1:104+1 theme/limit depth"},
           Limited{"minus", "{{ " + repeated("- ", 10'000) + "1 }}", {}, "a.html:1:600+1 theme/limit depth"},
           Limited{"not", "{{ " + repeated("not ", 10'000) + "1 }}", {}, "a.html:1:1200+3 theme/limit depth"},
           Limited{"sum of many",
                   "{{ 1" + repeated(" + 1", 10'000) + " }}",
                   {},
                   "a.html:1:4+801 theme/limit depth"},
           Limited{"filters of many",
                   "{{ 1" + repeated(" | abs", 10'000) + " }}",
                   {},
                   "a.html:1:4+1201 theme/limit depth"},
           Limited{"members of many",
                   "{{ a" + repeated(".a", 10'000) + " }}",
                   {},
                   "a.html:1:4+401 theme/limit depth"},
           Limited{"tags", repeated("{% if yes %}", 10'000), {}, "a.html:1:772+2 theme/limit depth|64"},
           Limited{"size",
                   std::string(std::size_t{2} << 20U, 'x'),
                   {},
                   "a.html:1:1+0 theme/limit template_bytes|1 MiB"},
       }) {
    CAPTURE(row.name);
    CHECK(told(run(row.text, {}, row.limits)) == row.problem);
  }
}

TEST_CASE("a page that is not there") {
  const auto theme = Theme::compile({{.name = "bad.html", .file = "bad.html", .text = "{{"}}, {});
  CHECK(!theme.value.has("bad.html"));
  CHECK(!theme.value.has("x.html"));
  const auto page = theme.value.render("x.html", {}, {});
  REQUIRE(page.problems.size() == 1);
  CHECK(page.problems.front().rule == report::Rule::theme_missing_template);
}

}  // namespace prongsai::theme
