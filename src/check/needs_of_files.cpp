#include "check/evidence_files.h"
#include "check/file_type.h"
#include "check/head_signature.h"
#include "check/need_rules.h"
#include "check/needs.h"
#include "check/placeholder.h"
#include "check/prose.h"
#include "check/record_view.h"
#include "check/same_bytes.h"
#include "check/there.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/catalogue.h"
#include "site/content_file.h"
#include "site/field.h"
#include "site/head.h"
#include "site/site.h"
#include "text/date.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::check {

namespace {

using report::Rule;
using site::ContentFile;
using site::ElementNeed;

bool is_wanted(const site::Site& site, std::string_view path, const ElementNeed& need) {
  const auto type = file_type_of(site, path);
  return need.types.empty() || (type && std::ranges::find(need.types, *type) != need.types.end());
}

/// Counts the files of one content file that a need takes; what was last year's already or is not there is
/// told instead.
class FileCount {
 public:
  FileCount(const Question& question, const ElementNeed& need, const ContentFile& file)
      : question_(question), need_(need), file_(file) {}

  void count() {
    for (const site::AttachedFile& attached : file_.head.attachments) {
      add(attached.file, attached.title);
    }
    for_each_match(file_, question_, need_, [&](const RecordView& record) {
      const std::vector<site::FileReference> files = record.files();
      for (const site::FileReference& reference : files) {
        add(reference, record.name);
      }
      if (files.empty()) {
        add_address(record);
      }
    });
  }

  [[nodiscard]] std::int64_t found() const { return found_; }
  [[nodiscard]] bool has_old() const { return has_old_; }
  /// Why the others do not count.
  [[nodiscard]] const std::vector<report::Problem>& reasons() const { return reasons_; }

 private:
  void add(const site::FileReference& reference, std::string_view name) {
    if (!is_wanted(question_.site, reference.path, need_)) {
      return;
    }
    if (!is_there(question_.site, reference)) {
      reasons_.push_back({.rule = Rule::element_leads_nowhere,
                          .where = reference.where,
                          .details = {std::string(name), reference.path}});
    } else if (auto old = last_years_file(question_.site, file_, reference)) {
      has_old_ = true;
      reasons_.push_back({.rule = Rule::element_same_as_before,
                          .where = old->where,
                          .details = {old->path, old->earlier_path}});
    } else {
      ++found_;
    }
  }

  void add_address(const RecordView& record) {
    if (!is_wanted(question_.site, record.text_of("url"), need_)) {
      return;
    }
    if (std::string dead = record.dead_reference("url"); !dead.empty()) {
      reasons_.push_back({.rule = Rule::element_leads_nowhere,
                          .where = record.where,
                          .details = {std::string(record.name), std::move(dead)}});
    }
    found_ += record.is_filled("url") ? 1 : 0;
  }

  const Question& question_;
  const ElementNeed& need_;
  const ContentFile& file_;
  std::int64_t found_ = 0;
  bool has_old_ = false;
  std::vector<report::Problem> reasons_{};
};

/// The file's signature when it says who signed and as what, on a day that has come and is not too late.
const site::Signature* signature_in_time(const Question& question, const ContentFile& file) {
  const auto& signature = file.head.signed_by;
  if (!signature || is_placeholder(signature->name) || is_placeholder(signature->position)) {
    return nullptr;
  }
  const std::optional<text::Date>& on = signature->date;
  const bool is_in_time = on && *on <= question.as_of && (!question.asked || *on <= question.asked->to);
  return is_in_time ? &*signature : nullptr;
}

/// When all that is attached to a signed file was so in an earlier period, it is not signed anew: the first.
std::optional<OldFile> signed_before(const site::Site& site, const ContentFile& file) {
  std::optional<OldFile> first;
  for (const site::AttachedFile& attached : file.head.attachments) {
    auto old = last_years_file(site, file, attached.file);
    if (!old) {
      return std::nullopt;
    }
    first = first ? std::move(first) : std::move(old);
  }
  return first;
}

}  // namespace

void need_text(const Question& /*question*/, const ElementNeed& need, const Chosen& chosen, Answer& answer) {
  std::size_t most = 0;
  for (const ContentFile* file : chosen.in_period) {
    const std::size_t words = words_of_prose(file->body.markdown);
    most = std::max(most, words);
    if (words >= static_cast<std::size_t>(std::max<std::int64_t>(need.at_least, 1))) {
      answer.evidence.push_back(evidence_of(*file, file->body.first_line));
    }
  }
  if (answer.evidence.empty()) {
    add_reason(answer, Rule::element_no_text, {}, {std::to_string(most), std::to_string(need.at_least)});
  }
}

void need_file(const Question& question, const ElementNeed& need, const Chosen& chosen, Answer& answer) {
  std::int64_t found = 0;
  bool has_nil = false;
  std::vector<report::Problem> reasons;
  for (const ContentFile* file : chosen.in_period) {
    FileCount count(question, need, *file);
    count.count();
    const bool counts_as_nil = need.or_nil && says_nil(*file);
    if (count.found() > 0 || counts_as_nil) {
      answer.evidence.push_back(evidence_of(*file, 1));
    }
    has_nil = has_nil || counts_as_nil;
    found += count.found();
    answer.is_of_old = answer.is_of_old || count.has_old();
    std::ranges::copy(count.reasons(), std::back_inserter(reasons));
  }
  if (found >= need.at_least || has_nil) {
    answer.is_of_old = false;
    return;
  }
  answer.is_of_old = answer.is_of_old && found == 0;
  answer.reasons = std::move(reasons);
  if (answer.reasons.empty()) {
    add_reason(answer, Rule::element_no_file, {}, {std::to_string(found), std::to_string(need.at_least)});
  }
}

void need_signature(const Question& question, const ElementNeed& need, const Chosen& chosen, Answer& answer) {
  bool has_other_signer = false;
  std::optional<OldFile> old;
  for (const ContentFile* file : chosen.in_period) {
    const site::Signature* const signature = signature_in_time(question, *file);
    if (signature == nullptr) {
      continue;
    }
    if (need.by == site::Signer::head && !is_of_head(*signature, question.site)) {
      has_other_signer = true;
    } else if (auto before = signed_before(question.site, *file)) {
      old = std::move(before);
    } else {
      answer.evidence.push_back(evidence_of(*file, 1));
    }
  }
  if (!answer.evidence.empty()) {
    return;
  }
  answer.is_of_old = old.has_value();
  if (old) {
    add_reason(answer, Rule::element_same_as_before, old->where, {old->path, old->earlier_path});
  } else {
    add_reason(answer, has_other_signer ? Rule::element_signed_by_other : Rule::element_not_signed, {}, {});
  }
}

}  // namespace prongsai::check
