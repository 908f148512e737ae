#include "cli/words.h"

#include "text/language.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace prongsai::cli {

namespace {

struct Row {
  Word word{};
  std::string_view th{};
  std::string_view en{};
};

constexpr std::array rows{
    Row{Word::about, "prongsai (โปร่งใส): สร้างและตรวจเว็บไซต์เปิดเผยข้อมูล OIT ของหน่วยงานท้องถิ่น",
        "prongsai builds and checks the public-disclosure site of a small government body."},
    Row{Word::help, "แสดงวิธีใช้", "Show this help"},
    Row{Word::build, "สร้างเว็บไซต์จาก content ไปไว้ใน public", "Build the site from content into public"},
    Row{Word::check, "ตรวจความครบถ้วน ความเป็นปัจจุบัน และลิงก์", "Check completeness, currency and links"},
    Row{Word::status, "งานค้าง: ข้อใด ของใคร ส่งเมื่อไร เสียกี่คะแนน",
        "What is owed: by whom, by when, at what cost"},
    Row{Word::by, "เรียงตาม: points (คะแนน), due (กำหนดส่ง) หรือ division (ส่วนราชการ)",
        "Order: points, due or division"},
    Row{Word::catalogue, "รายการ OIT ของแต่ละปี", "The OIT items of each year"},
    Row{Word::catalogue_list, "ปีที่มีรายการ", "The years that there are"},
    Row{Word::catalogue_show, "แสดงรายการของปีหนึ่ง", "Show one year's items and elements"},
    Row{Word::catalogue_diff, "เทียบรายการของสองปี: ย้าย รวม แยก มาใหม่ ตัดออก",
        "Compare the lists of two years: what moved, merged, came and went"},
    Row{Word::catalogue_score, "คะแนน OIT ถ้าขาดบางข้อ", "What the OIT score would be without some items"},
    Row{Word::unmet, "ข้อที่ขาด เช่น O2,O8", "Items that are not met, such as O2,O8"},
    Row{Word::exporting, "ส่งออกข้อมูลไปใช้ในระบบอื่น", "Write out what other systems ask for"},
    Row{Word::export_itas, "คำตอบแบบวัด OIT สำหรับกรอกใน ITAS", "The answers to enter into ITAS"},
    Row{Word::schema, "JSON Schema ของไฟล์ที่เจ้าหน้าที่เขียน ให้โปรแกรมแก้ไขช่วยเติมและตรวจขณะพิมพ์",
        "JSON Schemas of the files that authors write, for editors that complete and check"},
    Row{Word::schema_name, "ชื่อ schema เดียวที่ต้องการ เช่น person หรือ site",
        "One schema alone, such as person or site"},
    Row{Word::schema_folder, "โฟลเดอร์ที่จะเขียน schema ทั้งหมด (ปกติพิมพ์ออกมา)",
        "Folder to write all schemas to (default: print them)"},
    Row{Word::no_schema, "ไม่มี schema ชื่อนี้ ที่มีคือ", "there is no such schema; these there are:"},
    Row{Word::new_file, "สร้างไฟล์เนื้อหาใหม่ของหัวข้อหนึ่ง พร้อมช่องและคำแนะนำ",
        "Write a new content file of a topic, with its fields and guidance"},
    Row{Word::topic_or_code, "หัวข้อ เช่น complaint-statistics หรือรหัสข้อ เช่น O14",
        "A topic such as complaint-statistics, or the code of an item such as O14"},
    Row{Word::no_topic, "ไม่มีหัวข้อหรือข้อนี้ในรายการของปี",
        "there is no such topic, nor such an item in the year's list"},
    Row{Word::kept, "มีอยู่แล้ว ไม่เขียนทับ", "is there already and stays as it is"},
    Row{Word::reference, "คู่มือชนิดข้อมูลและช่องทั้งหมด พร้อมตัวอย่าง เป็น Markdown",
        "The reference of all kinds and fields, with examples, as Markdown"},
    Row{Word::init, "เริ่มเว็บไซต์ใหม่ของหน่วยงาน ถามสิ่งที่ไม่ได้ระบุ",
        "Begin a new site for a body; asks for what is not given"},
    Row{Word::init_folder, "โฟลเดอร์ใหม่ของเว็บไซต์ ต้องว่าง", "The new site's folder, which must be empty"},
    Row{Word::body_type, "รูปแบบ: sao (อบต.), thesaban-tambon, thesaban-mueang, thesaban-nakhon, pao (อบจ.)",
        "Form: sao, thesaban-tambon, thesaban-mueang, thesaban-nakhon or pao"},
    Row{Word::body_name, "ชื่อหน่วยงาน มีหรือไม่มีคำนำหน้าก็ได้", "The body's name, with or without its form"},
    Row{Word::body_district, "อำเภอ", "District"},
    Row{Word::body_province, "จังหวัด", "Province"},
    Row{Word::body_domain, "โดเมนของเว็บไซต์ เช่น www.example.go.th",
        "The site's domain, such as www.example.go.th"},
    Row{Word::body_division, "ชื่อส่วนราชการ ใช้ซ้ำได้", "A division's name; may be repeated"},
    Row{Word::ask_type,
        "รูปแบบหน่วยงาน (sao = อบต., thesaban-tambon, thesaban-mueang, thesaban-nakhon, pao = อบจ.)",
        "Form of the body (sao, thesaban-tambon, thesaban-mueang, thesaban-nakhon, pao)"},
    Row{Word::ask_name, "ชื่อหน่วยงาน", "Name of the body"},
    Row{Word::ask_district, "อำเภอ", "District"},
    Row{Word::ask_province, "จังหวัด", "Province"},
    Row{Word::ask_domain, "โดเมนของเว็บไซต์", "Domain of the site"},
    Row{Word::ask_year, "ปีงบประมาณที่ประเมิน", "Assessed fiscal year"},
    Row{Word::ask_divisions, "ส่วนราชการ คั่นด้วยจุลภาค", "Divisions, separated by commas"},
    Row{Word::not_empty, "โฟลเดอร์นี้มีของอยู่แล้ว เลือกโฟลเดอร์ใหม่หรือโฟลเดอร์ว่าง",
        "there is something here already; name a new or an empty folder"},
    Row{Word::no_body, "ต้องรู้รูปแบบและชื่อของหน่วยงาน เช่น --type sao --name ตัวอย่าง และปีต้องเป็น พ.ศ. เช่น 2567",
        "the body's form and name are needed, such as --type sao --name ตัวอย่าง, and a Buddhist year such as "
        "2567"},
    Row{Word::no_list, "ไม่มีรายการ OIT ของปีนี้ ดูปีที่มีด้วย prongsai catalogue list",
        "there is no OIT list for this year; prongsai catalogue list shows which there are"},
    Row{Word::begun, "สร้างเว็บไซต์ใหม่แล้ว ดูงานที่ต้องทำและสร้างหน้าเว็บด้วย",
        "The new site is there. What is to be done, and its pages:"},
    Row{Word::new_year, "ตั้งปีงบประมาณใหม่: อะไรใช้ต่อ อะไรต้องทำใหม่ ของเก่าอยู่ครบ",
        "Set up the next fiscal year: what carries over, what must be made anew"},
    Row{Word::dry_run, "บอกอย่างเดียว ไม่เขียนไฟล์", "Only say what would be written"},
    Row{Word::site, "โฟลเดอร์ของเว็บไซต์ (ปกติคือที่นี่หรือโฟลเดอร์ชั้นบนที่มี site-config)",
        "The site's folder (default: here or the nearest parent that has site-config)"},
    Row{Word::output, "โฟลเดอร์ที่จะเขียนเว็บไซต์ (ปกติคือ public)", "Where to write the site (default: public)"},
    Row{Word::output_file, "ไฟล์ที่จะเขียนคำตอบ (ปกติพิมพ์ออกมา)",
        "File to write the answer to (default: print it)"},
    Row{Word::lang, "ภาษาของข้อความ: th หรือ en", "Language of messages: th or en"},
    Row{Word::year, "ปีงบประมาณ เช่น 2567", "Fiscal year, such as 2567"},
    Row{Word::as_of, "ตรวจเสมือนเป็นวันนี้ เช่น 2024-04-30", "The day to judge by, such as 2024-04-30"},
    Row{Word::jobs, "จำนวนงานที่ทำพร้อมกัน", "How many threads may work at once"},
    Row{Word::quiet, "ไม่แสดงข้อความระหว่างทำงาน", "Say nothing but the answer"},
    Row{Word::verbose, "แสดงรายละเอียดทั้งหมด", "Say more"},
    Row{Word::format, "รูปแบบคำตอบ: human, json และที่บางคำสั่งมี: sarif, junit, xlsx, csv, html, ics, yaml",
        "Form of the answer: human, json; from some commands sarif, junit, xlsx, csv, html, ics, yaml"},
    Row{Word::color, "สี: auto, always หรือ never", "Colour: auto, always or never"},
    Row{Word::fail_on, "จบด้วยสถานะ 1 เมื่อพบ: note, warning, error หรือ never",
        "End with status 1 at findings of: note, warning, error or never"},
    Row{Word::list_rules, "แสดงกฎทั้งหมด", "List all rules"},
    Row{Word::usage_wrong, "คำสั่งไม่ถูกต้อง", "Wrong usage"},
    Row{Word::see_help, "ดูวิธีใช้ด้วย prongsai --help", "prongsai --help shows how it is used."},
    Row{Word::did_you_mean, "หมายถึง", "did you mean"},
    Row{Word::expected_date, "ต้องเป็นวันที่ เช่น 2024-04-30 หรือ 30 เม.ย. 2567",
        "must be a date such as 2024-04-30"},
    Row{Word::expected_year, "ต้องเป็นปีงบประมาณ พ.ศ. เช่น 2567", "must be a Buddhist fiscal year such as 2567"},
    Row{Word::expected_format, "คำสั่งนี้ไม่มีรูปแบบนี้", "this command has no such form"},
    Row{Word::expected_file, "เป็นไฟล์ของ Excel แสดงบนจอไม่ได้ ให้ระบุชื่อไฟล์ เช่น -o result.xlsx",
        "is a file for Excel and cannot be shown here; name a file, such as -o result.xlsx"},
    Row{Word::built, "สร้างเว็บไซต์แล้ว", "Built"},
    Row{Word::written, "เขียน", "written"},
    Row{Word::unchanged, "ไม่เปลี่ยน", "unchanged"},
    Row{Word::removed, "ลบ", "removed"},
    Row{Word::pages, "หน้า", "pages"},
    Row{Word::seconds, "วินาที", "s"},
    Row{Word::build_failed, "ไม่ได้สร้างเว็บไซต์ เว็บไซต์เดิมยังอยู่ตามเดิม",
        "Nothing was built; the site there is as it was."},
    Row{Word::exported, "ส่งออกคำตอบแล้ว", "Exported"},
    Row{Word::addresses_added, "ที่อยู่ที่บันทึกเพิ่มใน site-config/itas.lock",
        "addresses added to site-config/itas.lock"},
    Row{Word::no_year, "เว็บไซต์นี้ไม่ได้เผยแพร่ข้อ OIT ของปีที่ขอ เพิ่มปีนั้นใน fiscal_years ของ site.yaml",
        "The site does not publish the OIT items of that year: add it to fiscal_years in site.yaml."},
    Row{Word::items, "ข้อ", "items"},
    Row{Word::links, "ลิงก์", "links"},
    Row{Word::findings, "ข้อค้นพบ", "findings"},
    Row{Word::errors, "ผิดพลาด", "errors"},
    Row{Word::warnings, "คำเตือน", "warnings"},
    Row{Word::notes, "หมายเหตุ", "notes"},
    Row{Word::nothing_wrong, "ไม่พบสิ่งที่ต้องแก้", "Nothing to mend"},
    Row{Word::nothing_owed, "ไม่มีงานค้าง ครบทุกข้อแล้ว", "Nothing is owed; every item is complete."},
    Row{Word::owed, "ค้าง", "owed"},
    Row{Word::of, "จาก", "of"},
    Row{Word::score_today, "คะแนน OIT วันนี้", "OIT score today"},
    Row{Word::points_lost, "เสียคะแนนรวม", "points lost"},
    Row{Word::points, "คะแนน", "points"},
    Row{Word::carried, "ปีนี้ยังไม่มีรายการ OIT ประกาศ ใช้รายการของปีนี้แทนไปก่อน:",
        "No list has been announced for this year yet; standing in is that of"},
    Row{Word::no_such_item, "ไม่มีข้อนี้ในรายการของปี", "there is no such item in the list of"},
    Row{Word::kept_inside, "สถานะงานใช้ภายในหน่วยงาน ห้ามวางใน public ให้เลือกที่อื่น",
        "the status is for use inside the body and must not lie in public: name another place"},
    Row{Word::items_of_year, "รายการ OIT ปีงบประมาณ พ.ศ.", "OIT items of fiscal year"},
    Row{Word::came_elements, "องค์ประกอบเพิ่ม", "new elements"},
    Row{Word::went_elements, "องค์ประกอบที่ไม่มีแล้ว", "elements gone"},
    Row{Word::before, "เดิม", "before"},
    Row{Word::by_person, "ต้องให้เจ้าหน้าที่รับรอง", "awaits an officer's word"},
    Row{Word::not_applicable, "ไม่เกี่ยวข้อง", "not applicable"},
    Row{Word::internal_error, "ข้อผิดพลาดภายในโปรแกรม โปรดแจ้งผู้พัฒนา", "Internal error, please report it"},
};

}  // namespace

std::string_view say(Word word, text::Language language) {
  const auto* const row = std::ranges::find(rows, word, &Row::word);
  if (row == rows.end()) {
    return {};
  }
  return language == text::Language::th ? row->th : row->en;
}

}  // namespace prongsai::cli
