#pragma once

#include "report/rule_row.h"

#include <array>

namespace prongsai::report {

/// What can be wrong with a site as a whole: its configuration, how its content fits together, a year's
/// catalogue.
inline constexpr auto rules_of_content = std::to_array<RuleInfo>({
    // {0} the folder where the search began
    error(Rule::site_not_found, "site/not-found",
          {"ไม่พบโฟลเดอร์ site-config ใน “{0}” หรือโฟลเดอร์ชั้นบน", "เข้าไปในโฟลเดอร์ของเว็บไซต์ก่อน หรือระบุด้วย --site"},
          {"There is no folder site-config in “{0}” or above it",
           "Go to the site's folder, or name it with --site."}),
    // {0} the base URL
    error(Rule::config_bad_base_url, "config/bad-base-url",
          {"ที่อยู่เว็บไซต์ “{0}” ใช้ไม่ได้", "เขียนที่อยู่เต็ม เช่น https://www.example.go.th/ita/ ไม่มี ? หรือ #"},
          {"“{0}” cannot be the site's address",
           "Write the whole address, such as https://www.example.go.th/ita/ , without ? or #."}),
    // {0} the prefix
    error(Rule::config_bad_ocds_prefix, "config/bad-ocds-prefix",
          {"“{0}” ไม่ใช่รหัส OCDS ของหน่วยงาน",
           "เขียน ocds- ตามด้วยตัวอักษรเล็กหรือตัวเลข 6 ตัว เช่น ocds-213czf ตามที่ Open Contracting Partnership ออกให้ "
           "หรือลบบรรทัดนี้"},
          {"“{0}” is not a body's OCDS prefix",
           "Write ocds- and the six small letters or digits that the Open Contracting Partnership gave, such "
           "as "
           "ocds-213czf, or remove the line."}),
    // {0} the name
    error(Rule::config_no_variable, "config/no-variable",
          {"ไม่มีตัวแปรสภาพแวดล้อม {0}",
           "ตั้งค่าตัวแปรนี้ก่อนเรียก prongsai เช่น export {0}=… ความลับจึงไม่ต้องอยู่ในไฟล์ของเว็บไซต์"},
          {"There is no environment variable {0}",
           "Set it before prongsai is run, as with export {0}=…; then the secret need not stand in a file of "
           "the site."}),
    // {0} which one, counted from 1
    error(Rule::config_bad_header, "config/bad-header",
          {"หัวข้อความ HTTP ลำดับที่ {0} ใช้ไม่ได้",
           "เขียนเป็น “ชื่อ: ค่า” ในบรรทัดเดียว เช่น \"Authorization: Bearer ${TOKEN}\""},
          {"HTTP header {0} cannot be sent",
           "Write it as “Name: value” in one line, such as \"Authorization: Bearer ${TOKEN}\"."}),
    // {0} the colour as written; {1} its contrast, or empty; {2} the nearest that will do, or empty
    error(Rule::config_colour, "config/colour",
          {"สี “{0}” ใช้ไม่ได้[[ เพราะตัดกับตัวอักษรขาวเพียง {1} : 1]]",
           "[[ใช้สีที่เข้มขึ้น สีที่ใกล้ที่สุดซึ่งอ่านได้คือ \"{2}\"]] เขียนเป็น \"#\" ตามด้วยเลขฐานสิบหก 6 ตัว เช่น \"#0a7d3c\" "
           "ตัวอักษรต้องตัดกับพื้นอย่างน้อย 4.5 : 1"},
          {"The colour “{0}” cannot be used[[: white letters on it have a contrast of only {1} : 1]]",
           "[[Use a darker one; the nearest that can be read is \"{2}\".]] Write “#” and six hexadecimal "
           "digits, such as \"#0a7d3c\"; letters "
           "need a contrast of 4.5 : 1."}),
    // {0} what has the days; {1} the first day; {2} the last day
    error(Rule::config_dates_reversed, "config/dates-reversed",
          {"{0:word}มีวันสุดท้าย ({2:period}) ก่อนวันแรก ({1:period}) จึงไม่แสดงเลย",
           "สลับหรือแก้ from และ until ใน site.yaml"},
          {"The last day of {0:word} ({2:period}) is before the first ({1:period}), so it is never shown",
           "Put “from” and “until” in site.yaml right."}),
    // {0} what has the days; {1} the last day; {2} the text of a notice, or empty
    note(Rule::config_ended, "config/ended",
         {"{0:word}[[ “{2}”]] สิ้นสุดไปแล้วเมื่อ {1:period} จึงไม่แสดงบนเว็บไซต์",
          "ลบออกจาก site.yaml หรือแก้ until ถ้ายังใช้อยู่"},
         {"Over since {1:period}, and shown no more: {0:word}[[ “{2}”]]",
          "Take it out of site.yaml, or change “until” if it still holds."}),
    // {0} the fiscal year; {1} the years that there are, or empty
    error(Rule::config_no_catalogue, "config/no-catalogue",
          {"ไม่มีรายการ OIT ของปีงบประมาณ พ.ศ. {0}[[ (มีปี {1})]]",
           "ตรวจปีใน site.yaml หรือเพิ่มไฟล์ของปีนั้นใน site-config/catalogues"},
          {"There is no catalogue for the fiscal year {0}[[ (there are {1})]]",
           "Check the year in site.yaml, or add that year's file to site-config/catalogues."}),
    // {0} the kind; {1} the nearest known one, or empty
    error(Rule::content_unknown_kind, "content/unknown-kind",
          {"ไม่รู้จักชนิดข้อมูล “{0}”[[ — หมายถึง “{1}” ใช่หรือไม่]]", "ตรวจตัวสะกดของ kind"},
          {"“{0}” is not a known kind[[ — did you mean “{1}”?]]", "Check the spelling of the kind."}),
    // {0} the topic; {1} the nearest known one, or empty
    error(
        Rule::content_unknown_topic, "content/unknown-topic",
        {"ไม่รู้จักหัวข้อ “{0}”[[ — หมายถึง “{1}” ใช่หรือไม่]]", "ตรวจตัวสะกด ดูหัวข้อทั้งหมดได้ด้วย prongsai catalogue show"},
        {"“{0}” is not a known topic[[ — did you mean “{1}”?]]",
         "Check the spelling; prongsai catalogue show lists all topics."}),
    // {0} the division; {1} the nearest known one, or empty
    error(Rule::content_unknown_division, "content/unknown-division",
          {"ไม่รู้จักส่วนราชการ “{0}”[[ — หมายถึง “{1}” ใช่หรือไม่]]",
           "ตรวจตัวสะกด หรือเพิ่มส่วนราชการนี้ใน site-config/divisions.yaml"},
          {"“{0}” is not a known division[[ — did you mean “{1}”?]]",
           "Check the spelling, or add the division to site-config/divisions.yaml."}),
    // {0} the item's code; {1} the nearest known one, or empty
    error(Rule::content_unknown_item, "content/unknown-item",
          {"ไม่มีข้อ “{0}” ในรายการ OIT ปีใดเลย[[ — หมายถึง “{1}” ใช่หรือไม่]]",
           "ตรวจเลขข้อด้วย prongsai catalogue show"},
          {"No year's list has an item “{0}”[[ — did you mean “{1}”?]]",
           "Check the code with prongsai catalogue show."}),
    // {0} the page that is translated, as written; {1} the nearest one, or empty
    error(Rule::content_unknown_translation, "content/unknown-translation",
          {"ไม่มีหน้า “{0}” ที่ไฟล์นี้เป็นหน้าแปล[[ — หมายถึง “{1}” ใช่หรือไม่]]",
           "เขียน translation_of เป็นที่อยู่ของหน้าต้นฉบับ เช่น /about/ หรือไฟล์ เช่น about/index.md ถ้าใช้ชื่อไฟล์แบบ "
           "index.en.md "
           "ต้องมี index.md อยู่ข้างกัน"},
          {"There is no page “{0}” that this could translate[[ — did you mean “{1}”?]]",
           "Write the address of the page in translation_of, such as /about/, or its file, such as "
           "about/index.md; beside index.en.md there must be an index.md."}),
    // {0} the language of both, a word; {1} the page that is translated
    error(Rule::content_translation_language, "content/translation-language",
          {"หน้านี้เป็นภาษา{0:word}เหมือน “{1}” จึงเป็นหน้าแปลของหน้านั้นไม่ได้",
           "ระบุ lang: en ในหน้าภาษาอังกฤษ หรือลบ translation_of"},
          {"This page is in {0:word} like “{1}”, so it cannot be its translation",
           "Write lang: en in the head of the English page, or take out translation_of."}),
    // {0} the page that is translated; {1} the file that translates it already
    error(Rule::content_translation_twice, "content/translation-twice",
          {"“{0}” มีหน้าแปลภาษานี้อยู่แล้ว คือ “{1}”",
           "เหลือหน้าแปลไว้หน้าเดียวต่อหนึ่งภาษา ลบอีกหน้าหรือลบ translation_of ของหน้านั้น"},
          {"“{0}” has a page in this language already: “{1}”",
           "Keep one page for each language; remove the other, or its translation_of."}),
    // {0} the address; {1} the other file
    error(Rule::content_address_taken, "content/address-taken",
          {"ที่อยู่ {0} ซ้ำกับหน้าที่มาจาก “{1}”", "เปลี่ยนชื่อไฟล์ หรือระบุ slug: ให้ต่างกัน"},
          {"The address {0} is already that of “{1}”",
           "Rename the file, or give it another slug: in its front matter."}),
    // {0} the old address; {1} the file whose page is there, "prongsai" for the program's own
    error(Rule::content_old_address_taken, "content/old-address-taken",
          {"ที่อยู่เดิม {0} ใน moved_from ใช้ไม่ได้ เพราะเป็นที่อยู่ของ “{1}”",
           "ลบที่อยู่นี้ออกจาก moved_from หรือย้ายหน้าที่ใช้ที่อยู่นี้อยู่"},
          {"moved_from cannot take the address {0}: it is that of “{1}”",
           "Take it out of moved_from, or move the page that stands there."}),
    // {0} what identifies the record; {1} the place of the first one, or empty
    error(Rule::content_duplicate_record, "content/duplicate-record",
          {"มีข้อมูล “{0}” อยู่แล้ว[[ ที่ {1}]]", "ลบรายการที่ซ้ำ หรือแก้รหัสให้ต่างกัน"},
          {"There is already a record “{0}”[[ at {1}]]",
           "Delete one of them, or give them different identifiers."}),
    // {0} the file's ending or kind; {1} what can stand here, or empty
    error(Rule::content_wrong_kind_of_file, "content/wrong-kind-of-file",
          {"ไฟล์ชนิด “{0}” ใช้ตรงนี้ไม่ได้[[ ใช้ได้คือ {1}]]",
           "แปลงไฟล์เป็นชนิดที่ใช้ได้ ถ้าเป็นเอกสารแนบให้ย้ายไปไว้ใน content/files"},
          {"A file of the type “{0}” cannot be used here[[; what can is {1}]]",
           "Convert it, or move it to content/files if it is an attachment."}),
    // {0} the page's address or the attachment's path
    warning(Rule::privacy_citizen_id, "privacy/citizen-id",
            {"“{0}” มีเลขที่น่าจะเป็นเลขประจำตัวประชาชน 13 หลัก การค้นหาในเว็บไซต์จึงข้ามหน้านี้",
             "ลบหรือปิดเลข เช่น x-xxxx-xxxxx-xx-x ทั้งในหน้าเว็บและในไฟล์ต้นฉบับ แล้วจะค้นหาหน้านี้ได้ตามเดิม"},
            {"“{0}” shows what is likely a citizen's number of 13 digits, so the search of the site passes "
             "it over",
             "Delete or mask it, such as x-xxxx-xxxxx-xx-x, on the page and in the document; then it can be "
             "searched again."}),
    // {0} the item or element concerned, or empty; {1} what is wrong, a word, or empty
    error(Rule::catalogue_bad, "catalogue/bad",
          {"รายการ OIT ประจำปีไม่ถูกต้อง[[ ที่ “{0}”]][[: {1:word}]]",
           "เทียบกับรายการของปีอื่นด้วย prongsai catalogue show"},
          {"This catalogue is not right[[ at “{0}”]][[: {1:word}]]",
           "Compare it with another year's: prongsai catalogue show."}),
    // {0} the fiscal year; {1} the year whose list stands in
    warning(Rule::catalogue_carried_forward, "catalogue/carried-forward",
            {"ยังไม่มีรายการ OIT ของปีงบประมาณ พ.ศ. {0} จึงใช้รายการของปี {1} ไปพลางก่อน",
             "เมื่อมีคู่มือของปีนั้นแล้ว ให้เพิ่มไฟล์ใน site-config/catalogues"},
            {"There is no list for the fiscal year {0} yet; that of {1} stands in for it",
             "Add the year's file to site-config/catalogues once its handbook is out."}),
});

inline constexpr auto rules_of_themes = std::to_array<RuleInfo>({
    // {0} the template; {1} the nearest one, or empty
    error(Rule::theme_missing_template, "theme/missing-template",
          {"ไม่มีแม่แบบ “{0}” ในธีมนี้[[ — หมายถึง “{1}” ใช่หรือไม่]]",
           "ตรวจตัวสะกด หรือเพิ่มไฟล์แม่แบบนี้ในโฟลเดอร์ templates ของธีม"},
          {"This theme has no template “{0}”[[ — did you mean “{1}”?]]",
           "Check the spelling, or add the template to the theme's folder templates."}),
    // {0} the text that was not expected, or empty; {1} what was expected, or empty
    error(
        Rule::theme_syntax, "theme/syntax",
        {"อ่านคำสั่งในแม่แบบตรงนี้ไม่ได้[[ พบ “{0}”]][[ แต่ควรเป็น “{1}”]]", "ตรวจวงเล็บ เครื่องหมายคำพูด และลำดับของคำสั่ง"},
        {"The template cannot be read here[[; found “{0}”]][[, expected “{1}”]]",
         "Check brackets, quotes and the order of the words."}),
    // {0} what was opened ("{% if %}", "{{", "{#")
    error(Rule::theme_unclosed, "theme/unclosed", {"“{0}” เปิดไว้แต่ไม่มีตัวปิด", "เพิ่มตัวปิดให้ครบคู่"},
          {"“{0}” is opened here and never closed", "Add what closes it."}),
    // {0} the tag; {1} what is open there, or empty
    error(Rule::theme_unexpected_tag, "theme/unexpected-tag",
          {"“{0}” อยู่ตรงนี้ไม่ได้[[ เพราะ “{1}” ยังเปิดอยู่]]", "ย้ายหรือลบคำสั่งนี้ ให้เปิดและปิดเป็นคู่"},
          {"“{0}” cannot stand here[[ while “{1}” is open]]",
           "Move or delete it, so that tags open and close in pairs."}),
    // {0} the tag; {1} the nearest one, or empty
    error(Rule::theme_unknown_tag, "theme/unknown-tag",
          {"ไม่รู้จักคำสั่ง “{0}”[[ — หมายถึง “{1}” ใช่หรือไม่]]", "ตรวจตัวสะกดของคำสั่งในแม่แบบ"},
          {"“{0}” is not a known tag[[ — did you mean “{1}”?]]", "Check the spelling of the tag."}),
    // {0} the filter; {1} the nearest one, or empty
    error(Rule::theme_unknown_filter, "theme/unknown-filter",
          {"ไม่รู้จักตัวกรอง “{0}”[[ — หมายถึง “{1}” ใช่หรือไม่]]", "ตรวจตัวสะกดของตัวกรองในแม่แบบ"},
          {"“{0}” is not a known filter[[ — did you mean “{1}”?]]", "Check the spelling of the filter."}),
    // {0} the test ("is even"); {1} the nearest one, or empty
    error(Rule::theme_unknown_test, "theme/unknown-test",
          {"ไม่รู้จักเงื่อนไข “{0}”[[ — หมายถึง “{1}” ใช่หรือไม่]]", "ตรวจตัวสะกดของคำที่อยู่หลัง is ในแม่แบบ"},
          {"“{0}” is not a known test[[ — did you mean “{1}”?]]",
           "Check the spelling of the word after “is”."}),
    // {0} the name; {1} the nearest one, or empty
    error(Rule::theme_unknown_name, "theme/unknown-name",
          {"ไม่มีชื่อ “{0}” ให้ใช้ในแม่แบบนี้[[ — หมายถึง “{1}” ใช่หรือไม่]]", "ตรวจตัวสะกดของชื่อในแม่แบบ"},
          {"There is no “{0}” for this template to use[[ — did you mean “{1}”?]]",
           "Check the spelling of the name."}),
    // {0} the key of the string; {1} the nearest one, or empty
    error(Rule::theme_unknown_string, "theme/unknown-string",
          {"ธีมนี้ไม่มีข้อความชื่อ “{0}”[[ — หมายถึง “{1}” ใช่หรือไม่]]",
           "ตรวจตัวสะกด หรือเพิ่มข้อความนี้ทั้งไทยและอังกฤษในไฟล์ข้อความของธีม"},
          {"This theme has no string “{0}”[[ — did you mean “{1}”?]]",
           "Check the spelling, or add the string in Thai and English to the theme's strings."}),
    // {0} the expression, filter or function; {1} the type it must have, a word; {2} the type it has, a word;
    // or empty
    error(Rule::theme_wrong_type, "theme/wrong-type",
          {"“{0}” ใช้กับค่าชนิดนี้ไม่ได้[[ ต้องเป็น{1:word}]][[ แต่พบ{2:word}]]", "ตรวจว่าใช้ชื่อและตัวกรองถูกชนิด"},
          {"“{0}” does not work with this value[[; it must be {1:word}]][[, not {2:word}]]",
           "Check the name and the filters for their types."}),
    // {0} the filter, function or macro; {1} how many it takes ("1", "0–2"), or empty; {2} how many were
    // given, or empty
    error(Rule::theme_wrong_arguments, "theme/wrong-arguments",
          {"ค่าที่ส่งให้ “{0}” ไม่ถูกต้อง[[ ต้องมี {1} ค่า]][[ แต่ให้มา {2} ค่า]]", "ตรวจจำนวนและชื่อของค่าในวงเล็บ"},
          {"“{0}” is called with the wrong arguments[[; it takes {1}]][[, here are {2}]]",
           "Check the number and the names of the arguments in the brackets."}),
    // {0} the expression; {1} where it stands, a word: script style tag unquoted_attribute …, or empty
    error(Rule::theme_bad_context, "theme/bad-context",
          {"แสดงค่า “{0}” ตรงนี้ไม่ได้[[ เพราะอยู่ใน{1:word}]] จะไม่ปลอดภัยต่อผู้อ่าน",
           "ย้ายไปไว้ในเนื้อหา หรือในแอตทริบิวต์ที่มีเครื่องหมายคำพูดครอบ"},
          {"“{0}” cannot be printed here[[, within {1:word}]]: it would not be safe for readers",
           "Move it into the text, or into an attribute that stands in quotes."}),
    // {0} which limit, a word: output_bytes loop_rounds depth …; {1} the limit, or empty
    error(Rule::theme_limit, "theme/limit",
          {"แม่แบบทำงานเกินขีดจำกัดของ{0:word}[[ ({1})]]", "ดูว่ามีการวนซ้ำหรือเรียกซ้อนกันไม่รู้จบหรือไม่"},
          {"The template goes beyond the limit of {0:word}[[ ({1})]]",
           "Look for a loop or an include without an end."}),
    // {0} the templates in a row: "a.html → b.html → a.html"
    error(Rule::theme_extends_cycle, "theme/extends-cycle",
          {"แม่แบบเรียกวนกลับมาหาตัวเอง: {0}", "ตัดการเรียกที่ทำให้วนออกหนึ่งแห่ง"},
          {"The templates lead back to themselves: {0}", "Take out one of the calls that close the circle."}),
    // {0} the name of the block, macro or parameter
    error(Rule::theme_duplicate_name, "theme/duplicate-name",
          {"มี “{0}” อยู่แล้วในแม่แบบนี้", "เปลี่ยนชื่อหรือลบอันใดอันหนึ่ง"},
          {"This template already has a “{0}”", "Rename one of them or take it out."}),
    // {0} the tag; {1} where it begins, a word; {2} where it ends, a word
    error(Rule::theme_uneven_branches, "theme/uneven-branches",
          {"“{0}” เริ่มใน{1:word} แต่จบใน{2:word}", "เปิดและปิดแท็ก HTML กับเครื่องหมายคำพูดให้ครบภายในแต่ละส่วน"},
          {"“{0}” begins within {1:word} and ends within {2:word}",
           "Open and close HTML tags and quotes within the same part."}),
    // {0} the address
    error(Rule::theme_unsafe_url, "theme/unsafe-url",
          {"ลิงก์ไปยัง “{0}” ไม่ปลอดภัยต่อผู้อ่าน", "ใช้ที่อยู่ที่ขึ้นต้นด้วย https:// หรือที่อยู่ภายในเว็บไซต์"},
          {"A link to “{0}” would not be safe for readers",
           "Use an address that begins with https://, or one of this site."}),
    // {0} the expression
    error(Rule::theme_division_by_zero, "theme/division-by-zero",
          {"“{0}” หารด้วยศูนย์", "ตรวจด้วย if ก่อนว่าตัวหารไม่ใช่ศูนย์"},
          {"“{0}” divides by zero", "Ask with “if” first whether the divisor is zero."}),
    // {0} the file
    error(Rule::theme_font, "theme/font",
          {"อ่านแบบอักษร “{0}” ไม่ได้ จึงวาดภาพสำหรับแชร์ไม่ได้",
           "ใช้ไฟล์ WOFF2, TTF หรือ OTF ที่ไม่เสียหาย หรือลบไฟล์นี้ออกจากธีมเพื่อใช้ของเดิม"},
          {"The font “{0}” cannot be read, so that no picture for sharing can be drawn",
           "Use an undamaged WOFF2, TTF or OTF file, or remove it from the theme, which then has the "
           "built-in one."}),
    // {0} the beginning of the address, {1} its bytes, {2} the most that there may be
    warning(Rule::poster_address_too_long, "poster/address-too-long",
            {"ที่อยู่ “{0}” ยาว {1} ไบต์ เกิน {2} ไบต์ ใส่ในรหัส QR ไม่ได้", "ใช้ที่อยู่ที่สั้นลง เช่น หน้าบนเว็บไซต์นี้ที่ลิงก์ต่อไป"},
            {"The address “{0}” has {1} bytes; a QR code holds no more than {2}",
             "Use a shorter one, such as a page of this site that leads there."}),
});

}  // namespace prongsai::report
