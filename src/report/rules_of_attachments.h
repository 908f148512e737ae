#pragma once

#include "report/rule_row.h"

#include <array>

namespace prongsai::report {

/// What was found inside the files that are published as they are. {0} is always the file's path.
inline constexpr auto rules_of_attachments = std::to_array<RuleInfo>({
    // {1} the ending of its name; {2} what it is, or empty
    warning(
        Rule::attachment_wrong_extension, "attachment/wrong-extension",
        {"ไฟล์ “{0}” ลงท้ายชื่อด้วย .{1} แต่เนื้อในไม่ใช่ไฟล์ชนิดนั้น[[ แท้จริงเป็น {2}]]",
         "เปลี่ยนนามสกุลให้ตรงกับชนิดจริง หรือเปิดด้วยโปรแกรมเดิมแล้วบันทึกใหม่เป็นชนิดที่ต้องการ มิฉะนั้นเครื่องของผู้อ่านจะเปิดไม่ได้"},
        {"The name of “{0}” ends in .{1}, but that is not what the file is[[; it is {2}]]",
         "Rename it after what it is, or save it again as what it should be; else readers' machines cannot "
         "open it."}),
    error(Rule::attachment_empty, "attachment/empty",
          {"ไฟล์ “{0}” ว่างเปล่า ไม่มีข้อมูลเลย", "คัดลอกไฟล์จากต้นฉบับมาวางใหม่ หรือลบไฟล์นี้ถ้าไม่ใช้"},
          {"The file “{0}” is empty", "Copy it anew from the original, or delete it if it is not needed."}),
    error(Rule::attachment_encrypted, "attachment/encrypted",
          {"ไฟล์ “{0}” ติดรหัสผ่าน ประชาชนเปิดอ่านไม่ได้", "เปิดด้วยรหัสผ่าน บันทึกใหม่โดยไม่ตั้งรหัสผ่าน แล้ววางทับไฟล์เดิม"},
          {"The file “{0}” asks for a password, so nobody can read it",
           "Open it with the password, save it without one, and put that in its place."}),
    error(Rule::attachment_truncated, "attachment/truncated",
          {"ไฟล์ “{0}” ไม่ครบ ส่วนท้ายของไฟล์ขาดหายไป",
           "คัดลอกหรือดาวน์โหลดไฟล์จากต้นฉบับใหม่ให้จบ แล้วลองเปิดดูจนถึงหน้าสุดท้ายก่อนเผยแพร่"},
          {"The end of the file “{0}” is missing",
           "Copy or download it anew from the original, and look at its last page before publishing it."}),
    warning(Rule::attachment_image_only, "attachment/image-only",
            {"ไฟล์ “{0}” เป็นภาพสแกน ค้นหาข้อความไม่ได้ และโปรแกรมอ่านหน้าจออ่านไม่ได้",
             "แนบฉบับที่บันทึกเป็น PDF จากโปรแกรมพิมพ์เอกสาร หรือสแกนใหม่โดยเปิด OCR ภาษาไทย"},
            {"The file “{0}” is a scanned image; its text cannot be searched or read aloud",
             "Attach the PDF that the word processor saves, or scan it again with OCR for Thai."}),
    // {1} why, a word
    warning(Rule::attachment_unreadable, "attachment/unreadable",
            {"เปิดตรวจเนื้อในของไฟล์ “{0}” ไม่ได้[[ เพราะ{1:word}]]",
             "ลองเปิดไฟล์นี้เอง ถ้าเปิดไม่ได้หรือเห็นไม่ครบ ให้บันทึกใหม่จากต้นฉบับ"},
            {"The file “{0}” could not be looked into[[: {1:word}]]",
             "Open it yourself; if that fails or something is missing, save it again from the original."}),
    // {0} how many files
    warning(
        Rule::attachment_not_inspected, "attachment/not-inspected",
        {"ไม่ได้ตรวจเนื้อในของไฟล์แนบ {0} ไฟล์ เพราะเครื่องนี้เริ่มโปรแกรมตรวจไม่ได้",
         "ตรวจว่าเครื่องนี้ให้ prongsai เริ่มโปรแกรมลูกได้ และมี /proc แล้วสั่งอีกครั้ง"},
        {"{0} attachments were not looked into, for the inspecting program cannot be started here",
         "See that prongsai may start child processes on this machine and that /proc is there, and run it "
         "again."}),
});

}  // namespace prongsai::report
