#pragma once

#include "report/rule_row.h"

#include <array>

namespace prongsai::report {

/// What other hosts say of the links to them.
inline constexpr auto rules_of_outside_links = std::to_array<RuleInfo>({
    // {0} the address; {1} the status, or empty; {2} why there is none, a word, or empty; {3} for how many
    // days it has failed, or empty; {4} the last day on which it was good, a period of one, or empty
    error(Rule::link_dead, "link/dead",
          {"ลิงก์ไปยังเว็บไซต์อื่นเปิดไม่ได้แล้ว: {0}[[ (ได้รหัส {1})]][[ — {2:word}]][[ เปิดไม่ได้มา {3} วัน]][[ "
           "เปิดได้ครั้งสุดท้ายเมื่อ {4:period}]]",
           "หาที่อยู่ใหม่ของหน้านั้น หรือเก็บสำเนาเอกสารไว้ในเว็บไซต์แล้วลิงก์มาที่สำเนา หรือลบลิงก์"},
          {"A link to another site is dead: {0}[[ (status {1})]][[ — {2:word}]][[; for {3} days]][[; it was "
           "last good on {4:period}]]",
           "Find where the page has gone, or keep a copy of the document on this site and link to that, or "
           "remove the link."}),
    // {0} the address; {1} why, a word; {2} the status, or empty; {3} how many more links go there, or empty
    warning(
        Rule::link_unreachable, "link/unreachable",
        {"ขณะนี้เปิดลิงก์ไปยังเว็บไซต์อื่นไม่ได้: {0} — {1:word}[[ (รหัส {2})]][[ และอีก {3} ลิงก์ไปยังเว็บไซต์เดียวกัน]]",
         "ลองใหม่ภายหลัง หากยังเปิดไม่ได้หลายวัน ให้ถือว่าลิงก์เสีย"},
        {"A link to another site cannot be opened now: {0} — {1:word}[[ (status {2})]][[; so it is with {3} "
         "more links to that site]]",
         "Try again later; if it stays so for days, take the link for dead."}),
    // {0} the address; {1} where it leads now
    note(Rule::link_moved, "link/moved",
         {"หน้าของเว็บไซต์อื่นย้ายที่อยู่ถาวรแล้ว: {0} — ที่อยู่ใหม่คือ {1}", "แก้ลิงก์เป็นที่อยู่ใหม่"},
         {"A page of another site has moved for good: {0} — it is at {1} now", "Write the new address."}),
    // {0} the address
    warning(Rule::link_needs_login, "link/needs-login",
            {"ลิงก์นี้ต้องเข้าสู่ระบบก่อนจึงเปิดได้: {0}",
             "ประชาชนและผู้ตรวจเปิดไม่ได้ ให้เปิดสิทธิ์เป็นสาธารณะ หรือเก็บสำเนาไว้ในเว็บไซต์แล้วลิงก์มาที่สำเนา"},
            {"This link asks for a login: {0}",
             "Citizens and assessors cannot open it: make it public, or keep a copy on this site and link to "
             "that."}),
    // {0} the address; {1} the status, or empty; {2} why it was not asked, a word, or empty
    note(Rule::link_forbidden, "link/forbidden",
         {"เว็บไซต์ปลายทางไม่ให้โปรแกรมเปิดลิงก์นี้ จึงตรวจไม่ได้[[ (รหัส {1})]][[ ({2:word})]]: {0}",
          "เปิดดูด้วยตนเองในเบราว์เซอร์ที่ไม่ได้เข้าสู่ระบบใด ๆ"},
         {"The other site lets no program open this link, so that nobody can tell[[ (status {1})]][[ "
          "({2:word})]]: {0}",
          "Open it by hand, in a browser that is logged in nowhere."}),
    // {0} the address; {1} what is wrong, a word; {2} how many more links go there, or empty
    warning(Rule::link_tls, "link/tls",
            {"เบราว์เซอร์จะเตือนว่าลิงก์นี้ไม่ปลอดภัย: {0} — {1:word}[[ และอีก {2} ลิงก์ไปยังเว็บไซต์เดียวกัน]]",
             "แจ้งผู้ดูแลเว็บไซต์ปลายทาง หรือเก็บสำเนาเอกสารไว้ในเว็บไซต์"},
            {"Browsers will warn of this link: {0} — {1:word}[[; so it is with {2} more links to that site]]",
             "Tell the people of that site, or keep a copy of the document on this one."}),
    // {0} the host; {1} the day, a period of one
    note(Rule::link_certificate_ends, "link/certificate-ends",
         {"ใบรับรองของเว็บไซต์ {0} จะหมดอายุวันที่ {1:period}", "ถ้าเป็นเว็บไซต์ของหน่วยงาน ให้ต่ออายุก่อนวันนั้น"},
         {"The certificate of {0} ends on {1:period}", "If that is a site of this body, renew it before."}),
    // {0} the address
    warning(
        Rule::link_not_found_page, "link/not-found-page",
        {"ปลายทางของลิงก์นี้น่าจะเป็นหน้า “ไม่พบข้อมูล” เพราะเหมือนกับที่เว็บไซต์นั้นตอบเมื่อถามหาหน้าที่ไม่มีอยู่จริง: {0}",
         "เปิดดูด้วยตนเอง หากไม่พบข้อมูล ให้หาที่อยู่ใหม่หรือลบลิงก์"},
        {"This link seems to lead to a page that says “not found”: it is what that site shows for an address "
         "that is surely not there: {0}",
         "Open it by hand; if nothing is there, find the new address or remove the link."}),
    // {0} the address; {1} megabytes
    note(Rule::link_too_large, "link/too-large",
         {"ไฟล์ที่ลิงก์ไปมีขนาด {1} เมกะไบต์: {0}",
          "บอกขนาดไว้ในข้อความของลิงก์ หรือทำไฟล์ให้เล็กลง ผู้ใช้โทรศัพท์เปิดไฟล์ใหญ่ได้ยาก"},
         {"The file behind this link has {1} megabytes: {0}",
          "Say so in the words of the link, or make the file smaller: on a phone it is hard to open."}),
    // {0} the address; {1} the media type that came
    warning(Rule::link_wrong_type, "link/wrong-type",
            {"ลิงก์นี้ควรเป็นเอกสาร แต่ปลายทางส่งหน้าเว็บมา ({1}): {0}", "เปิดดูด้วยตนเอง เอกสารอาจถูกย้ายหรือต้องเข้าสู่ระบบ"},
            {"This link looks like one to a document, but a web page comes ({1}): {0}",
             "Open it by hand; the document may have moved, or want a login."}),
    // {0} the address
    warning(
        Rule::link_private_address, "link/private-address",
        {"ลิงก์นี้ชี้ไปยังเครื่องภายในที่คนภายนอกเปิดไม่ได้ จึงไม่ได้เปิดตรวจ: {0}[[ (ส่งต่อไปยัง {1})]]",
         "ใช้ที่อยู่ที่เปิดได้จากอินเทอร์เน็ต หรืออนุญาตด้วย --allow ถ้าเป็นเว็บไซต์ภายในของหน่วยงานเอง"},
        {"This link leads to a machine that nobody outside can reach, and was not opened: {0}[[ (redirected "
         "to {1})]]",
         "Use an address of the public Internet, or name the host with --allow if it is a site within the "
         "office."}),
    // {0} the address; {1} the service
    note(Rule::link_cloud_file, "link/cloud-file",
         {"หลักฐานนี้อยู่ใน {1} ซึ่งอาจถูกลบหรือปิดสิทธิ์เมื่อใดก็ได้: {0}",
          "เก็บสำเนาไว้ในโฟลเดอร์ files ของเว็บไซต์แล้วลิงก์มาที่สำเนา"},
         {"This evidence is kept in {1}, where it can be deleted or closed any day: {0}",
          "Keep a copy in the site's folder files and link to that."}),
    // {0} the address; {1} the service
    warning(
        Rule::link_cloud_folder, "link/cloud-folder",
        {"ลิงก์นี้ไปยังโฟลเดอร์ใน {1} ไม่ใช่ตัวเอกสาร: {0}",
         "ลิงก์ไปที่เอกสารของข้อนั้นโดยตรง และเก็บสำเนาไว้ในเว็บไซต์ (prongsai pull) "
         "ผู้ตรวจไม่ต้องเดาว่าไฟล์ใดในโฟลเดอร์คือหลักฐาน"},
        {"This link leads to a folder in {1}, not to a document: {0}",
         "Link to the document itself, and keep a copy on this site (prongsai pull): nobody should have to "
         "guess which file of a folder is the evidence."}),
    // {0} the address; {1} what is wrong, a word
    warning(Rule::link_social_address, "link/social-address",
            {"ลิงก์นี้ไม่นำประชาชนไปยังหน้าของหน่วยงาน: {0} — {1:word}",
             "คัดลอกที่อยู่จากหน้าของหน่วยงานเองในเบราว์เซอร์ที่ไม่ได้เข้าสู่ระบบ เช่น https://www.facebook.com/ชื่อเพจ หรือ "
             "https://line.me/R/ti/p/@ชื่อบัญชี"},
            {"This link does not bring citizens to the body's own page: {0} — {1:word}",
             "Copy the address of the page from a browser that is logged in nowhere, such as "
             "https://www.facebook.com/NAME or https://line.me/R/ti/p/@ACCOUNT."}),
    // {0} the address
    warning(Rule::link_home_page, "link/home-page",
            {"ข้อนี้ลิงก์ไปยังหน้าแรกของเว็บไซต์อื่น ไม่ใช่หน้าที่มีข้อมูลของข้อนี้: {0}",
             "ลิงก์ไปที่หน้าหรือไฟล์ที่มีข้อมูลโดยตรง ผู้ตรวจจะไม่ค้นต่อจากหน้าแรก"},
            {"This item links to the home page of another site, not to where its information stands: {0}",
             "Link to the very page or file: an assessor does not search on from a home page."}),
    // {0} the link as the exception has it; {1} its last day, a period of one; {2} the reason
    warning(Rule::link_exception_over, "link/exception-over",
            {"ข้อยกเว้นของลิงก์ {0} หมดเวลาแล้วเมื่อ {1:period}[[ (เหตุผลเดิม: {2})]]",
             "ตรวจลิงก์อีกครั้ง ถ้ายังต้องยกเว้น ให้เลื่อน until: ใน site-config/exceptions.yaml ถ้าไม่ ให้ลบข้อยกเว้นนั้น"},
            {"The exception for the link {0} was over on {1:period}[[ (its reason: {2})]]",
             "Look at the link again: move until: in site-config/exceptions.yaml if it still holds, else "
             "delete the exception."}),
});

}  // namespace prongsai::report
