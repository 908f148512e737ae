#include "report/print.h"
#include "report/problem.h"
#include "text/language.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;
using report::Problem;
using report::Rule;

TEST_CASE("details stand in the sentence; what they are needed for is left out with them") {
  struct Row {
    std::string_view name{};
    Rule rule{};
    std::vector<std::string> details{};
    std::string_view thai{};
    std::string_view english{};
  };
  for (const Row& row : {
           Row{"with a suggestion",
               Rule::yaml_unknown_key,
               {"titel", "title"},
               "ไม่รู้จัก “titel” — หมายถึง “title” ใช่หรือไม่",
               "“titel” is not a known key — did you mean “title”?"},
           Row{"no suggestion",
               Rule::yaml_unknown_key,
               {"xyz", ""},
               "ไม่รู้จัก “xyz”",
               "“xyz” is not a known key"},
           Row{"detail missing", Rule::yaml_unknown_key, {"xyz"}, "ไม่รู้จัก “xyz”", "“xyz” is not a known key"},
           Row{"no details at all", Rule::yaml_unknown_key, {}, "ไม่รู้จัก “”", "“” is not a known key"},
           Row{"too many details", Rule::file_empty, {"a", "b"}, "ไฟล์นี้ไม่มีเนื้อหา", "This file is empty"},
           Row{"words",
               Rule::yaml_wrong_type,
               {"budget", "number", "list"},
               "“budget” ต้องเป็นตัวเลข แต่พบรายการ ซึ่งแต่ละบรรทัดขึ้นต้นด้วย -",
               "“budget” must be a number, not a list, each line of it beginning with -"},
           Row{"unknown word",
               Rule::yaml_bad_value,
               {"x", "status", "open, closed"},
               "ค่า “x” ของ “status” ใช้ไม่ได้ ต้องเป็น open, closed",
               "“x” is not a value that “status” can have; it must be open, closed"},
           Row{"what the system said",
               Rule::output_failed,
               {"oit/index.html", "No space left on device"},
               "เขียน “oit/index.html” ไม่สำเร็จ: เนื้อที่ดิสก์เต็ม",
               "“oit/index.html” could not be written: No space left on device"},
           Row{"two optional parts",
               Rule::catalogue_bad,
               {"", "why"},
               "รายการ OIT ประจำปีไม่ถูกต้อง: why",
               "This catalogue is not right: why"},
           Row{"a detail is not a template",
               Rule::yaml_duplicate_key,
               {"{1} [[{0}]]", "3"},
               "มี “{1} [[{0}]]” ซ้ำกันในกลุ่มเดียวกัน (ครั้งแรกอยู่บรรทัดที่ 3)",
               "“{1} [[{0}]]” stands twice in the same group (first in line 3)"},
           Row{"controls",
               Rule::yaml_tag,
               {"a\nb\x1b[31m\u202Ec"},
               "ใช้ป้ายชนิดข้อมูล “a b\uFFFD[31m\uFFFDc” ไม่ได้",
               "The tag “a b\uFFFD[31m\uFFFDc” cannot be used here"},
           Row{"usage", Rule::usage, {"ไม่รู้จักคำสั่ง “biuld”"}, "ไม่รู้จักคำสั่ง “biuld”", "ไม่รู้จักคำสั่ง “biuld”"},
       }) {
    CAPTURE(row.name);
    const Problem problem{.rule = row.rule, .details = row.details};
    CHECK(report::message_of(problem, text::Language::th) == row.thai);
    CHECK(report::message_of(problem, text::Language::en) == row.english);
  }
}

TEST_CASE("a detail that is a whole cell is cut") {
  std::string cell;
  std::string beginning;
  for (int i = 0; i < 1000; ++i) {
    cell += "ก";
    beginning += i < 160 ? "ก" : "";
  }
  CHECK(report::message_of({.rule = Rule::content_unknown_kind, .details = {cell}}, text::Language::th) ==
        "ไม่รู้จักชนิดข้อมูล “" + beginning + "…”");
}

TEST_CASE("help takes details too") {
  const Problem problem{.rule = Rule::yaml_missing_key, .details = {"title"}};
  CHECK(report::help_of(problem, text::Language::th) == "เพิ่มบรรทัด  title: …");
  CHECK(report::help_of(problem, text::Language::en) == "Add a line  title: …");
}

TEST_CASE("sentences in general: what a rule says without a problem") {
  struct Row {
    std::string_view sentence{};
    std::string_view general{};
  };
  for (const Row& row : {
           Row{"ไฟล์นี้ไม่มีเนื้อหา", "ไฟล์นี้ไม่มีเนื้อหา"},
           Row{"ข้อ {0} “{1}” ยังไม่มีข้อมูล[[: {2}]]", "ข้อ … “…” ยังไม่มีข้อมูล"},
           Row{"ลิงก์ชี้ออกนอกส่วนของเว็บไซต์นี้[[ (ซึ่งอยู่ที่ {1} )]]: {0}", "ลิงก์ชี้ออกนอกส่วนของเว็บไซต์นี้: …"},
           Row{"“{0}” ต้องเป็น{1:word}[[ แต่พบ{2:word}]]", "“…” ต้องเป็น…"},
           Row{"รอบ {0:period} ยังไม่สิ้นสุด", "รอบ … ยังไม่สิ้นสุด"},
           Row{"เพิ่มบรรทัด  {0}: …", "เพิ่มบรรทัด  …: …"},
           Row{"“{0}” ซ้ำ[[ ({1})]] กับ {1}", "“…” ซ้ำ (…) กับ …"},
       }) {
    CAPTURE(row.sentence);
    CHECK(report::in_general(row.sentence, text::Language::th) == row.general);
  }
}
