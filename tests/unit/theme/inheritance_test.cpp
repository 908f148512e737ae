#include "unit/theme/sample.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace prongsai::theme {

namespace {

struct Row {
  std::string_view name{};
  std::vector<NamedText> templates{};
  std::string_view html{};
};

}  // namespace

TEST_CASE("templates that lean on others") {
  const NamedText base = {"base.html",
                          "<title>{% block title %}เว็บ{% endblock %}</title>"
                          "<body class=\"{% block look %}wide{% endblock %}\">"
                          "{% block main %}ฐาน{% block inner %}ใน{% endblock %}{% endblock %}"};
  const NamedText middle = {"middle.html",
                            "{% extends \"base.html\" %}{% block main %}กลาง({{ super() }}){% endblock %}"
                            "{% block title %}{{ title }} – {{ super() }}{% endblock %}"};
  for (const Row& row : {
           Row{"no blocks",
               {{"a.html", "{% extends 'base.html' %}\n"}, base},
               "<title>เว็บ</title><body class=\"wide\">ฐานใน"},
           Row{"three levels",
               {{"a.html",
                 "{# ก #}\n{% extends 'middle.html' %}\n{% block main %}บน[{{ super() }}]{% endblock main %}"
                 "{% block inner %}[{{ super() }}]{% endblock %}"},
                middle,
                base},
               "<title>แผนปี ๒๕๖๗ – เว็บ</title><body class=\"wide\">บน[กลาง(ฐาน[ใน])]"},
           Row{"blocks are escaped where they stand",
               {{"a.html",
                 "{% extends 'base.html' %}{% block title %}{{ attack }}{% endblock %}"
                 "{% block look %}{{ attack }}{% endblock %}{% block main %}{% endblock %}"},
                base},
               "<title>&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;</title>"
               "<body class=\"&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;\">"},
           Row{"what a child sets its parents see",
               {{"a.html", "{% extends 'b.html' %}{% set who = 'ลูก' %}{% set long %}<i>{% endset %}"},
                {"b.html", "{{ who | default('แม่') }}{{ long }}"}},
               "ลูก<i>"},
           Row{"block in a loop",
               {{"a.html", "{% for i in [1, 2] %}{% block b %}{{ i }}{% endblock %}{% endfor %}"}},
               "12"},
           Row{"include sees locals",
               {{"a.html", "{% for p in people %}{% include 'p.html' %}{% endfor %}{{ q is defined }}"},
                {"p.html", "{% set q = p.name %}{% if q %}- {% endif %}{{ q }}"}},
               "- สมชาย- กานดา- ไก่false"},
           Row{"include with its own parents",
               {{"a.html", "{% block main %}เอ{% endblock %}{% include 'middle.html' %}"}, middle, base},
               "เอ<title>แผนปี ๒๕๖๗ – เว็บ</title><body class=\"wide\">กลาง(ฐานใน)"},
           Row{"include what may be missing", {{"a.html", "a{% include 'x.html' ignore missing %}b"}}, "ab"},
           Row{"import",
               {{"a.html", "{% import 'm.html' as m %}{{ m.card(title, kind='ก') }}"},
                {"m.html",
                 "นอก{% macro card(t, kind) %}<p class=\"{{ kind }}\">{{ t }}{{ tail() }}</p>{% endmacro %}"
                 "{% macro tail() %}…{% endmacro %}"}},
               "<p class=\"ก\">แผนปี ๒๕๖๗…</p>"},
           Row{"from import",
               {{"a.html", "{% from 'm.html' import card, tail as end %}{{ card(1) }}{{ end() }}"},
                {"m.html", "{% macro card(t) %}[{{ t }}]{% endmacro %}{% macro tail() %}…{% endmacro %}"}},
               "[1]…"},
       }) {
    CAPTURE(row.name);
    const Outcome outcome = run(row.templates);
    CHECK(told(outcome) == "");
    CHECK(outcome.html == row.html);
  }
}

TEST_CASE("of two templates with one name the later counts") {
  CHECK(run({{.name = "a.html", .text = "{% broken"}, {.name = "a.html", .text = "ใหม่"}}).html == "ใหม่");
}

TEST_CASE("problems between templates") {
  for (const Row& row : {
           Row{"parent",
               {{"a.html", "\n{% extends 'baes.html' %}"}, {"base.html", ""}},
               "a.html:2:12+11 theme/missing-template baes.html|base.html"},
           Row{"include",
               {{"a.html", "ก {% include 'x.html' %}"}},
               "a.html:1:14+8 theme/missing-template x.html|a.html"},
           Row{"import",
               {{"a.html", "{% import 'x.html' as m %}"}},
               "a.html:1:11+8 theme/missing-template x.html|a.html"},
           Row{"cycle",
               {{"a.html", "{% extends 'b.html' %}"}, {"b.html", "{% extends 'a.html' %}"}},
               "a.html:1:12+8 theme/extends-cycle a.html → b.html → a.html"},
           Row{"itself",
               {{"a.html", "{% extends 'a.html' %}"}},
               "a.html:1:12+8 theme/extends-cycle a.html → a.html"},
           Row{"macro",
               {{"a.html", "{% from 'm.html' import crad %}"},
                {"m.html", "{% macro card() %}{% endmacro %}"}},
               "a.html:1:25+4 theme/unknown-name crad|card"},
           Row{"macro of module",
               {{"a.html", "{% import 'm.html' as m %}{{ m.crad() }}"},
                {"m.html", "{% macro card() %}{% endmacro %}"}},
               "a.html:1:30+8 theme/unknown-name crad|card"},
           Row{"module",
               {{"a.html", "{% import 'm.html' as forms %}{{ form.card() }}"},
                {"m.html", "{% macro card() %}{% endmacro %}"}},
               "a.html:1:34+11 theme/unknown-name form|forms"},
           Row{"lost text",
               {{"a.html", "{% extends 'b.html' %}\n  หายไป <p>\n"}, {"b.html", ""}},
               "a.html:2:3+9 theme/unexpected-tag หายไป <p>|{% extends %}"},
           Row{"lost value",
               {{"a.html", "{% extends 'b.html' %}{{ title }}"}, {"b.html", ""}},
               "a.html:1:23+11 theme/unexpected-tag {{ title }}|{% extends %}"},
           Row{"late extends",
               {{"a.html", "ก{% extends 'b.html' %}"}, {"b.html", ""}},
               "a.html:1:5+7 theme/unexpected-tag {% extends %}"},
           Row{"super without parent",
               {{"a.html", "{% block b %}{{ super() }}{% endblock %}"}},
               "a.html:1:17+7 theme/unexpected-tag super()"},
           Row{"child in a place that is not its own",
               {{"a.html", "{% extends 'b.html' %}{% block t %}{{ html }}{% endblock %}"},
                {"b.html", "<p title=\"{% block t %}{% endblock %}\">"}},
               "a.html:1:39+4 theme/bad-context html|attribute"},
           Row{"child leaves its place",
               {{"a.html", "{% extends 'b.html' %}{% block t %}\">{% endblock %}"},
                {"b.html", "<p title=\"{% block t %}{% endblock %}\">"}},
               "a.html:1:32+1 theme/uneven-branches {% block %}|attribute|text"},
       }) {
    CAPTURE(row.name);
    const std::string lines = told(run(row.templates));
    CHECK(lines.substr(0, lines.find('\n')) == row.html);
  }
}

}  // namespace prongsai::theme
