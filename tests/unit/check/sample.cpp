#include "unit/check/sample.h"

#include "report/problem.h"
#include "report/rule.h"
#include "site/field.h"
#include "site/file_references.h"
#include "site/kind.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::check {

site::ContentFile file_of(site::Kind kind, const std::string& name, std::optional<text::Period> covers) {
  site::ContentFile file{.path = "content/" + name,
                         .area = "people",
                         .address = "/people/",
                         .kind = kind,
                         .records = site::no_records(kind),
                         .covers = covers};
  file.head.title = "ผู้บริหาร";
  file.head.topics = {std::string(sample_topic)};
  return file;
}

site::ContentFile page_of(const std::string& name, std::string markdown, std::optional<text::Period> covers) {
  site::ContentFile file = file_of(site::Kind::page, name, covers);
  file.body = {.markdown = std::move(markdown), .first_line = 5};
  return file;
}

site::Person person_of(std::string name, site::Side side, const std::string& photo, int line) {
  return {.name = std::move(name),
          .position = "ปลัดองค์การบริหารส่วนตำบล",
          .side = side,
          .photo = {.path = photo},
          .where = {.file = "content/people.yaml", .line = line}};
}

site::ContentFile people_of(const std::string& name, std::vector<site::Person> people) {
  site::ContentFile file = file_of(site::Kind::person, name);
  file.records = std::move(people);
  return file;
}

site::Site site_of(std::vector<site::ContentFile> files) {
  site::Site site;
  site.files = std::move(files);
  std::set<std::string> named;
  for (const site::ContentFile& file : site.files) {
    site::for_each_file_reference(file, [&](const site::FileReference& reference) {
      if (!reference.path.starts_with("files/gone/")) {
        named.insert(reference.path);
      }
    });
  }
  for (const std::string& path : named) {
    const std::size_t size = path.starts_with("files/empty/") ? 0 : 1;
    site.attachments.push_back({.path = path, .size = size, .sha256 = path});
  }
  return site;
}

site::Attestation attestation_of(site::Attested state, text::FiscalYear year) {
  return {.fiscal_year = year,
          .topic = std::string(sample_topic),
          .element = std::string(sample_element),
          .state = state,
          .by = "นางสาวมาลี ใจดี",
          .on = day(2024, 4, 10),
          .reason = "ตรวจแล้วตามเกณฑ์",
          .where = {.file = "site-config/attestations.yaml", .line = 3}};
}

std::string told(const std::vector<report::Problem>& problems) {
  std::string lines;
  for (const report::Problem& problem : problems) {
    std::string line = (lines.empty() ? "" : "\n") + std::string(report::info(problem.rule).name);
    for (std::size_t i = 0; i < problem.details.size(); ++i) {
      line += (i == 0 ? " " : "|") + problem.details[i];
    }
    if (!problem.where.file.empty()) {
      line += " @" + problem.where.file + ":" + std::to_string(problem.where.line);
    }
    lines += line;
  }
  return lines;
}

std::string told(const std::vector<site::Evidence>& evidence) {
  std::string lines;
  for (const site::Evidence& one : evidence) {
    lines += (lines.empty() ? "" : "\n") + one.file + ":" + std::to_string(one.line);
  }
  return lines;
}

}  // namespace prongsai::check
