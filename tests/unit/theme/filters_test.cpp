#include "unit/theme/sample.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace prongsai::theme {

TEST_CASE("filters") {
  struct Row {
    std::string_view text{};
    std::string_view html{};
  };
  for (const Row& row : {
           Row{"{{ missing | default('ไม่มี') }}", "ไม่มี"},
           Row{"{{ person.fax | default('ไม่มี') }}", "ไม่มี"},
           Row{"{{ nothing | default('-') }}{{ '' | default('-') }}", "-"},
           Row{"{{ people[1].phone | default('-') }}", "-"},
           Row{"{{ title | length }} {{ people | length }}", "10 3"},
           Row{"{{ 'abก' | upper }} {{ 'ABก' | lower }}", "ABก abก"},
           Row{"[{{ '  ก ' | trim }}]", "[ก]"},
           Row{"{{ ['ก', 1, pay] | join(', ') }}", "ก, 1, 1,234.50"},
           Row{"{{ ['<', html] | join }}", "&lt;<b>หนา</b> &amp; ชัด"},
           Row{"{{ (people | first).name }} {{ (people | last).name }}", "สมชาย ไก่"},
           Row{"[{{ nobody | first }}]", "[]"},
           Row{"{{ [1, 2, 3] | reverse | join }}", "321"},
           Row{"{{ people | sort('name') | map('name') | join(' ') }}", "กานดา ไก่ สมชาย"},
           Row{"{{ people | sort('age') | map('age') | join(' ') }}", "34 41 52"},
           Row{"{{ [3, 1, none, 2] | sort | join(' ') }}", "1 2 3 "},
           Row{"{{ ['ข้อ 10', 'ข้อ ๒'] | sort | join(' ') }}", "ข้อ ๒ ข้อ 10"},
           Row{"{{ [1, 2, 3] | limit(2) | join }} {{ [1, 2, 3] | slice(1) | join }} {{ [1, 2, 3] | slice(1, "
               "1) | join }}",
               "12 23 2"},
           Row{"{{ 'a.b.c' | replace('.', '--') }}", "a--b--c"},
           Row{"{{ x | round }} {{ x | round(1) }} {{ 7 | round(2) }}", "62 62.2 7"},
           Row{"{{ n | number }} {{ 1234.5 | number }} {{ pay | number }}", "1,234,567 1,234.5 1,234.5"},
           Row{"{{ 1234.567 | decimal(1) }} {{ 2 | decimal }}", "1,234.6 2.00"},
           Row{"{{ pay | amount }} {{ 1234 | amount }}", "1,234.50 1,234.00"},
           Row{"{{ 62.2 | percent }} {{ 62.2 | percent(0) }}", "62.20% 62%"},
           Row{"{{ pay | plain }} {{ day | plain }} {{ '๑๒' | plain }}", "1234.50 2024-04-30 12"},
           Row{"{{ day | date('day') }}, {{ day | date('full') }}, {{ day | date('month_year') }}",
               "30 เม.ย. 2567, 30 เมษายน 2567, เมษายน 2567"},
           Row{"{{ day | date('month_year_short') }}, {{ day | date('numeric') }}, {{ day | date('iso') }}",
               "เม.ย. 2567, 30/4/2567, 2024-04-30"},
           Row{"{{ day | date('form') }}", "วันที่ 30 เดือน เมษายน พ.ศ. 2567"},
           Row{"{{ day | fiscal_year }}", "2567"},
           Row{"{{ nothing | date }}{{ nothing | number }}{{ nothing | fiscal_year }}", ""},
           Row{"{{ 'ก่อนสิ้นปี' | truncate(3) }}", "ก่อ…"},
           Row{"{{ 'ก่อนสิ้นปี' | truncate(1) }}", "…"},  // ก่ belongs together
           Row{"{{ 'กเก่า' | truncate(2) }}", "ก…"},   // เ waits for its consonant
           Row{"{{ 'น้ำ' | truncate(3) }} {{ 'น้ำใจ' | truncate(2) }}", "น้ำ …"},
           Row{"{{ html | striptags }} {{ '<b>' | striptags }}", "หนา &amp; ชัด &lt;b&gt;"},
           Row{"{{ 'ก ข/ค?' | urlencode }}", "%E0%B8%81%20%E0%B8%82/%E0%B8%84%3F"},
           Row{"{{ lines | nl2br }}", "หนึ่ง<br>\nสอง &lt;2&gt;"},
           Row{"{{ people | where('kind', 'ประจำ') | length }} {{ people | where('phone') | length }}",
               "2 1"},
           Row{"{{ people | sum('age') }} {{ people | sum('pay') }} {{ [1, 2.5] | sum }} {{ nobody | sum }}",
               "127 53,123.95 3.5 0"},
           Row{"{{ [1, 2, 1, 'ก', 'ก'] | unique | join(' ') }}", "1 2 ก"},
           Row{"{% for row in [1, 2, 3] | batch(2) %}{{ row | join(',') }};{% endfor %}", "1,2;3;"},
           Row{"{% for g in people | group_by('kind') %}{{ g[0] }}:{{ g[1] | map('name') | join(',') }};{% "
               "endfor %}",
               "การเมือง:สมชาย;ประจำ:กานดา,ไก่;"},
           Row{"{{ -2.5 | abs }} {{ pay | abs }}", "2.5 1,234.50"},
           Row{"{{ html | escape }}", "&lt;b&gt;หนา&lt;/b&gt; &amp;amp; ชัด"},
           Row{"{{ [1, none, true, 'ก<', pay] | json }}", "[1,null,true,&quot;ก\\u003c&quot;,1234.5]"},
       }) {
    CAPTURE(row.text);
    const Outcome outcome = run(row.text);
    CHECK(told(outcome) == "");
    CHECK(outcome.html == row.html);
  }
}

}  // namespace prongsai::theme
