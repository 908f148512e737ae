#include "check/attachments.h"

#include "check/endings.h"
#include "check/file_type.h"
#include "check/there.h"
#include "site/attachment_facts.h"
#include "site/catalogue.h"
#include "site/site.h"
#include "unit/check/sample.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

using namespace prongsai;
using site::FileCondition;
using site::FileFormat;
using site::Searchable;

namespace {

/// A site with one attachment that has these facts, named in line 4 of a page.
site::Site site_with(const std::string& path, const std::optional<site::AttachmentFacts>& facts) {
  site::ContentFile file = check::page_of("a.md", "");
  file.head.attachments = {
      {.title = "แผน", .file = {.path = path, .where = {.file = "content/a.md", .line = 4}}}};
  site::Site site = check::site_of({file});
  site.attachments = {{.path = path, .size = 10, .sha256 = "aa", .facts = facts}};
  return site;
}

std::string told(const std::string& path, const std::optional<site::AttachmentFacts>& facts) {
  return check::told(check::attachment_findings(site_with(path, facts)));
}

}  // namespace

TEST_CASE("attachments: what is found inside is told where the file is named") {
  struct Row {
    std::string_view path{};
    std::optional<site::AttachmentFacts> facts{};
    std::string_view expected{};
  };
  for (const Row& row : {
           Row{"files/a.pdf",
               site::AttachmentFacts{.format = FileFormat::pdf, .searchable = Searchable::text}, ""},
           Row{"files/a.pdf", site::AttachmentFacts{.condition = FileCondition::empty},
               "attachment/empty content/files/a.pdf @content/a.md:4"},
           Row{"files/a.pdf",
               site::AttachmentFacts{.format = FileFormat::pdf, .condition = FileCondition::encrypted},
               "attachment/encrypted content/files/a.pdf @content/a.md:4"},
           Row{"files/a.pdf",
               site::AttachmentFacts{.format = FileFormat::pdf, .condition = FileCondition::truncated},
               "attachment/truncated content/files/a.pdf @content/a.md:4"},
           Row{"files/a.pdf",
               site::AttachmentFacts{.format = FileFormat::pdf, .searchable = Searchable::scanned},
               "attachment/image-only content/files/a.pdf @content/a.md:4"},
           Row{"files/a.pdf",
               site::AttachmentFacts{.condition = FileCondition::unreadable, .trouble = "inspector_died"},
               "attachment/unreadable content/files/a.pdf|inspector_died @content/a.md:4"},
           Row{"files/a.pdf", site::AttachmentFacts{.format = FileFormat::html},
               "attachment/wrong-extension content/files/a.pdf|pdf|HTML @content/a.md:4"},
           Row{"files/a.pdf", site::AttachmentFacts{.format = FileFormat::unknown},
               "attachment/wrong-extension content/files/a.pdf|pdf| @content/a.md:4"},
           Row{"files/ภาพ.JPG", site::AttachmentFacts{.format = FileFormat::png},
               "attachment/wrong-extension content/files/ภาพ.JPG|JPG|PNG @content/a.md:4"},
           Row{"files/a.pdf", std::nullopt, "attachment/not-inspected 1"},
       }) {
    CAPTURE(row.path);
    CHECK(told(std::string(row.path), row.facts) == row.expected);
  }
}

TEST_CASE("attachments: a file that nothing names is told at its own place") {
  site::Site site;
  site.attachments = {
      {.path = "files/a.pdf", .facts = site::AttachmentFacts{.condition = FileCondition::empty}}};
  CHECK(check::told(check::attachment_findings(site)) ==
        "attachment/empty content/files/a.pdf @content/files/a.pdf:0");
}

TEST_CASE("attachments: which endings a format may have") {
  struct Row {
    std::string_view path{};
    FileFormat format{};
    bool expected = false;
  };
  for (const Row& row : {
           Row{"files/a.pdf", FileFormat::pdf, true},
           Row{"files/a.PDF", FileFormat::pdf, true},
           Row{"files/a.jpeg", FileFormat::jpeg, true},
           Row{"files/a.doc", FileFormat::rtf, true},
           Row{"files/a.doc", FileFormat::docx, false},
           Row{"files/a.xls", FileFormat::html, false},
           Row{"files/a.csv", FileFormat::text, true},
           Row{"files/a.csv", FileFormat::xlsx, false},
           Row{"files/v1.2/plan", FileFormat::pdf, true},
           Row{"files/a.dat", FileFormat::pdf, true},
       }) {
    CAPTURE(row.path);
    CHECK(check::ending_fits(row.path, row.format) == row.expected);
  }
}

TEST_CASE("attachments: a file counts as what it is, and only when it can be read") {
  struct Row {
    std::string_view path{};
    site::AttachmentFacts facts{};
    std::optional<site::FileType> type{};
    bool is_there = false;
  };
  for (const Row& row : {
           Row{"files/a.pdf", {.format = FileFormat::pdf}, site::FileType::pdf, true},
           Row{"files/a.pdf", {.format = FileFormat::html}, std::nullopt, true},
           Row{"files/a.pdf", {.format = FileFormat::jpeg}, site::FileType::image, true},
           Row{"files/a.csv", {.format = FileFormat::text}, site::FileType::open_data, true},
           Row{"files/a.pdf", {.format = FileFormat::text}, std::nullopt, true},
           Row{"files/a.bin", {.format = FileFormat::docx}, site::FileType::document, true},
           Row{"files/a.pdf",
               {.format = FileFormat::pdf, .condition = FileCondition::truncated},
               site::FileType::pdf,
               false},
           Row{"files/a.pdf",
               {.format = FileFormat::pdf, .condition = FileCondition::encrypted},
               site::FileType::pdf,
               false},
           Row{"files/a.pdf",
               {.format = FileFormat::pdf, .searchable = Searchable::scanned},
               site::FileType::pdf,
               true},
           Row{"files/a.pdf",
               {.format = FileFormat::pdf, .condition = FileCondition::unreadable},
               site::FileType::pdf,
               true},
       }) {
    CAPTURE(row.path);
    const site::Site site = site_with(std::string(row.path), row.facts);
    CHECK(check::file_type_of(site, row.path) == row.type);
    CHECK(check::is_there(site, site::FileReference{.path = std::string(row.path)}) == row.is_there);
  }
}
