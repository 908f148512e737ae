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

/// What is known of an attachment's use as evidence: where it was first named, and for which items.
struct Use {
  report::Location where{};
  std::string path{};
  std::vector<std::string> codes{};
};

/// By the hash of the attachment's bytes.
using Uses = std::map<std::string, Use>;

std::set<std::string_view> evidence_files(const site::ItemVerdict& item) {
  std::set<std::string_view> files;
  for (const site::ElementVerdict& element : item.elements) {
    for (const site::Evidence& evidence : element.evidence) {
      files.insert(evidence.file);
    }
  }
  return files;
}

void note_use(Use& use, const site::FileReference& reference, const std::string& code) {
  if (use.codes.empty()) {
    use.where = reference.where;
    use.path = reference.path;
  }
  if (std::ranges::find(use.codes, code) == use.codes.end()) {
    use.codes.push_back(code);
  }
}

/// Notes the attachments that `file`, evidence for the item `code`, refers to.
void note_uses(Uses& uses, const site::Site& site, const site::ContentFile& file, const std::string& code) {
  site::for_each_file_reference(file, [&](const site::FileReference& reference) {
    const site::Attachment* const attachment = site::attachment_of(site, reference.path);
    // A portrait or a photo may well stand in several places.
    if (attachment != nullptr && file_type_of(site, reference.path) != site::FileType::image) {
      note_use(uses[attachment->sha256], reference, code);
    }
  });
}

Uses uses_of(const site::Site& site, const site::Verdict& verdict) {
  Uses uses;
  for (const site::ItemVerdict& item : verdict.items) {
    for (const std::string_view path : evidence_files(item)) {
      if (const site::ContentFile* const file = file_at(site, path)) {
        note_uses(uses, site, *file, item.item->code);
      }
    }
  }
  return uses;
}

std::string joined(const std::vector<std::string>& codes) {
  std::string joined;
  for (const std::string& code : codes) {
    joined.append(joined.empty() ? "" : ", ").append(code);
  }
  return joined;
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
  std::vector<report::Problem> problems;
  for (const auto& [hash, use] : uses_of(site, verdict)) {
    if (use.codes.size() > 1) {
      problems.push_back({.rule = report::Rule::file_serves_several_items,
                          .where = use.where,
                          .details = {use.path, joined(use.codes)}});
    }
  }
  return problems;
}

}  // namespace prongsai::check
