#pragma once

#include "report/rule_row.h"

#include <array>

namespace prongsai::report {

/// What a check finds: items that are owed, links that lead nowhere.
inline constexpr auto rules_of_checks = std::to_array<RuleInfo>({
    // {0} the item's code; {1} its title; {2} why, or empty
    error(Rule::item_missing, "item/missing",
          {"ข้อ {0} “{1}” ยังไม่มีข้อมูล[[: {2}]]", "เพิ่มข้อมูลของข้อนี้ ผู้รับผิดชอบและกำหนดส่งอยู่ใน assignments.yaml"},
          {"{0} “{1}” has no content yet[[: {2}]]",
           "Add its content; assignments.yaml says who owes it and by when."}),
    // {0} the item's code; {1} its title; {2} the period asked for, or why, or empty
    error(Rule::item_stale, "item/stale",
          {"ข้อ {0} “{1}” มีแต่ข้อมูลเก่า ไม่มีข้อมูลของช่วงเวลาที่กำหนด[[: {2}]]",
           "เพิ่มข้อมูลของช่วงเวลาที่กำหนด ข้อมูลเดิมเก็บไว้ได้"},
          {"{0} “{1}” has content, but none for the period asked for[[: {2}]]",
           "Add content for that period; the older content may stay."}),
    // {0} the item's code; {1} its title; {2} the unmet element; {3} why, or empty
    error(Rule::item_incomplete, "item/incomplete",
          {"ข้อ {0} “{1}” ยังขาด “{2}”[[: {3}]]", "เพิ่มส่วนที่ขาดในข้อมูลของข้อนี้"},
          {"{0} “{1}” still lacks “{2}”[[: {3}]]", "Add what is missing to the item's content."}),
    // {0} the item's code; {1} its title; {2} the element that a person must judge
    note(Rule::item_unconfirmed, "item/unconfirmed",
         {"ข้อ {0} “{1}” ต้องให้เจ้าหน้าที่ตรวจด้วยตนเองว่ามี “{2}” แล้ว", "เมื่อตรวจแล้ว ให้ลงชื่อและวันที่รับรองไว้ในข้อมูลของข้อนี้"},
         {"{0} “{1}”: a person must judge whether “{2}” is there",
          "Once it has been looked at, attest it with a name and a date in the item's content."}),
    // {0} the topic
    note(Rule::element_nothing_there, "element/nothing-there",
         {"ยังไม่มีข้อมูลในหัวข้อ “{0}”", "เพิ่มไฟล์ใน content ที่ระบุ topics: [{0}]"},
         {"Nothing is filed under the topic “{0}”", "Add a file to content that says topics: [{0}]."}),
    // {0} the days asked for, as ISO; {1} the latest days there are, or empty
    note(Rule::element_other_period, "element/other-period",
         {"ไม่มีข้อมูลของช่วง {0:period}[[ ข้อมูลล่าสุดที่มีคือ {1:period}]]",
          "เพิ่มข้อมูลของช่วงเวลานั้น และระบุ fiscal_year หรือ period ในไฟล์"},
         {"Nothing is there for {0:period}[[; the latest is for {1:period}]]",
          "Add what belongs to that time, with fiscal_year or period in the file."}),
    // {0} how many there are; {1} how many are asked for; {2} "field = value" that they must have, or empty
    note(Rule::element_too_few, "element/too-few",
         {"มี {0} รายการ ต้องมีอย่างน้อย {1} รายการ[[ ที่มี {2}]]", "เพิ่มรายการให้ครบ"},
         {"There are {0} records of at least {1}[[ with {2}]]", "Add the records that are missing."}),
    note(Rule::element_nil_not_taken, "element/nil-not-taken",
         {"ข้อความยืนยันว่าไม่มี (nil) ใช้กับองค์ประกอบนี้ไม่ได้", "ใส่ข้อมูลจริงของหน่วยงาน องค์ประกอบนี้ทุกหน่วยงานต้องมี"},
         {"A statement that there was none (nil) is no answer here",
          "Enter the body's own data: every body has some."}),
    // {0} what the record is called; {1} the field's Thai label; {2} its key
    note(Rule::element_field_empty, "element/field-empty",
         {"“{0}” ยังไม่มี “{1}” ({2})", "กรอกช่องนี้ให้ครบทุกรายการ"},
         {"“{0}” has no “{1}” ({2})", "Fill in this field of every record."}),
    // {0} what the record or document is called; {1} the file or address as written
    note(Rule::element_leads_nowhere, "element/leads-nowhere",
         {"“{0}” อ้างถึง “{1}” ซึ่งไม่มีในเว็บไซต์ หรือเป็นไฟล์ที่ว่าง ไม่ครบ หรือติดรหัสผ่าน",
          "ตรวจชื่อไฟล์หรือลิงก์ แล้วใส่ไฟล์หรือหน้านั้นให้มีจริง"},
         {"“{0}” names “{1}”, which is not on the site, or is empty, cut off or encrypted",
          "Correct the name or address, or add the file or page."}),
    // {0} the field's Thai label; {1} its key; {2} the value
    note(Rule::element_value_missing, "element/value-missing",
         {"ยังไม่มีรายการของ “{2}” ใน “{1}” ({0})", "เพิ่มรายการของประเด็นนี้"},
         {"No record has “{2}” as “{1}” ({0})", "Add a record for it."}),
    // {0} the month, as ISO
    note(Rule::element_month_missing, "element/month-missing",
         {"ยังไม่มีข้อมูลของเดือน {0:period}", "เพิ่มข้อมูลของเดือนนั้น ถ้าไม่มีรายการให้เขียนยืนยันด้วย nil:"},
         {"Nothing is there for {0:period}", "Add that month; if there was nothing, say so with nil: …"}),
    // {0} the quarter, as ISO
    note(Rule::element_quarter_missing, "element/quarter-missing",
         {"ยังไม่มีข้อมูลของไตรมาส {0:period}", "เพิ่มข้อมูลของไตรมาสนั้น ถ้าไม่มีรายการให้เขียนยืนยันด้วย nil:"},
         {"Nothing is there for the quarter {0:period}",
          "Add that quarter; if there was nothing, say so with nil: …"}),
    // {0} how many words there are; {1} how many are asked for
    note(Rule::element_no_text, "element/no-text",
         {"มีเนื้อหา {0} คำ น้อยกว่าที่จะถือว่าอธิบายแล้ว ({1} คำ)", "เขียนเนื้อหาใต้หัวข้อ หัวข้อเปล่าไม่นับเป็นเนื้อหา"},
         {"The text has {0} words, fewer than count as an account ({1})",
          "Write text under the headings; a heading alone does not count."}),
    // {0} how many there are; {1} how many are asked for
    note(Rule::element_no_file, "element/no-file",
         {"มีเอกสาร {0} ฉบับ ต้องมีอย่างน้อย {1} ฉบับ", "แนบไฟล์หรือลิงก์ของเอกสาร"},
         {"There are {0} documents of at least {1}", "Attach the document's file or address."}),
    // {0} the file; {1} the content file of the earlier period that has the same bytes
    note(Rule::element_same_as_before, "element/same-as-before",
         {"ไฟล์ “{0}” เหมือนกับไฟล์ของรอบก่อนใน “{1}” ทุกประการ",
          "แทนด้วยไฟล์ของรอบนี้ ไฟล์ของรอบก่อนใช้เป็นหลักฐานของรอบนี้ไม่ได้"},
         {"The file “{0}” is byte for byte the one of an earlier period in “{1}”",
          "Put this period's own file in its place; an earlier one proves nothing for it."}),
    note(Rule::element_not_signed, "element/not-signed",
         {"ยังไม่มีชื่อ ตำแหน่ง และวันที่ของผู้ลงนาม", "เพิ่ม signed_by: ที่มี name, position และ date"},
         {"Name, position and date of the signer are not there",
          "Add signed_by: with name, position and date."}),
    note(Rule::element_signed_by_other, "element/signed-by-other",
         {"ผู้ลงนามไม่ใช่ผู้บริหารสูงสุดหรือผู้รักษาราชการแทน",
          "ให้ผู้บริหารสูงสุดลงนาม ตำแหน่งต้องตรงกับบุคคลที่ระบุ rank: head และ side: political"},
         {"The signer is neither the head of the body nor acts for the head",
          "Have the head sign; the position must be that of the person with rank: head, side: political."}),
    // {0} why a machine cannot judge, in the catalogue's words, or empty
    note(Rule::element_not_attested, "element/not-attested",
         {"ต้องให้เจ้าหน้าที่รับรอง[[: {0}]]", "เพิ่มการรับรองใน site-config/attestations.yaml ด้วยชื่อและวันที่"},
         {"An officer must attest it[[: {0}]]",
          "Add it to site-config/attestations.yaml with a name and a date."}),
    // {0} who; {1} the fiscal year for which it held; {2} why a machine cannot judge, or empty
    note(Rule::element_attestation_expired, "element/attestation-expired",
         {"คำรับรองของ {0} ใช้ได้เฉพาะปีงบประมาณ พ.ศ. {1} ต้องรับรองใหม่[[: {2}]]",
          "ตรวจอีกครั้ง แล้วเพิ่มการรับรองของปีนี้ใน site-config/attestations.yaml"},
         {"The word of {0} held for the fiscal year {1} only; it must be given anew[[: {2}]]",
          "Look at it again, then add this year's attestation to site-config/attestations.yaml."}),
    // {0} who; {1} when, as ISO; {2} the reason given
    note(Rule::element_attested, "element/attested",
         {"{0} รับรองเมื่อ {1}: {2}", "การรับรองมีผลเฉพาะปีงบประมาณนี้ ปีหน้าต้องรับรองใหม่"},
         {"Attested by {0} on {1}: {2}", "It holds for this fiscal year only."}),
    // {0} the days asked for, as ISO
    note(Rule::element_not_due, "element/not-due",
         {"รอบ {0:period} ยังไม่สิ้นสุด", "เตรียมข้อมูลไว้ เมื่อสิ้นรอบแล้วจึงถึงกำหนด"},
         {"{0:period} has not ended yet", "Have it ready; it is due once that time has ended."}),
    note(Rule::element_if_any, "element/if-any", {"แสดงเมื่อมีเท่านั้น และหน่วยงานนี้ไม่มี", "ถ้ามีในภายหลัง ให้เพิ่มข้อมูล"},
         {"Asked for only where there is one; there is none here", "Add it if there is one later."}),
    // {0} the file; {1} the codes of the items
    note(Rule::file_serves_several_items, "file/serves-several-items",
         {"ไฟล์ “{0}” เป็นหลักฐานของหลายข้อ: {1}", "ตรวจว่าไฟล์นี้ตอบทุกข้อได้จริง ถ้าไม่ ให้แยกไฟล์ของแต่ละข้อ"},
         {"The file “{0}” is evidence of several items: {1}",
          "Make sure that it answers each of them; if not, give each its own file."}),
    // {0} what, a word: iit eit oit total grade; {1} as stated; {2} as computed
    warning(Rule::number_stated, "number/stated",
            {"{0:word}ที่ระบุไว้ ({1}) ไม่ตรงกับที่คำนวณจากคะแนนรายตัวชี้วัด ({2})", "ตรวจคะแนนรายตัวชี้วัด หรือแก้ตัวเลขที่ระบุ"},
            {"{0:word} is stated as {1}, but comes to {2} from the indicators' scores",
             "Check the indicators' scores, or correct what is stated."}),
    // {0} the column or field; {1} as typed; {2} as computed; {3} the sum, in the words of the form
    warning(
        Rule::number_computed, "number/computed",
        {"“{0}” เขียนไว้ {1} แต่คำนวณได้ {2} ({3})", "แก้ตัวเลขที่เขียน หรือตัวเลขที่ใช้คำนวณ ค่านี้ไม่ต้องกรอก โปรแกรมคำนวณให้"},
        {"“{0}” is given as {1}, but comes to {2} ({3})",
         "Correct it, or the numbers that it follows from. It need not be typed at all."}),
    // {0} the target as written; {1} the nearest page, or empty
    error(Rule::link_broken, "link/broken",
          {"ลิงก์ชี้ไปยังหน้าหรือไฟล์ที่ไม่มี: {0}[[ — หมายถึง {1} ใช่หรือไม่]]", "แก้ลิงก์ หรือเพิ่มหน้าหรือไฟล์นั้น"},
          {"A link leads to a page or file that is not there: {0}[[ — did you mean {1} ?]]",
           "Correct the link, or add the page or file."}),
    // {0} the target as written, with its #; {1} the nearest id of that page, or empty
    error(Rule::link_fragment, "link/fragment",
          {"ลิงก์ชี้ไปยังหัวข้อที่ไม่มีในหน้านั้น: {0}[[ — หมายถึง #{1} ใช่หรือไม่]]", "แก้ส่วนที่อยู่หลัง # ให้ตรงกับหัวข้อในหน้านั้น"},
          {"A link leads to a heading that its page does not have: {0}[[ — did you mean #{1} ?]]",
           "Correct what stands after # so that it names a heading of that page."}),
    // {0} the target as written; {1} the base path, or empty
    error(Rule::link_outside_base, "link/outside-base",
          {"ลิงก์ชี้ออกนอกส่วนของเว็บไซต์นี้[[ (ซึ่งอยู่ที่ {1} )]]: {0}", "ใช้ลิงก์แบบสัมพัทธ์ หรือเติมส่วนต้นของที่อยู่เว็บไซต์ให้ครบ"},
          {"A link leads out of this site[[ (which is at {1} )]]: {0}",
           "Use a relative link, or begin it with the path of the site's address."}),
    // {0} the target as written; {1} what an address must be, a word
    error(Rule::link_bad_url, "link/bad-url",
          {"ลิงก์นี้ไม่มีเบราว์เซอร์ใดเปิดได้: {0} — ต้องเป็น{1:word}", "แก้ที่อยู่ของลิงก์ให้ถูกต้อง"},
          {"No browser can open this link: {0} — it must be {1:word}", "Correct the address of the link."}),
    // {0} the target as written; {1} the address as it is
    error(Rule::link_case, "link/case",
          {"ลิงก์ใช้ตัวพิมพ์ไม่ตรงกับชื่อจริง: {0} — ชื่อจริงคือ {1}",
           "แก้ตัวพิมพ์เล็กใหญ่ให้ตรง บน Windows เปิดได้ แต่บนเครื่องแม่ข่ายเปิดไม่ได้"},
          {"A link writes capital letters otherwise than the file's name: {0} — it is {1}",
           "Write it as it is: Windows does not mind, a web server does."}),
    // {0} the target as written
    error(Rule::link_bad_mailto, "link/bad-mailto",
          {"ที่อยู่อีเมลในลิงก์นี้ไม่ถูกต้อง: {0}", "เขียนแบบ mailto:ชื่อ@โดเมน เช่น mailto:saraban@example.go.th"},
          {"The e-mail address of this link is not valid: {0}",
           "Write mailto:name@domain, such as mailto:saraban@example.go.th."}),
    // {0} the target as written
    error(Rule::link_bad_tel, "link/bad-tel",
          {"หมายเลขโทรศัพท์ในลิงก์นี้ไม่ถูกต้อง: {0}",
           "เขียนแบบ tel:021234567, tel:+6621234567 หรือหมายเลขสั้น เช่น tel:1567"},
          {"The telephone number of this link is not valid: {0}",
           "Write tel:021234567, tel:+6621234567 or a short number such as tel:1567."}),
    // {0} the address that is linked; {1} where it leads on to
    note(
        Rule::link_redirected, "link/redirected",
        {"ลิงก์ชี้ไปยังหน้าที่ย้ายไปแล้ว: {0} — หน้าใหม่คือ {1}", "แก้ลิงก์ให้ชี้ไปยังหน้าใหม่โดยตรง"},
        {"A link leads to a page that has moved: {0} — the new page is {1}", "Link to the new page itself."}),
    // {0} the target as written; {1} the link's words, or empty
    warning(Rule::link_says_nothing, "link/says-nothing",
            {"ข้อความของลิงก์ไม่บอกว่าไปที่ใด[[: “{1}”]] (ไปยัง {0})",
             "เขียนข้อความที่บอกปลายทาง เช่น “แผนพัฒนาท้องถิ่น พ.ศ. 2566–2570 (PDF)” "
             "ผู้ใช้โปรแกรมอ่านหน้าจอฟังเฉพาะข้อความของลิงก์"},
            {"The words of a link do not say where it leads[[: “{1}”]] (to {0})",
             "Name what is there; people with screen readers hear the words of links alone."}),
    // {0} the item's code; {1} its title
    error(Rule::link_unreachable_item, "link/unreachable-item",
          {"ไม่มีลิงก์จากหน้าแรกที่พาไปถึงข้อ {0} “{1}”", "เพิ่มลิงก์ไปยังหน้านี้ในเมนูหรือในหน้าที่เกี่ยวข้อง"},
          {"No links lead from the home page to {0} “{1}”",
           "Link to its page from the menu or from a page about it."}),
    // {0} the id; {1} the line of the first one, or empty
    warning(Rule::html_duplicate_id, "html/duplicate-id",
            {"id “{0}” ซ้ำกันในหน้าเดียวกัน[[ (ครั้งแรกอยู่บรรทัดที่ {1})]]", "ตั้ง id ให้ไม่ซ้ำ เพื่อให้ลิงก์พาไปถูกที่"},
            {"The id “{0}” stands more than once in this page[[ (first in line {1})]]",
             "Give each its own id, so that links lead to the right place."}),
    // {0} the picture's address
    warning(Rule::html_image_alt, "html/image-alt",
            {"ภาพนี้ไม่มีคำบรรยาย (alt): {0}", "เขียน alt ว่าภาพแสดงอะไร ภาพที่มีไว้ตกแต่งอย่างเดียวเขียน alt=\"\""},
            {"This picture has no alternative text: {0}",
             "Say in alt what it shows; alt=\"\" for one that only adorns."}),
    // {0} the picture's address
    note(Rule::html_image_size, "html/image-size",
         {"ภาพนี้ไม่บอกความกว้างและความสูง: {0}", "เพิ่ม width และ height เป็นพิกเซลของภาพ หน้าเว็บจะไม่ขยับขณะภาพโหลด"},
         {"This picture has no width and height: {0}",
          "Add width and height, in pixels of the picture: then nothing moves while it comes."}),
    // {0} the file
    note(Rule::file_unreferenced, "file/unreferenced",
         {"ไม่มีหน้าใดลิงก์ไปยังไฟล์นี้: {0}", "ลิงก์ไปยังไฟล์จากหน้าที่เกี่ยวข้อง หรือลบถ้าไม่ใช้แล้ว"},
         {"No page links to this file: {0}", "Link to it from the page that it belongs to, or delete it."}),
    // {0} the line
    error(Rule::itas_lock_line, "itas/lock-line",
          {"อ่านบรรทัดนี้ไม่ได้: “{0}”", "แต่ละบรรทัดมีสามส่วน คือ ปี ข้อ และที่อยู่ เช่น 2567 O14 /oit/2567/o14/"},
          {"This line cannot be read: “{0}”",
           "A line has three parts: year, item and address (2567 O14 /oit/2567/o14/)."}),
    // {0} the address; {1} the item's code; {2} the year
    error(Rule::itas_address_gone, "itas/address-gone",
          {"ที่อยู่ {0} ที่ส่งให้ ITAS แล้วสำหรับข้อ {1} ปี {2} ไม่มีในเว็บไซต์อีกต่อไป",
           "นำหน้าหรือไฟล์นี้กลับมา ถ้าย้ายหน้าไปที่อื่น ให้เขียน moved_from ในหน้าใหม่ "
           "ถ้า ITAS ไม่ได้ใช้ที่อยู่นี้แล้ว ให้ลบบรรทัดนี้"},
          {"The address {0} , given to ITAS for {1} of {2}, is no longer on the site",
           "Bring the page or file back. If the page has moved, say moved_from in the new one; if ITAS no "
           "longer "
           "uses the address, delete this line."}),
});

/// What can go wrong while the site is written.
inline constexpr auto rules_of_output = std::to_array<RuleInfo>({
    // {0} the path
    error(Rule::output_foreign_file, "output/foreign-file",
          {"มีไฟล์ “{0}” อยู่แล้วและโปรแกรมไม่ได้เป็นผู้เขียน จึงไม่เขียนทับ", "ย้ายหรือเปลี่ยนชื่อไฟล์นั้น แล้วสั่งใหม่"},
          {"“{0}” is already there and was not written by this program, so it was not overwritten",
           "Move the file away or rename it, then try again."}),
    // {0} how many; {1} the first of them
    note(Rule::output_kept_foreign, "output/kept-foreign",
         {"มีไฟล์อื่นที่โปรแกรมไม่ได้เขียน {0} ไฟล์ เช่น “{1}” จึงเก็บไว้ตามเดิม", "ถ้าไม่ต้องการเผยแพร่ไฟล์เหล่านี้ ให้ย้ายออก"},
         {"{0} other files, such as “{1}”, were not written by this program and were kept",
          "Move them away if they are not meant to be published."}),
    // {0} the path; {1} what the system said
    error(Rule::output_failed, "output/failed",
          {"เขียน “{0}” ไม่สำเร็จ[[: {1:word}]]", "แก้สาเหตุแล้วสั่งใหม่ เว็บไซต์เดิมยังอยู่ครบ"},
          {"“{0}” could not be written[[: {1:word}]]",
           "Mend the cause and try again; the site there is as it was."}),
    // {0} the path; {1} what the system said
    error(Rule::output_interrupted, "output/interrupted",
          {"นำ “{0}” ขึ้นแทนของเดิมไม่สำเร็จ[[: {1:word}]] เว็บไซต์จึงเปลี่ยนไปเพียงบางส่วน",
           "แก้สาเหตุแล้วสั่งใหม่ โปรแกรมจะทำส่วนที่เหลือให้ครบ"},
          {"“{0}” could not be put in its place[[: {1:word}]], so the site is only partly the new one",
           "Mend the cause and try again; the rest will then be done."}),
    // {0} the folder
    error(Rule::output_busy, "output/busy", {"มีโปรแกรมอื่นกำลังเขียนโฟลเดอร์ “{0}” อยู่", "รอให้เสร็จแล้วสั่งใหม่"},
          {"Another run is writing to the folder “{0}”", "Wait until it is done, then try again."}),
    // {0} the folder; {1} why, a word: root_folder symbolic_link holds_site not_a_folder
    error(Rule::output_unsafe_target, "output/unsafe-target",
          {"ใช้ “{0}” เป็นที่วางเว็บไซต์ไม่ได้[[ เพราะเป็น{1:word}]]", "เลือกโฟลเดอร์ว่างสำหรับเว็บไซต์โดยเฉพาะ เช่น public"},
          {"“{0}” cannot take the site[[: it is {1:word}]]",
           "Choose a folder for the site alone, such as public."}),
    // {0} the path
    error(
        Rule::output_unsafe_path, "output/unsafe-path",
        {"ใช้ “{0}” เป็นที่อยู่ของไฟล์ในเว็บไซต์ไม่ได้", "เปลี่ยนชื่อหน้าหรือไฟล์ที่ให้ที่อยู่นี้"},
        {"“{0}” cannot be the path of a file of the site", "Rename the page or file that has this address."}),
    // {0} the file; {1} the file for which the same name is a folder
    error(Rule::output_path_clash, "output/path-clash",
          {"“{0}” เป็นทั้งไฟล์และโฟลเดอร์ของ “{1}” ไม่ได้", "เปลี่ยนชื่อหน้าหรือไฟล์หนึ่งในสองนี้"},
          {"“{0}” cannot be both a file and the folder of “{1}”", "Rename one of the two pages or files."}),
    // {0} {1} the two paths
    error(Rule::output_case_collision, "output/case-collision",
          {"“{0}” กับ “{1}” ต่างกันเพียงตัวพิมพ์เล็กใหญ่ บางเครื่องจะถือเป็นไฟล์เดียวกัน", "เปลี่ยนชื่อหน้าหรือไฟล์หนึ่งในสองนี้"},
          {"“{0}” and “{1}” differ in upper and lower case only; some machines take them for one file",
           "Rename one of the two pages or files."}),
});

inline constexpr auto rules_of_usage = std::to_array<RuleInfo>({
    // {0} the whole sentence, in the language of the run
    error(Rule::usage, "usage/wrong", {"{0}", "ดูวิธีใช้ด้วย prongsai --help"},
          {"{0}", "prongsai --help shows how it is used."}),
});

}  // namespace prongsai::report
