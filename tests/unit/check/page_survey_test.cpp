#include "check/page_survey.h"

#include "site/page_survey.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace prongsai;
using site::SurveyCount;
using site::Surveyed;

TEST_CASE("what a machine can tell of a page for those who see, hear or move otherwise") {
  struct Row {
    std::string_view html{};
    Surveyed what{};
    SurveyCount count{};
  };
  for (const Row& row : {
           Row{"", Surveyed::basics, {3, 3}},
           Row{"<html lang=th><title>ก</title><main>", Surveyed::basics, {3, 0}},
           Row{"<html lang><title>ก</title><main>", Surveyed::basics, {3, 1}},
           Row{"<h1>ก</h1><h2>ข</h2><h4>ค</h4><h2>ง</h2>", Surveyed::headings, {4, 1}},
           Row{"<h2>ก</h2>", Surveyed::headings, {1, 1}},
           Row{"<img src=a alt><img src=b><img src=c alt='ถนน'>", Surveyed::pictures, {3, 1}},
           Row{"<svg role=img aria-label=ก></svg><svg role=img></svg><svg></svg>",
               Surveyed::pictures,
               {2, 1}},
           Row{"<a href=/a>คลิกที่นี่</a><a href=/b>แผนพัฒนาท้องถิ่น</a>", Surveyed::links, {2, 1}},
           Row{"<table><tr><td>1</table><table><th>ก</th><td>1</table>", Surveyed::tables, {2, 1}},
           Row{"<table role=presentation><tr><td>1</table>", Surveyed::tables, {0, 0}},
           Row{"<input id=a><label for=a>ก</label><label>ข<select></select></label><textarea></textarea>",
               Surveyed::fields,
               {3, 1}},
           Row{"<input type=hidden><input type=SUBMIT><button>", Surveyed::fields, {0, 0}},
           Row{"<iframe title=แผนที่></iframe><iframe src=x></iframe>", Surveyed::frames, {2, 1}},
           Row{"<p id=a><p id=b><p id=a>", Surveyed::ids, {3, 1}},
           Row{"<script>'<h3><img>'</script><!-- <h3> -->", Surveyed::headings, {0, 0}},
       }) {
    CAPTURE(row.html);
    site::PageSurvey survey = check::survey_page(row.html);
    CHECK(site::count_of(survey, row.what) == row.count);
  }
}
