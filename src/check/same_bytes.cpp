#include "check/same_bytes.h"

#include "check/file_type.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/catalogue.h"
#include "site/content_file.h"
#include "site/field.h"
#include "site/file_references.h"
#include "site/site.h"
#include "site/verdict.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::check {

namespace {

bool share_topic(const site::ContentFile& one, const site::ContentFile& other) {
  return std::ranges::any_of(one.head.topics, [&](const std::string& topic) {
    return std::ranges::find(other.head.topics, topic) != other.head.topics.end();
  });
}

bool is_earlier(const site::ContentFile& one, const site::ContentFile& than) {
  return one.covers && than.covers && one.covers->to < than.covers->from;
}

const site::ContentFile* file_at(const site::Site& site, std::string_view path) {
  const auto found = std::ranges::lower_bound(site.files, path, {}, &site::ContentFile::path);
  return found == site.files.end() || found->path != path ? nullptr : &*found;
}

/// What is known of an attachment's use as evidence: where it was first named, and by which items.
struct Use {
  report::Location where{};
  std::string path{};
  std::vector<std::string> codes{};
};

std::set<std::string_view> evidence_files(const site::ItemVerdict& item) {
  std::set<std::string_view> files;
  for (const site::ElementVerdict& element : item.elements) {
    for (const site::Evidence& evidence : element.evidence) {
      files.insert(evidence.file);
    }
  }
  return files;
}

}  // namespace

std::optional<OldFile> last_years_file(const site::Site& site, const site::ContentFile& file,
                                       const site::FileReference& reference) {
  const site::Attachment* const attachment = site::attachment_of(site, reference.path);
  if (attachment == nullptr || !file.covers) {
    return std::nullopt;
  }
  std::optional<OldFile> old;
  for (const site::ContentFile& other : site.files) {
    if (old || !is_earlier(other, file) || !share_topic(other, file)) {
      continue;
    }
    site::for_each_file_reference(other, [&](const site::FileReference& earlier) {
      const site::Attachment* const before = site::attachment_of(site, earlier.path);
      if (!old && before != nullptr && before->sha256 == attachment->sha256) {
        old = OldFile{.where = reference.where, .path = reference.path, .earlier_path = other.path};
      }
    });
  }
  return old;
}

std::vector<report::Problem> shared_files(const site::Site& site, const site::Verdict& verdict) {
  std::map<std::string, Use> uses;
  for (const site::ItemVerdict& item : verdict.items) {
    for (const std::string_view path : evidence_files(item)) {
      const site::ContentFile* const file = file_at(site, path);
      if (file == nullptr) {
        continue;
      }
      site::for_each_file_reference(*file, [&](const site::FileReference& reference) {
        const site::Attachment* const attachment = site::attachment_of(site, reference.path);
        // A portrait or a photo may well stand in several places.
        if (attachment == nullptr || file_type_of(reference.path) == site::FileType::image) {
          return;
        }
        Use& use = uses[attachment->sha256];
        if (use.codes.empty()) {
          use.where = reference.where;
          use.path = reference.path;
        }
        if (std::ranges::find(use.codes, item.item->code) == use.codes.end()) {
          use.codes.push_back(item.item->code);
        }
      });
    }
  }
  std::vector<report::Problem> problems;
  for (const auto& [hash, use] : uses) {
    if (use.codes.size() > 1) {
      std::string codes;
      for (const std::string& code : use.codes) {
        codes.append(codes.empty() ? "" : ", ").append(code);
      }
      problems.push_back({.rule = report::Rule::file_serves_several_items,
                          .where = use.where,
                          .details = {use.path, codes}});
    }
  }
  return problems;
}

}  // namespace prongsai::check
