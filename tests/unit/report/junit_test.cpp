#include "report/junit.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace prongsai;
using report::JunitCase;
using report::JunitOutcome;

namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// The lines of one case.
std::string written(const JunitCase& one) {
  const std::string xml = report::to_junit("ก", {{.name = "ข", .cases = {one}}});
  const std::size_t begin = xml.find("<testcase");
  return xml.substr(begin, xml.find("</testsuite>") - begin);
}

}  // namespace

TEST_CASE("suites with their counts") {
  CHECK(report::to_junit("อบต. <ทุ่งรวงทิพย์> 2567", {}) ==
        std::string(declaration) +
            "<testsuites name=\"อบต. &lt;ทุ่งรวงทิพย์&gt; 2567\" tests=\"0\" failures=\"0\" errors=\"0\" "
            "skipped=\"0\">\n</testsuites>\n");
  CHECK(report::to_junit("ก",
                         {{.name = "9.1 ข้อมูลพื้นฐาน",
                           .cases = {{.name = "O1", .class_name = "o1"},
                                     {.name = "O2", .class_name = "o2", .outcome = JunitOutcome::failed},
                                     {.name = "O3", .class_name = "o3", .outcome = JunitOutcome::skipped}}},
                          {.name = "9.2",
                           .cases = {{.name = "O4", .class_name = "o4", .outcome = JunitOutcome::failed}},
                           .system_out = "หมายเหตุ & อื่น ๆ"}}) ==
        std::string(declaration) + R"(<testsuites name="ก" tests="4" failures="2" errors="0" skipped="1">
<testsuite name="9.1 ข้อมูลพื้นฐาน" tests="3" failures="1" errors="0" skipped="1">
<testcase name="O1" classname="o1"/>
<testcase name="O2" classname="o2">
<failure message="" type=""/>
</testcase>
<testcase name="O3" classname="o3">
<skipped message=""/>
</testcase>
</testsuite>
<testsuite name="9.2" tests="1" failures="1" errors="0" skipped="0">
<testcase name="O4" classname="o4">
<failure message="" type=""/>
</testcase>
<system-out>หมายเหตุ &amp; อื่น ๆ</system-out>
</testsuite>
</testsuites>
)");
}

TEST_CASE("cases") {
  struct Row {
    std::string name{};
    JunitCase one{};
    std::string_view xml{};
  };
  for (const Row& row : {
           Row{"with a place",
               {.name = "n", .class_name = "c", .file = "content/ก.yaml", .line = 14},
               "<testcase name=\"n\" classname=\"c\" file=\"content/ก.yaml\" line=\"14\"/>\n"},
           Row{"failed, in full",
               {.name = "n",
                .class_name = "c",
                .outcome = JunitOutcome::failed,
                .type = "element/too-few",
                .message = "มี 1 รายการ",
                .details = "มี 1 รายการ\nต้องมี 5",
                .system_out = "หลักฐาน"},
               "<testcase name=\"n\" classname=\"c\">\n<failure message=\"มี 1 รายการ\" "
               "type=\"element/too-few\">มี 1 รายการ\nต้องมี 5</failure>\n"
               "<system-out>หลักฐาน</system-out>\n</testcase>\n"},
           Row{"passed, with what was seen",
               {.name = "n", .class_name = "c", .system_out = "ก"},
               "<testcase name=\"n\" classname=\"c\">\n<system-out>ก</system-out>\n</testcase>\n"},
           Row{"skipped, and why",
               {.name = "n", .class_name = "c", .outcome = JunitOutcome::skipped, .message = "ยังไม่ถึงกำหนด"},
               "<testcase name=\"n\" classname=\"c\">\n<skipped message=\"ยังไม่ถึงกำหนด\"/>\n</testcase>\n"},
           Row{"markup, quotes, line ends",
               {.name = "<\"ก\" & 'ข'>\n\tค\r", .class_name = "c"},
               "<testcase name=\"&lt;&quot;ก&quot; &amp; &#39;ข&#39;&gt;&#10;&#9;ค&#13;\" "
               "classname=\"c\"/>\n"},
           Row{"what XML forbids",
               {.name = std::string("a\0b\x1b[31m\xFF", 9), .class_name = "c", .system_out = "]]>\x01"},
               "<testcase name=\"a\uFFFDb\uFFFD[31m\uFFFD\" classname=\"c\">\n"
               "<system-out>]]&gt;\uFFFD</system-out>\n</testcase>\n"},
       }) {
    CAPTURE(row.name);
    CHECK(written(row.one) == row.xml);
  }
}
