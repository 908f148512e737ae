#include "sheet/sheet_name.h"

#include "sheet/workbook.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace prongsai;

TEST_CASE("sheets are called what Excel takes") {
  struct Row {
    std::vector<std::string> wanted{};
    std::vector<std::string> given{};
  };
  for (const Row& row : {
           Row{{"องค์ประกอบ", "ข้อค้นพบ"}, {"องค์ประกอบ", "ข้อค้นพบ"}},
           Row{{""}, {"Sheet1"}},
           Row{{"ก", " \t", "History"}, {"ก", "Sheet2", "Sheet3"}},
           Row{{"ต.ค. 2566/มี.ค. 2567"}, {"ต.ค. 2566-มี.ค. 2567"}},
           Row{{"[รายการ]:*?", "A\\B"}, {"รายการ", "A-B"}},
           Row{{"'ข้อ 1'", "it's"}, {"ข้อ 1", "it's"}},
           Row{{"สรุป", "สรุป", "สรุป"}, {"สรุป", "สรุป (2)", "สรุป (3)"}},
           Row{{"Items", "ITEMS"}, {"Items", "ITEMS (2)"}},
           Row{{"2567", "A1", "r1c1", "C"}, {"2567 ", "A1 ", "r1c1 ", "C "}},
           Row{{"2.5", "2567b", "XFD1048576"}, {"2.5 ", "2567b ", "XFD1048576 "}},
           Row{{std::string(120, '?'), "่่่่่่่่่่่่่่่่่่่่่่่่่่่่่่่่่่่่่่่่"}, {"Sheet1", "Sheet2"}},
           Row{{"Items", "OIT2567a", "ABCD1", "Score_2567"}, {"Items", "OIT2567a", "ABCD1", "Score_2567"}},
           Row{{"2567", "2567"}, {"2567 ", "2567 (2)"}},
           // 31 characters, Thai vowels and tone marks counted as Excel counts them
           Row{{"การเปิดเผยข้อมูลสาธารณะขององค์การ"}, {"การเปิดเผยข้อมูลสาธารณะขององค์ก"}},
           // the mark of the 31st letter would be cut off: so is the letter
           Row{{"กกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกี่ข"}, {"กกกกกกกกกกกกกกกกกกกกกกกกกกกกกก"}},
           Row{{"กกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกข", "กกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกค"},
               {"กกกกกกกกกกกกกกกกกกกกกกกกกกกกกกก", "กกกกกกกกกกกกกกกกกกกกกกกกกกก (2)"}},
           Row{{"ก\xFFข"}, {"ก\xEF\xBF\xBDข"}},
       }) {
    CAPTURE(row.wanted.front());
    std::vector<sheet::Sheet> sheets;
    sheets.reserve(row.wanted.size());
    for (const std::string& name : row.wanted) {
      sheets.push_back({.name = name});
    }
    CHECK(sheet::sheet_names(sheets) == row.given);
  }
}
