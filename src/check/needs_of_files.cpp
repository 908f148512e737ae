#include "check/evidence_files.h"
#include "check/file_type.h"
#include "check/head_signature.h"
#include "check/need_rules.h"
#include "check/needs.h"
#include "check/prose.h"
#include "check/record_view.h"
#include "check/same_bytes.h"
#include "report/rule.h"
#include "site/catalogue.h"
#include "site/content_file.h"
#include "site/field.h"
#include "site/head.h"
#include "text/date.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::check {

namespace {

using report::Rule;
using site::ContentFile;
using site::ElementNeed;

bool is_wanted(std::string_view path, const ElementNeed& need) {
  const auto type = file_type_of(path);
  return need.types.empty() || (type && std::ranges::find(need.types, *type) != need.types.end());
}

/// Counts the files of one content file that a need takes; those that were last year's already are kept
/// apart.
class FileCount {
 public:
  FileCount(const Question& question, const ElementNeed& need, const ContentFile& file)
      : question_(question), need_(need), file_(file) {}

  void count() {
    for (const site::AttachedFile& attached : file_.head.attachments) {
      add(attached.file);
    }
    for_each_match(file_, question_, need_, [&](const RecordView& record) {
      const std::vector<site::FileReference> files = record.files();
      for (const site::FileReference& reference : files) {
        add(reference);
      }
      if (files.empty() && record.is_filled("url")) {
        found_ += is_wanted(record.text_of("url"), need_) ? 1 : 0;
      }
    });
  }

  [[nodiscard]] std::int64_t found() const { return found_; }
  [[nodiscard]] const std::vector<OldFile>& old() const { return old_; }

 private:
  void add(const site::FileReference& reference) {
    if (!is_wanted(reference.path, need_)) {
      return;
    }
    if (auto old = last_years_file(question_.site, file_, reference)) {
      old_.push_back(std::move(*old));
    } else {
      ++found_;
    }
  }

  const Question& question_;
  const ElementNeed& need_;
  const ContentFile& file_;
  std::int64_t found_ = 0;
  std::vector<OldFile> old_{};
};

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
  std::vector<OldFile> old;
  bool has_nil = false;
  for (const ContentFile* file : chosen.in_period) {
    FileCount count(question, need, *file);
    count.count();
    const bool counts_as_nil = need.or_nil && says_nil(*file);
    if (count.found() > 0 || counts_as_nil) {
      answer.evidence.push_back(evidence_of(*file, 1));
    }
    has_nil = has_nil || counts_as_nil;
    found += count.found();
    old.insert(old.end(), count.old().begin(), count.old().end());
  }
  if (found >= need.at_least || has_nil) {
    return;
  }
  for (const OldFile& one : old) {
    add_reason(answer, Rule::element_same_as_before, one.where, {one.path, one.earlier_path});
  }
  // What is there is an earlier period's: the item is stale, not merely incomplete.
  answer.is_in_period = answer.is_in_period && (old.empty() || found > 0);
  if (old.empty()) {
    add_reason(answer, Rule::element_no_file, {}, {std::to_string(found), std::to_string(need.at_least)});
  }
}

void need_signature(const Question& question, const ElementNeed& need, const Chosen& chosen, Answer& answer) {
  bool has_other_signer = false;
  for (const ContentFile* file : chosen.in_period) {
    const auto& signature = file->head.signed_by;
    if (!signature || signature->name.empty() || signature->position.empty() || !signature->date) {
      continue;
    }
    const bool is_in_time =
        *signature->date <= question.as_of && (!question.asked || *signature->date <= question.asked->to);
    const bool is_right = need.by == site::Signer::anyone || is_of_head(*signature, question.site);
    has_other_signer = has_other_signer || (is_in_time && !is_right);
    if (is_in_time && is_right) {
      answer.evidence.push_back(evidence_of(*file, 1));
    }
  }
  if (answer.evidence.empty()) {
    add_reason(answer, has_other_signer ? Rule::element_signed_by_other : Rule::element_not_signed, {}, {});
  }
}

}  // namespace prongsai::check
