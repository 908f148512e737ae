#include "report/word.h"

#include "text/language.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace prongsai::report {

namespace {

struct Entry {
  std::string_view detail{};
  std::string_view thai{};
  std::string_view english{};
};

constexpr Entry entry(std::string_view detail, std::string_view thai, std::string_view english) {
  return {.detail = detail, .thai = thai, .english = english};
}

/// What the C library says in English reads as it is.
constexpr Entry system_says(std::string_view english, std::string_view thai) {
  return entry(english, thai, english);
}

constexpr auto entries = std::to_array<Entry>({
    // types of values
    entry("text", "ข้อความ", "text"),
    entry("list", "รายการ ซึ่งแต่ละบรรทัดขึ้นต้นด้วย -", "a list, each line of it beginning with -"),
    entry("mapping", "กลุ่มของ “ชื่อ: ค่า”", "a group of “name: value”"),
    entry("object", "ข้อมูลที่มีชื่อย่อย", "an object"),
    entry("html", "HTML", "HTML"),
    entry("function", "ฟังก์ชัน", "a function"),
    entry("nothing", "ค่าว่าง", "nothing"),
    entry("number", "ตัวเลข", "a number"),
    entry("integer", "จำนวนเต็ม", "a whole number"),
    entry("iit_score", "คะแนน IIT ", "The IIT score"),
    entry("eit_score", "คะแนน EIT ", "The EIT score"),
    entry("oit_score", "คะแนน OIT ", "The OIT score"),
    entry("total_score", "คะแนนรวม", "The total score"),
    entry("grade_of_result", "ระดับผลการประเมิน", "The grade"),
    entry("percent", "ร้อยละ ตั้งแต่ 0 ถึง 100", "a percentage from 0 to 100"),
    entry("boolean", "true หรือ false", "true or false"),
    entry("amount", "จำนวนเงิน เช่น 12,500.00", "an amount of money such as 12,500.00"),
    entry("date", "วันที่ เช่น 30 เม.ย. 2567", "a date such as 30 Apr 2024 or 2024-04-30"),
    entry("text_and_amount", "ชื่อหนึ่งรายแล้วตามด้วยราคา เช่น ร้านตัวอย่าง 12,500.00 บาท",
          "one name and the amount behind it, such as ร้านตัวอย่าง 12,500.00 บาท"),
    entry("text_and_date", "เลขที่แล้วตามด้วยวันที่ เช่น สัญญาจ้าง 5/2567 ลว. 3 ต.ค. 2566",
          "a number and the date behind it, such as สัญญาจ้าง 5/2567 ลว. 3 ต.ค. 2566"),
    entry("field_of_kind", "ชื่อข้อมูลของชนิดนี้", "the name of a field of this kind"),
    entry("entry_of_parts", "หนึ่งรายการต่อบรรทัด ส่วนย่อยคั่นด้วย | เช่น files/กิจกรรม/อบรม.jpg | ผู้เข้าอบรมในห้องประชุม",
          "one entry a line, its parts with | between them, such as files/activities/training.jpg | Staff at "
          "the training"),
    entry("period", "ช่วงเวลา เช่น ต.ค. 2566 – มี.ค. 2567", "a period such as 2023-10-01/2024-03-31"),
    entry("fiscal_year", "ปีงบประมาณ พ.ศ. เช่น 2567", "a Buddhist fiscal year such as 2567"),
    entry("url", "ที่อยู่เว็บ เช่น https://www.example.go.th/", "a web address such as https://www.example.go.th/"),
    entry("url_no_base", "ที่อยู่เว็บที่เริ่มด้วย https://", "a web address that begins with https://"),
    entry("url_no_host", "ที่อยู่เว็บที่มีชื่อเว็บไซต์หลัง // เช่น https://www.example.go.th/",
          "a web address with the name of a site behind //, such as https://www.example.go.th/"),
    entry("url_bad_host", "ที่อยู่เว็บที่ชื่อเว็บไซต์ไม่มีเว้นวรรคหรือเครื่องหมาย เช่น < > ^ |",
          "a web address whose site has no blank in its name, nor signs such as < > ^ |"),
    entry("url_bad_number", "ที่อยู่เว็บที่หมายเลขเครื่องมีสี่ส่วน แต่ละส่วนไม่เกิน 255",
          "a web address whose number has four parts, none above 255"),
    entry("url_bad_domain", "ที่อยู่เว็บที่ชื่อเว็บไซต์จดทะเบียนได้", "a web address with a name that can be registered"),
    entry("url_bad_port", "ที่อยู่เว็บที่หมายเลขพอร์ตหลัง : เป็นตัวเลขไม่เกิน 65535",
          "a web address with a port behind : that is a number of at most 65535"),
    entry("url_data", "data: ที่มีเครื่องหมาย , ก่อนเนื้อหา เช่น data:image/png;base64,iVBOR…",
          "a data: address with a comma before its content, such as data:image/png;base64,iVBOR…"),
    entry("url_data_base64", "data: ที่เนื้อหาเป็น base64 ครบถ้วน", "a data: address whose base64 is whole"),
    entry("url_too_long", "ที่อยู่เว็บที่สั้นกว่านี้", "a shorter web address"),
    // what is wrong with addresses of LINE and Facebook
    entry("social_home", "เป็นหน้าแรกของบริการ ไม่ใช่ของหน่วยงาน", "it is the service's own home page"),
    entry("social_login", "เป็นหน้าเข้าสู่ระบบ", "it is a page to log in at"),
    entry("social_private", "เปิดได้เฉพาะผู้ดูแลที่เข้าสู่ระบบแล้ว",
          "only those who look after it, logged in, can open it"),
    entry("social_wrapped", "เป็นที่อยู่ส่งต่อสำหรับติดตามการคลิก ให้ใช้ที่อยู่ปลายทาง",
          "it only leads on and counts clicks; use the address behind it"),
    entry("social_share", "เป็นปุ่มแชร์ ไม่ใช่หน้าของหน่วยงาน", "it is for sharing, not a page"),
    entry("line_no_account", "ไม่มีชื่อบัญชี LINE หลัง /ti/p/", "no LINE account stands behind /ti/p/"),
    entry("line_bad_account", "ชื่อบัญชี LINE มีได้เฉพาะ a–z 0–9 . - _ และบัญชีทางการขึ้นต้นด้วย @",
          "a LINE account has only a–z 0–9 . - _, and an official one begins with @"),
    entry("line_app_only", "เปิดได้เฉพาะเครื่องที่มีแอป LINE ให้ใช้ https://line.me/…",
          "only machines with the LINE app can open it; use https://line.me/…"),
    entry("facebook_bad_name", "ชื่อเพจ Facebook มีได้เฉพาะตัวอักษร ตัวเลข จุด และขีด",
          "the name of a Facebook page has letters, digits, dots and hyphens only"),
    entry("deleted_at_service", "บริการเก็บไฟล์แจ้งว่าไม่มีไฟล์นี้แล้ว", "the service says that it is no longer there"),
    // what became of links to other hosts
    entry("no_such_host", "ไม่มีเว็บไซต์ชื่อนี้ในระบบชื่อโดเมน (DNS)",
          "the name system (DNS) knows no host of that name"),
    entry("no_connection", "เครื่องแม่ข่ายไม่รับการติดต่อ", "the host takes no connection"),
    entry("timed_out", "รอนานเกินกำหนดแล้วไม่มีคำตอบ", "it did not answer in time"),
    entry("broken_answer", "คำตอบไม่ครบหรือไม่ใช่เว็บ", "the answer broke off or is none of the web"),
    entry("endless_redirects", "ส่งต่อไปที่อื่นไม่รู้จบ", "it is redirected without end"),
    entry("bad_redirect", "ส่งต่อไปยังที่ซึ่งไม่ใช่ที่อยู่เว็บ", "it is redirected to what is no web address"),
    entry("robots", "ตาม robots.txt ของเว็บไซต์นั้น", "its robots.txt says so"),
    entry("rate_limited", "เครื่องแม่ข่ายขอให้ถามน้อยลง (429)", "the host asks for fewer requests (429)"),
    entry("server_error", "เครื่องแม่ข่ายขัดข้อง", "the host has an error of its own"),
    entry("certificate_expired", "ใบรับรองหมดอายุแล้ว", "its certificate has expired"),
    entry("certificate_not_yet_valid", "ใบรับรองยังไม่เริ่มใช้", "its certificate is not valid yet"),
    entry("certificate_wrong_name", "ใบรับรองเป็นของเว็บไซต์ชื่ออื่น", "its certificate is for another name"),
    entry("certificate_self_signed", "เครื่องแม่ข่ายออกใบรับรองให้ตัวเอง", "it signed its certificate itself"),
    entry("certificate_unknown_issuer", "ไม่รู้จักผู้ออกใบรับรอง หรือเครื่องแม่ข่ายส่งใบรับรองมาไม่ครบชุด",
          "nobody known signed its certificate, or the chain is not complete"),
    entry("tls_other", "ตกลงการเข้ารหัสกันไม่ได้", "no encryption could be agreed on"),
    entry("email", "อีเมล เช่น saraban@example.go.th", "an e-mail address such as saraban@example.go.th"),
    entry("phone", "หมายเลขโทรศัพท์ เช่น 0 2123 4567", "a telephone number such as 0 2123 4567"),
    entry("path", "ชื่อไฟล์ในเว็บไซต์นี้", "the name of a file of this site"),
    entry("old_address", "ที่อยู่บนเว็บไซต์นี้ที่ขึ้นต้นด้วย / เช่น /old/plan/",
          "an address on this site that begins with /, such as /old/plan/"),
    // what stands in site.yaml for a while, and languages
    entry("notice", "ประกาศ", "the notice"),
    entry("mourning", "ช่วงไว้อาลัย", "the time of mourning"),
    entry("language_th", "ไทย", "Thai"),
    entry("language_en", "อังกฤษ", "English"),
    // what a YAML text has wrong
    entry("yaml_colon", "ข้อความที่มีเครื่องหมาย : ต้องอยู่ในเครื่องหมายคำพูด",
          "text that holds “:” must stand in quotes"),
    entry("yaml_character", "ข้อความที่ขึ้นต้นด้วยอักขระพิเศษต้องอยู่ในเครื่องหมายคำพูด",
          "text that begins with a special character must stand in quotes"),
    entry("yaml_tab", "ย่อหน้าด้วยแท็บ", "the indentation is a tab"),
    entry("yaml_control", "มีอักขระควบคุมที่มองไม่เห็น", "there is an invisible control character"),
    entry("yaml_bracket", "วงเล็บ [ ] หรือ { } ไม่ครบคู่", "a bracket [ ] or { } has no partner"),
    entry("yaml_indent", "ย่อหน้าไม่ตรงกับบรรทัดก่อนหน้า", "the indentation does not match the lines before"),
    entry("yaml_quote", "เครื่องหมายคำพูดเปิดไว้แต่ไม่มีตัวปิด", "a quote is opened and never closed"),
    entry("yaml_escape", "อักขระหลัง \\ ใช้ไม่ได้", "the character after \\ has no meaning"),
    entry("yaml_anchor", "อ้างถึงชื่อที่ยังไม่ได้ตั้งไว้", "it refers to a name that is not defined"),
    // workbooks
    entry("not_a_workbook", "ไฟล์นี้ไม่ใช่สมุดงาน .xlsx", "it is no .xlsx workbook"),
    entry("old_workbook", "เป็นไฟล์ Excel รุ่นเก่า (.xls)", "it is a workbook of an old Excel (.xls)"),
    entry("encrypted", "มีรหัสผ่านป้องกันอยู่", "it is protected by a password"),
    entry("damaged", "ไฟล์เสียหายหรือไม่ครบ", "the file is damaged or incomplete"),
    entry("macros", "มีแมโคร (VBA) อยู่ข้างใน", "it has macros (VBA) in it"),
    entry("workbook_too_large", "เนื้อหาข้างในใหญ่เกินกว่าที่รับได้", "what is in it is larger than can be taken"),
    entry("too_many_strings", "มีข้อความต่างกันมากเกินกว่าที่รับได้ (ไม่เกิน 200,000 ข้อความ)",
          "it has more different texts than can be taken (200,000)"),
    // tables
    entry("nul_byte", "มีข้อมูลที่ไม่ใช่ตัวอักษร", "it holds bytes that are not text"),
    entry("spreadsheet_file", "เป็นไฟล์ Excel ไม่ใช่ CSV", "it is an Excel file, not CSV"),
    entry("too_many_columns", "มีคอลัมน์มากเกินไป", "it has too many columns"),
    entry("columns", "คอลัมน์", "columns"),
    entry("rows", "แถว", "rows"),
    entry("cells", "ช่อง", "cells"),
    entry("characters_in_a_cell", "ตัวอักษรในช่องเดียว", "characters in one cell"),
    entry("cell_too_large", "ข้อความในช่องหนึ่งยาวเกินไป", "the text of a cell is too long"),
    // where a template may not print
    entry("script", "สคริปต์", "a script"),
    entry("style", "สไตล์", "a style"),
    entry("comment", "หมายเหตุของ HTML", "an HTML comment"),
    entry("tag", "ชื่อแท็กหรือชื่อแอตทริบิวต์", "the name of a tag or attribute"),
    entry("attribute", "แอตทริบิวต์", "an attribute"),
    entry("unquoted_attribute", "แอตทริบิวต์ที่ไม่มีเครื่องหมายคำพูด", "an attribute without quotes"),
    entry("title", "<title> หรือ <textarea>", "a <title> or <textarea>"),
    // limits of templates
    entry("template_bytes", "ขนาดแม่แบบ", "the template's size"),
    entry("arguments", "จำนวนค่าที่ส่งให้", "arguments"),
    entry("output_bytes", "ขนาดหน้าเว็บ", "the page's size"),
    entry("loop_rounds", "จำนวนรอบของการวนซ้ำ", "rounds of loops"),
    entry("depth", "การเรียกซ้อนกัน", "nested calls"),
    // why a folder cannot take the site
    entry("root_folder", "โฟลเดอร์รากของเครื่อง", "the root of the file system"),
    entry("symbolic_link", "ลิงก์ของระบบไฟล์ (symbolic link)", "a symbolic link"),
    entry("holds_site", "โฟลเดอร์ที่เก็บต้นฉบับของเว็บไซต์", "the folder that holds the site's sources"),
    entry("not_a_folder", "ไฟล์ ไม่ใช่โฟลเดอร์", "a file, not a folder"),
    // why an attachment could not be looked into
    entry("damaged_file", "ไฟล์เสียหาย", "it is damaged"),
    entry("inspector_died", "โปรแกรมตรวจหยุดทำงานกลางคัน", "the inspecting program ended in the middle"),
    entry("inspector_too_slow", "ใช้เวลานานเกินไป", "it took too long"),
    // the system
    system_says("No space left on device", "เนื้อที่ดิสก์เต็ม"),
    system_says("Disk quota exceeded", "ใช้เนื้อที่ครบตามสิทธิ์แล้ว"),
    system_says("File too large", "ไฟล์ใหญ่เกินกว่าที่ระบบยอมให้เขียน"),
    system_says("Permission denied", "ไม่มีสิทธิ์"),
    system_says("Operation not permitted", "ระบบไม่อนุญาต"),
    system_says("Read-only file system", "ดิสก์นี้อ่านได้อย่างเดียว"),
    system_says("No such file or directory", "ไม่มีไฟล์หรือโฟลเดอร์นี้"),
    system_says("Is a directory", "เป็นโฟลเดอร์ ไม่ใช่ไฟล์"),
    system_says("Not a directory", "มีไฟล์อยู่ตรงที่ควรเป็นโฟลเดอร์"),
    system_says("File exists", "มีอยู่แล้ว"),
    system_says("Too many levels of symbolic links", "เป็นลิงก์ของระบบไฟล์ (symbolic link)"),
    system_says("File name too long", "ชื่อยาวเกินไป"),
    system_says("Too many open files", "เปิดไฟล์พร้อมกันมากเกินไป"),
    system_says("Input/output error", "ดิสก์อ่านหรือเขียนไม่ได้"),
    system_says("Text file busy", "มีโปรแกรมอื่นใช้งานอยู่"),
    system_says("Device or resource busy", "มีโปรแกรมอื่นใช้งานอยู่"),
    system_says("Cannot allocate memory", "หน่วยความจำไม่พอ"),
    system_says("Invalid cross-device link", "อยู่คนละดิสก์กัน"),
});

}  // namespace

std::string_view word(std::string_view detail, text::Language language) {
  const auto* const found = std::ranges::find(entries, detail, &Entry::detail);
  if (found == entries.end()) {
    return detail;
  }
  return language == text::Language::th ? found->thai : found->english;
}

}  // namespace prongsai::report
