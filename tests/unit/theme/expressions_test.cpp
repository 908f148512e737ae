#include "text/language.h"
#include "theme/theme.h"
#include "unit/theme/sample.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace prongsai::theme {

namespace {

struct Row {
  std::string_view name{};
  std::string_view text{};
  std::string_view html{};
};

void check(const Row& row, const RenderOptions& options = {}) {
  CAPTURE(row.name);
  CAPTURE(row.text);
  const Outcome outcome = run(row.text, options);
  CHECK(told(outcome) == "");
  CHECK(outcome.html == row.html);
}

}  // namespace

TEST_CASE("literals and names") {
  for (const Row& row : {
           Row{"integer", "{{ 42 }}", "42"},
           Row{"decimal", "{{ 2.50 }}", "2.5"},
           Row{"double quotes", R"({{ "ก\"ข\\ค\nง" }})", "ก&quot;ข\\ค\nง"},
           Row{"single quotes", R"({{ 'it\'s' }})", "it&#39;s"},
           Row{"true", "{{ true }} {{ false }}", "true false"},
           Row{"none prints nothing", "[{{ none }}]", "[]"},
           Row{"name", "{{ title }}", "แผนปี ๒๕๖๗"},
           Row{"member", "{{ person.name }}", "สมชาย"},
           Row{"member by key", "{{ person[\"name\"] }}", "สมชาย"},
           Row{"item", "{{ people[1].name }} {{ people[-1].name }}", "กานดา ไก่"},
           Row{"no such item", "[{{ people[9] }}]", "[]"},
           Row{"list", "{{ [1, 2, 3][1] }}", "2"},
           Row{"trailing comma", "{{ [1, 2,] | length }}", "2"},
           Row{"function", "{{ asset('ก.css') }}", "/assets/ก.css"},
           Row{"function of three", "{{ count(1, 'x', none) }}", "3"},
           Row{"optional member", "[{{ people[1].phone }}]", "[]"},
           Row{"safe", "{{ html }}", "<b>หนา</b> &amp; ชัด"},
           Row{"amount", "{{ pay }}", "1,234.50"},
           Row{"date", "{{ day }}", "30 เมษายน 2567"},
       }) {
    check(row);
  }
}

TEST_CASE("operators") {
  for (const Row& row : {
           Row{"precedence", "{{ 1 + 2 * 3 - 4 }}", "3"},
           Row{"brackets", "{{ (1 + 2) * 3 }}", "9"},
           Row{"left to right", "{{ 10 - 4 - 3 }}", "3"},
           Row{"division", "{{ 7 / 2 }}", "3.5"},
           Row{"floor", "{{ 7 // 2 }} {{ -7 // 2 }}", "3 -4"},
           Row{"remainder", "{{ 7 % 3 }} {{ -7 % 3 }}", "1 2"},
           Row{"minus", "{{ -n }} {{ - -3 }}", "-1234567 3"},
           Row{"mixed", "{{ 1 + 0.5 }}", "1.5"},
           Row{"concatenate", "{{ 'ก' ~ 1 + 2 ~ 'ข' }}", "ก3ข"},
           Row{"concatenate escapes beside safe", "{{ html ~ '<' }}", "<b>หนา</b> &amp; ชัด&lt;"},
           Row{"amounts", "{{ pay + pay }} {{ pay * 2 }} {{ pay / 2 }}", "2,469.00 2,469.00 617.25"},
           Row{"amounts give a number", "{{ pay / pay }}", "1"},
           Row{"equal", "{{ 1 == 1.0 }} {{ 'a' == 'b' }} {{ none == none }} {{ 1 == '1' }}",
               "true false true false"},
           Row{"less", "{{ 1 < 2 }} {{ 'ก' < 'ข' }} {{ day <= day }} {{ pay > pay }}",
               "true true true false"},
           Row{"and or", "{{ 0 or 'x' }} {{ 1 and 0 }} {{ not 1 or 2 }}", "x 0 2"},
           Row{"or does not look further", "{{ 1 or missing }}", "1"},
           Row{"not binds weaker than ==", "{{ not 1 == 2 }}", "true"},
           Row{"in", "{{ 2 in [1, 2] }} {{ 'ผน' in title }} {{ 3 not in [1] }}", "true true true"},
           Row{"conditional", "{{ 'ก' if yes else 'ข' }} {{ 'ก' if not yes else 'ข' }}", "ก ข"},
           Row{"conditional without else", "[{{ 'ก' if false }}]", "[]"},
           Row{"filter binds tighter", "{{ 'a' ~ 'b' | upper }}", "aB"},
           Row{"filter of a negative", "{{ -3 | abs }}", "3"},
       }) {
    check(row);
  }
}

TEST_CASE("tests of values") {
  for (const Row& row : {
           Row{"defined", "{{ title is defined }} {{ titel is defined }} {{ titel is not defined }}",
               "true false true"},
           Row{"member defined",
               "{{ person.phone is defined }} {{ person.fax is defined }} {{ a.b.c is defined }}",
               "true false false"},
           Row{"none", "{{ nothing is none }} {{ title is not none }}", "true true"},
           Row{"empty", "{{ '' is empty }} {{ nobody is empty }} {{ people is empty }} {{ none is empty }}",
               "true true false true"},
           Row{"string", "{{ title is string }} {{ 1 is string }}", "true false"},
           Row{"number", "{{ 1 is number }} {{ pay is number }} {{ title is number }}", "true true false"},
           Row{"list", "{{ people is list }} {{ [] is list }} {{ title is list }}", "true true false"},
           Row{"even odd", "{{ 2 is even }} {{ 3 is odd }} {{ 2 is not odd }}", "true true true"},
           Row{"divisibleby", "{{ 9 is divisibleby(3) }} {{ 9 is divisibleby(0) }}", "true false"},
           Row{"in an and", "{{ title is defined and n is odd }}", "true"},
       }) {
    check(row);
  }
}

