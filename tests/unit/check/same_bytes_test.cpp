#include "check/same_bytes.h"

#include "site/catalogue.h"
#include "site/content_file.h"
#include "site/site.h"
#include "site/verdict.h"
#include "unit/check/sample.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;
using check::page_of;

namespace {

site::ContentFile with_file(const std::string& name, const std::string& path) {
  site::ContentFile file = page_of(name, "");
  file.head.attachments = {
      {.title = "แบบฟอร์ม", .file = {.path = path, .where = {.file = "content/" + name, .line = 4}}}};
  return file;
}

/// Two items, each with one file as its evidence.
std::string shared_by(const std::string& one, const std::string& other, std::string_view hash_of_other) {
  const site::Item first{.code = "O22", .topic = "complaint-procedure"};
  const site::Item second{.code = "O23", .topic = "complaint-channel"};
  site::Site site;
  site.files = {with_file("a.md", one), with_file("b.md", other)};
  site.attachments = {{.path = one, .sha256 = "aa"}};
  if (other != one) {
    site.attachments.push_back({.path = other, .sha256 = std::string(hash_of_other)});
  }
  const auto met_by = [](const std::string& file) {
    return site::ElementVerdict{.state = site::ElementState::met, .evidence = {{.file = file}}};
  };
  const site::Verdict verdict{.items = {{.item = &first, .elements = {met_by("content/a.md")}},
                                        {.item = &second, .elements = {met_by("content/b.md")}}}};
  return check::told(check::shared_files(site, verdict));
}

}  // namespace

TEST_CASE("a file that is evidence of several items") {
  const std::string noted = "file/serves-several-items files/a.pdf|O22, O23 @content/a.md:4";
  CHECK(shared_by("files/a.pdf", "files/a.pdf", "") == noted);
  CHECK(shared_by("files/a.pdf", "files/b.pdf", "aa") == noted);
  CHECK(shared_by("files/a.pdf", "files/b.pdf", "bb") == "");
  CHECK(shared_by("files/a.jpg", "files/a.jpg", "") == "");
}
