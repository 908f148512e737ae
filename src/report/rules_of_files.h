#pragma once

#include "report/rule_row.h"

#include <array>

namespace prongsai::report {

// The comment above a row says what its details are. Details that a sentence can do without stand in [[ ]].

/// What can be wrong with any file that an author wrote.
inline constexpr auto rules_of_files = std::to_array<RuleInfo>({
    // {0} what the system said, or empty
    error(Rule::file_unreadable, "file/unreadable",
          {"เปิดอ่านไฟล์นี้ไม่ได้[[: {0:word}]]", "ตรวจว่าไฟล์ยังอยู่ ไม่ได้เปิดค้างในโปรแกรมอื่น และบัญชีผู้ใช้นี้มีสิทธิ์อ่าน"},
          {"This file cannot be read[[: {0:word}]]",
           "Check that it is still there, not held open by another program, and that this account may read "
           "it."}),
    // {0} the limit ("64 MB"), or empty
    error(Rule::file_too_large, "file/too-large",
          {"ไฟล์นี้ใหญ่เกินกว่าที่รับได้[[ (ไม่เกิน {0})]]", "แบ่งเป็นหลายไฟล์ หรือลดขนาดก่อนนำเข้า"},
          {"This file is larger than can be taken[[ (at most {0})]]",
           "Split it into several files, or make it smaller."}),
    error(Rule::file_not_utf8, "file/not-utf8",
          {"ไฟล์นี้ไม่ได้บันทึกเป็น UTF-8 ตัวอักษรไทยจึงอ่านไม่ออก",
           "เปิดด้วย Notepad เลือก “บันทึกเป็น” แล้วเลือกการเข้ารหัส (Encoding) เป็น UTF-8"},
          {"This file is not saved as UTF-8, so its Thai letters cannot be read",
           "Open it in Notepad, choose “Save as” and set the encoding to UTF-8."}),
    warning(Rule::file_empty, "file/empty", {"ไฟล์นี้ไม่มีเนื้อหา", "ใส่เนื้อหา หรือลบไฟล์นี้ถ้าไม่ใช้แล้ว"},
            {"This file is empty", "Write its content, or delete it if it is not needed."}),
    // {0} where the link leads, or empty
    error(Rule::file_link_leaves_site, "file/link-leaves-site",
          {"ลิงก์ของระบบไฟล์ (symbolic link) นี้ชี้ออกนอกโฟลเดอร์ของเว็บไซต์[[: {0}]]",
           "คัดลอกไฟล์จริงมาไว้ในโฟลเดอร์ของเว็บไซต์แทนลิงก์"},
          {"This symbolic link leads out of the site's folder[[: {0}]]",
           "Copy the file itself into the site's folder instead."}),
    error(Rule::file_link_loop, "file/link-loop",
          {"ลิงก์ของระบบไฟล์ (symbolic link) นี้วนกลับมาหาตัวเอง", "ลบลิงก์นี้ แล้ววางไฟล์หรือโฟลเดอร์จริงแทน"},
          {"This symbolic link leads back to itself",
           "Delete it and put the real file or folder in its place."}),
    // {0} the name; {1} what may not stand in it, or empty
    error(Rule::file_name_unsafe, "file/name-unsafe",
          {"ชื่อ “{0}” ใช้เป็นชื่อไฟล์ไม่ได้[[ เพราะมี “{1}”]]",
           "เปลี่ยนชื่อโดยใช้เฉพาะตัวอักษร ตัวเลข ขีดกลาง และจุด ไม่มีอักขระพิเศษ เช่น \\ : * ? < > |"},
          {"“{0}” cannot be used as a file name[[ because of “{1}”]]",
           "Rename it with letters, digits, hyphens and dots only; no special characters such as \\ : * ? < "
           "> |."}),
    // {0} the path as the author wrote it; {1} the nearest path that exists, or empty
    error(Rule::file_missing, "file/missing",
          {"ไม่พบไฟล์ “{0}”[[ — หมายถึง “{1}” ใช่หรือไม่]]", "ตรวจตัวสะกดของชื่อไฟล์ หรือนำไฟล์มาวางตามที่ระบุไว้"},
          {"There is no file “{0}”[[ — did you mean “{1}”?]]",
           "Check the spelling, or put the file in that place."}),
    // {0} the path as the author wrote it; {1} the path on disk
    warning(Rule::file_name_case, "file/name-case",
            {"ชื่อไฟล์ “{0}” กับไฟล์จริง “{1}” ต่างกันที่ตัวพิมพ์เล็กหรือใหญ่",
             "เขียนให้ตรงกับชื่อจริงทุกตัว เพราะเครื่องให้บริการเว็บถือว่าเป็นคนละไฟล์"},
            {"“{0}” and the file “{1}” differ in upper and lower case",
             "Write the name exactly as the file's; a web server takes them for two different files."}),
    // {0} the limit, or empty
    error(Rule::file_too_many, "file/too-many",
          {"มีรายการมากเกินกว่าที่รับได้[[ (ไม่เกิน {0})]]", "แบ่งข้อมูลเป็นหลายไฟล์ หรือนำสิ่งที่ไม่ใช้ออก"},
          {"There are more entries than can be taken[[ (at most {0})]]",
           "Split the data into several files, or take out what is not needed."}),
});

inline constexpr auto rules_of_yaml = std::to_array<RuleInfo>({
    // {0} what the YAML reader said, or empty
    error(Rule::yaml_syntax, "yaml/syntax",
          {"อ่านรูปแบบ YAML ตรงนี้ไม่ได้[[: {0:word}]]",
           "ดูว่าย่อหน้าด้วยเว้นวรรค (ไม่ใช่แท็บ) มีเว้นวรรคหลังเครื่องหมาย : และข้อความที่มี : หรือ # อยู่ในเครื่องหมายคำพูดแล้ว"},
          {"The YAML cannot be read here[[: {0:word}]]",
           "Indent with spaces (no tabs), put a space after “:”, and put text that holds “:” or “#” in "
           "quotes."}),
    // {0} the key; {1} the line of the first one, or empty
    error(Rule::yaml_duplicate_key, "yaml/duplicate-key",
          {"มี “{0}” ซ้ำกันในกลุ่มเดียวกัน[[ (ครั้งแรกอยู่บรรทัดที่ {1})]]", "เหลือไว้เพียงแห่งเดียว"},
          {"“{0}” stands twice in the same group[[ (first in line {1})]]", "Keep only one of them."}),
    // {0} the key; {1} the nearest known key, or empty
    error(Rule::yaml_unknown_key, "yaml/unknown-key",
          {"ไม่รู้จัก “{0}”[[ — หมายถึง “{1}” ใช่หรือไม่]]", "ตรวจตัวสะกด หรือลบบรรทัดนี้ถ้าไม่ใช้"},
          {"“{0}” is not a known key[[ — did you mean “{1}”?]]",
           "Check the spelling, or delete the line if it is not needed."}),
    // {0} the key; {1} of what (a kind, a file), or empty
    error(Rule::yaml_missing_key, "yaml/missing-key", {"ยังไม่ได้ระบุ “{0}”[[ ของ “{1}”]]", "เพิ่มบรรทัด  {0}: …"},
          {"“{0}” is missing[[ in “{1}”]]", "Add a line  {0}: …"}),
    // {0} the key; {1} the type that it must have, a word: text list mapping number …; {2} what stands there,
    // or empty
    error(Rule::yaml_wrong_type, "yaml/wrong-type",
          {"“{0}” ต้องเป็น{1:word}[[ แต่พบ{2:word}]]", "แก้ค่าให้เป็นชนิดที่กำหนด"},
          {"“{0}” must be {1:word}[[, not {2:word}]]", "Write a value of that type."}),
    // {0} the value; {1} the key; {2} what is allowed, a word or a list "open, closed", or empty
    error(Rule::yaml_bad_value, "yaml/bad-value",
          {"ค่า “{0}” ของ “{1}” ใช้ไม่ได้[[ ต้องเป็น{2:word}]]", "แก้ค่าให้ถูกต้อง"},
          {"“{0}” is not a value that “{1}” can have[[; it must be {2:word}]]", "Correct the value."}),
    // {0} the alias's name
    error(Rule::yaml_alias_cycle, "yaml/alias-cycle",
          {"ชื่ออ้างอิง “*{0}” อ้างวนกลับมาหาตัวเอง", "เขียนค่าลงไปตรง ๆ แทนการอ้างอิง"},
          {"The alias “*{0}” refers to itself", "Write the value out instead of the alias."}),
    // {0} the limit, or empty
    error(Rule::yaml_too_large, "yaml/too-large",
          {"ข้อมูล YAML นี้มีขนาดเกินกว่าที่รับได้[[ (ไม่เกิน {0})]]", "แบ่งเป็นหลายไฟล์ หรือเก็บรายการยาว ๆ เป็นตาราง CSV"},
          {"This YAML is larger than can be taken[[ (at most {0})]]",
           "Split it into several files, or keep long lists as CSV."}),
    // {0} the limit, or empty
    error(Rule::yaml_too_deep, "yaml/too-deep",
          {"ข้อมูลซ้อนกันหลายชั้นเกินไป[[ (ไม่เกิน {0} ชั้น)]]", "จัดข้อมูลให้ซ้อนกันน้อยลง"},
          {"The data are nested too deep[[ (at most {0} levels)]]", "Arrange them in fewer levels."}),
    error(Rule::yaml_several_documents, "yaml/several-documents",
          {"ไฟล์นี้มีข้อมูลมากกว่าหนึ่งชุด คั่นด้วย ---", "แยกเป็นคนละไฟล์ หรือลบบรรทัด --- ที่คั่นอยู่"},
          {"This file holds more than one document, separated by ---",
           "Put each in a file of its own, or delete the --- between them."}),
    // {0} the tag ("!!python/object")
    error(Rule::yaml_tag, "yaml/tag", {"ใช้ป้ายชนิดข้อมูล “{0}” ไม่ได้", "ลบป้ายชนิดข้อมูลออก แล้วเขียนเฉพาะค่า"},
          {"The tag “{0}” cannot be used here", "Delete the tag and write the value alone."}),
});

inline constexpr auto rules_of_markdown = std::to_array<RuleInfo>({
    error(
        Rule::front_matter_unclosed, "front-matter/unclosed",
        {"ส่วนหัวของไฟล์เปิดด้วย --- แต่ไม่มี --- ปิดท้าย", "เพิ่มบรรทัด --- ต่อท้ายส่วนหัว ก่อนเริ่มเนื้อหา"},
        {"The front matter opens with --- and is never closed", "Add a line --- after it, before the text."}),
    error(Rule::front_matter_missing, "front-matter/missing",
          {"ไฟล์นี้ไม่มีส่วนหัว", "เพิ่มส่วนหัวที่ต้นไฟล์ เริ่มและจบด้วยบรรทัด --- และระบุอย่างน้อย title: ชื่อเรื่อง"},
          {"This file has no front matter",
           "Begin it with a line ---, then at least “title: …”, then a line --- again."}),
    // {0} how many it has; {1} the limit; {2} of what, a word: columns rows cells; each may be empty
    error(Rule::markdown_table_too_large, "markdown/table-too-large",
          {"ตารางในเนื้อหาใหญ่เกินไป[[ (มี {0} {2:word} เกินกว่า {1})]]", "เก็บตารางเป็นไฟล์ CSV หรือ Excel แล้วนำเข้า"},
          {"This table is too large for a text[[ ({0} {2:word}; at most {1})]]",
           "Keep it as a CSV or Excel file and import it."}),
    // {0} the limit, or empty
    error(Rule::markdown_too_deep, "markdown/too-deep",
          {"รายการหรือข้อความอ้างอิงซ้อนกันหลายชั้นเกินไป[[ (ไม่เกิน {0} ชั้น)]]", "จัดรายการให้ซ้อนกันน้อยลง"},
          {"Lists or quotations are nested too deep[[ (at most {0} levels)]]",
           "Arrange them in fewer levels."}),
    // {0} the mark that there is too much of ("[", "www.")
    error(
        Rule::markdown_too_intricate, "markdown/too-intricate",
        {"ข้อความตรงนี้มี “{0}” มากผิดปกติ จนแปลงเป็นหน้าเว็บไม่ได้ในเวลาอันควร",
         "แบ่งเป็นหลายย่อหน้าโดยเว้นบรรทัดว่าง หรือเอาเครื่องหมายที่ไม่จำเป็นออก"},
        {"There are too many “{0}” here to make a page of it in reasonable time",
         "Divide it into paragraphs with blank lines between them, or take out marks that are not needed."}),
    // {0} what was taken out ("<script>", "onclick=")
    warning(Rule::markdown_html_removed, "markdown/html-removed",
            {"ตัด “{0}” ออกจากหน้าเว็บ เพราะไม่ปลอดภัยต่อผู้อ่าน", "เขียนเนื้อหาส่วนนี้ด้วย Markdown ธรรมดา"},
            {"“{0}” was left out of the page because it is not safe for readers",
             "Write this part in plain Markdown."}),
    // {0} the address
    error(Rule::markdown_unsafe_link, "markdown/unsafe-link",
          {"ลิงก์นี้ไม่ปลอดภัย จึงไม่นำไปแสดง: {0}", "ใช้ลิงก์ที่ขึ้นต้นด้วย https: หรือชื่อไฟล์ในเว็บไซต์นี้"},
          {"This link is not safe and was left out: {0}",
           "Use a link that begins with https: or the name of a file of this site."}),
});

inline constexpr auto rules_of_tables = std::to_array<RuleInfo>({
    // {0} what is wrong, a word: nul_byte spreadsheet_file not_a_table …, or empty
    error(Rule::table_syntax, "table/syntax",
          {"อ่านไฟล์นี้เป็นตารางไม่ได้[[: {0:word}]]", "เปิดด้วย Excel แล้วบันทึกใหม่เป็น “CSV UTF-8 (Comma delimited)”"},
          {"This file cannot be read as a table[[: {0:word}]]",
           "Open it in Excel and save it again as “CSV UTF-8 (Comma delimited)”."}),
    error(Rule::table_unclosed_quote, "table/unclosed-quote",
          {"เครื่องหมายคำพูด \" เปิดตรงนี้แต่ไม่มีตัวปิด จึงอ่านช่องนี้ถึงท้ายบรรทัดเท่านั้น",
           "เติม \" ปิดท้ายช่อง หรือเขียน \"\" ถ้าต้องการเครื่องหมายคำพูดในข้อความ"},
          {"A quote \" opens here and is never closed, so this cell is read to the end of the line only",
           "Close the cell with \", or write \"\" for a quote that belongs to the text."}),
    // {0} the text after the closing quote, or empty
    error(Rule::table_stray_quote, "table/stray-quote",
          {"มีข้อความ[[ “{0}” ]]ต่อท้ายเครื่องหมายคำพูดที่ปิดแล้ว", "เขียน \"\" ถ้าต้องการเครื่องหมายคำพูดในข้อความ"},
          {"There is text[[ “{0}”]] after a closing quote",
           "Write \"\" for a quote that belongs to the text."}),
    // {0} the column's heading; {1} the nearest known one, or empty
    error(Rule::table_unknown_column, "table/unknown-column",
          {"ไม่รู้จักคอลัมน์ “{0}”[[ — หมายถึง “{1}” ใช่หรือไม่]]", "แก้ชื่อหัวตารางให้ตรงกับแบบ หรือลบคอลัมน์ที่ไม่ใช้"},
          {"“{0}” is not a known column[[ — did you mean “{1}”?]]",
           "Write the heading as in the form, or delete the column if it is not needed."}),
    // {0} the column's heading
    error(Rule::table_missing_column, "table/missing-column",
          {"ตารางไม่มีคอลัมน์ “{0}”", "เพิ่มคอลัมน์นี้ และเขียนหัวตารางให้ตรงกับแบบ"},
          {"The table has no column “{0}”", "Add it, with the heading written as in the form."}),
    // {0} the cell's text; {1} the column's heading; {2} what is expected, a word: date amount …, or empty
    error(Rule::table_bad_cell, "table/bad-cell",
          {"อ่านค่า “{0}” ในคอลัมน์ “{1}” ไม่ได้[[ ต้องเป็น{2:word}]]", "แก้ค่าในช่องนี้ แล้วบันทึกตารางใหม่"},
          {"“{0}” in the column “{1}” cannot be read[[; it must be {2:word}]]",
           "Correct the cell and save the table."}),
    // {0} cells in the row; {1} columns of the header
    error(
        Rule::table_ragged_row, "table/ragged-row",
        {"แถวนี้มี {0} ช่อง แต่หัวตารางมี {1} คอลัมน์", "ดูว่ามีเครื่องหมายจุลภาค (,) เกินหรือไม่ ข้อความที่มีจุลภาคต้องอยู่ใน \" \""},
        {"This row has {0} cells, the header {1} columns",
         "Look for a comma too many; text that holds commas must stand in \" \"."}),
    // {0} what is summed; {1} the total that stands there; {2} the total of the rows
    warning(
        Rule::table_total_differs, "table/total-differs",
        {"ยอดรวมของ “{0}” เขียนไว้ {1} แต่รวมจากรายการได้ {2}", "ตรวจรายการและยอดรวมให้ตรงกัน"},
        {"The total of “{0}” is given as {1}, but the rows add up to {2}", "Correct the rows or the total."}),
    error(Rule::table_encoding, "table/encoding",
          {"ไม่รู้ว่าไฟล์ตารางนี้เข้ารหัสตัวอักษรแบบใด", "เปิดด้วย Excel แล้วบันทึกใหม่เป็น “CSV UTF-8 (Comma delimited)”"},
          {"The character encoding of this table is not known",
           "Open it in Excel and save it again as “CSV UTF-8 (Comma delimited)”."}),
    // {0} the sheet; {1} of what, a word: rows columns characters_in_a_cell; {2} the limit
    error(Rule::table_over_limit, "table/over-limit",
          {"ตาราง “{0}” มี{1:word}มากกว่าที่ไฟล์ XLSX รับได้ ({2}) ส่วนที่เกินจึงไม่อยู่ในไฟล์",
           "ใช้รูปแบบอื่น เช่น json หรือ csv แทน หรือแบ่งข้อมูลเป็นหลายส่วน"},
          {"The sheet “{0}” has more {1:word} than an XLSX file can take ({2}); the rest is not in the file",
           "Use another form, such as json or csv, or split the data."}),
    // {0} why, a word: not_a_workbook old_workbook encrypted damaged macros workbook_too_large
    // too_many_strings
    error(Rule::table_workbook, "table/workbook",
          {"อ่านสมุดงาน Excel นี้ไม่ได้: {0:word}",
           "เปิดด้วย Excel แล้วเลือก “บันทึกเป็น” ชนิด “สมุดงาน Excel (*.xlsx)” โดยไม่ใส่รหัสผ่าน"},
          {"This Excel workbook cannot be read: {0:word}",
           "Open it in Excel and save it as an “Excel Workbook (*.xlsx)” without a password."}),
    // {0} the error value, such as #REF!, or empty
    error(Rule::table_formula, "table/formula",
          {"ช่องนี้เป็นสูตรที่ไม่มีผลลัพธ์ให้อ่าน[[ ({0})]]", "แก้สูตร หรือพิมพ์ค่าลงในช่องแทนสูตร แล้วเปิดใน Excel และบันทึกใหม่"},
          {"This cell has a formula without a result that could be read[[ ({0})]]",
           "Mend the formula or type its value, then save the workbook in Excel."}),
    // {0} the sheet
    note(Rule::table_hidden_sheet, "table/hidden-sheet",
         {"แผ่นงาน “{0}” ถูกซ่อนไว้ จึงไม่ได้อ่านและไม่ได้เผยแพร่", "เลิกซ่อนแผ่นงานนี้ถ้าต้องการเผยแพร่ หรือลบทิ้งถ้าไม่ใช้"},
         {"The sheet “{0}” is hidden, so it is neither read nor published",
          "Unhide it to publish it, or delete it."}),
    // {0} headings that the kind knows, "ที่, งานที่ซื้อหรือจ้าง …"
    error(
        Rule::table_no_header, "table/no-header", {"ไม่พบแถวหัวตารางที่รู้จัก", "เขียนหัวตารางตามแบบ เช่น {0}"},
        {"No row here has the headings of a table that is known", "Write the headings as in the form: {0}."}),
    // {0} the sheet that is asked for; {1} the nearest one, or empty
    error(Rule::table_no_sheet, "table/no-sheet",
          {"สมุดงานนี้ไม่มีแผ่นงานชื่อ “{0}” ที่อ่านได้[[ — หมายถึง “{1}” ใช่หรือไม่]]",
           "เขียนชื่อแผ่นงานหลังเครื่องหมาย # ให้ตรงกับในสมุดงาน"},
          {"This workbook has no visible sheet “{0}”[[ — did you mean “{1}”?]]",
           "Write the sheet's name behind the # as it is in the workbook."}),
    note(Rule::table_sheet_skipped, "table/sheet-skipped",
         {"แผ่นงานนี้ไม่มีหัวตารางที่รู้จัก จึงไม่ได้อ่าน", "ถ้าเป็นคำอธิบายก็ไม่ต้องทำอะไร ถ้าเป็นข้อมูล ให้เขียนหัวตารางตามแบบ"},
         {"No row of this sheet has headings that are known, so it is not read",
          "If it holds explanations, nothing need be done; if it holds data, write its headings as in the "
          "form."}),
});

}  // namespace prongsai::report