TEST_CASE("statements") {
  for (const Row& row : {
           Row{"if", "{% if yes %}ก{% endif %}", "ก"},
           Row{"elif", "{% if false %}1{% elif nothing %}2{% elif n %}3{% else %}4{% endif %}", "3"},
           Row{"else", "{% if '' %}1{% else %}2{% endif %}", "2"},
           Row{"for", "{% for p in people %}{{ p.name }},{% endfor %}", "สมชาย,กานดา,ไก่,"},
           Row{"for else", "{% for p in nobody %}x{% else %}ว่าง{% endfor %}", "ว่าง"},
           Row{"for none", "{% for p in nothing %}x{% else %}ว่าง{% endfor %}", "ว่าง"},
           Row{"for if", "{% for p in people if p.age > 40 %}{{ loop.index }}/{{ loop.length }} {% endfor %}",
               "1/2 2/2 "},
           Row{"loop",
               "{% for c in ['ก', 'ข', 'ค'] %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}"
               "{% if loop.first %}F{% endif %}{% if loop.last %}L{% endif %} {% endfor %}",
               "103F 212 321L "},
           Row{"loops in loops",
               "{% for a in [1, 2] %}{% for b in [3, 4] %}{{ a }}{{ b }}{{ loop.index }} {% endfor %}"
               "{{ loop.index }};{% endfor %}",
               "131 142 1;231 242 2;"},
           Row{"set", "{% set a = 'ก' %}{{ a }}", "ก"},
           Row{"set does not leave a loop",
               "{% set a = 1 %}{% for i in [2] %}{% set a = i %}{{ a }}{% endfor %}{{ a }}", "21"},
           Row{"block set is safe", "{% set a %}<i>{{ tag }}&</i>{% endset %}{{ a }}", "<i>b&</i>"},
           Row{"comment", "a{# {{ x }} {% if #}b", "ab"},
           Row{"raw", "{% raw %}{{ x }}{% if %}{% endraw %}", "{{ x }}{% if %}"},
           Row{"cut left", "a \n {%- if yes %} b{% endif %}", "a b"},
           Row{"cut right", "a {% if yes -%} \n b{% endif %}", "a b"},
           Row{"cut print", "a {{- 1 -}} b", "a1b"},
           Row{"cut comment", "a {#- x -#} b", "ab"},
           Row{"cut raw", "a {%- raw -%} x {%- endraw -%} b", "axb"},
           Row{"lone braces", "{ } {a} %} }}", "{ } {a} %} }}"},
           Row{"macro", "{% macro m(a, b='ข') %}[{{ a }}{{ b }}]{% endmacro %}{{ m(1) }}{{ m(b=2, a=3) }}",
               "[1ข][32]"},
           Row{"macro sees no locals",
               "{% macro m() %}{{ p is defined }}{{ title }}{% endmacro %}{% for p in [1] %}{{ m() }}{% "
               "endfor %}",
               "falseแผนปี ๒๕๖๗"},
           Row{"macro in a macro",
               "{% macro a(x) %}[{{ x }}]{% endmacro %}{% macro b(x) %}{{ a(x) ~ a(x) }}{% endmacro %}"
               "{{ b('<') }}",
               "[&lt;][&lt;]"},
           Row{"macro calls itself",
               "{% macro down(i) %}{{ i }}{% if i > 0 %}{{ down(i - 1) }}{% endif %}{% endmacro %}"
               "{{ down(3) }}",
               "3210"},
           Row{"trans", "{% trans \"search\" %}", "ค้นหา"},
           Row{"trans with values", "{% trans \"found\" count=n | number where=attack %}",
               "พบ 1,234,567 รายการใน &quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;"},
           Row{"trans escapes its text", "{% trans 'tricky' %}", "&lt;ไม่ใช่แท็ก&gt; &amp; {brace"},
           Row{"trans of a made key", "{% trans \"state_\" ~ \"late\" %}", "ล่าช้า"},
           Row{"trans filter", "<input placeholder=\"{{ 'search' | trans }}\">",
               "<input placeholder=\"ค้นหา\">"},
           Row{"trans in an attribute", "<a title=\"{% trans 'tricky' %}\">",
               "<a title=\"&lt;ไม่ใช่แท็ก&gt; &amp; {brace\">"},
       }) {
    check(row);
  }
}

TEST_CASE("language and digits") {
  const RenderOptions english = {.language = text::Language::en, .digits = text::Digits::arabic};
  const RenderOptions thai_digits = {.language = text::Language::th, .digits = text::Digits::thai};
  check({"English", "{% trans 'search' %} {{ day }}",
         "Search 30 April 2024 (B.E.\u00A0"
         "2567)"},
        english);
  check({"English missing", "{% trans 'tricky' %}", "&lt;ไม่ใช่แท็ก&gt; &amp; {brace"}, english);
  check({"Thai digits",
         "{{ day }} {{ pay }} {{ n | number }} {{ n }} {{ '12' | digits }} {{ day | date('iso') }}",
         "๓๐ เมษายน ๒๕๖๗ ๑,๒๓๔.๕๐ ๑,๒๓๔,๕๖๗ 1234567 ๑๒ 2024-04-30"},
        thai_digits);
}

}  // namespace prongsai::theme
