#include "check/evidence_files.h"

#include "check/needs.h"
#include "check/spans.h"
#include "site/catalogue.h"
#include "site/content_file.h"
#include "site/in_period.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace prongsai::check {

namespace {

using site::ContentFile;
using site::PeriodRule;

bool is_of_kind(const ContentFile& file, const site::ElementNeed& need) {
  return need.kinds.empty() || std::ranges::find(need.kinds, file.kind) != need.kinds.end();
}

/// Six months as a whole are only shown by files that together reach their end; where each month of them is
/// asked for, that is told month by month.
bool reaches_end(const std::vector<const ContentFile*>& files, const text::Period& asked) {
  return std::ranges::any_of(
      files, [&](const ContentFile* file) { return file->covers && file->covers->to >= asked.to; });
}

}  // namespace

Chosen choose(const Question& question, const site::ElementNeed& need) {
  const std::string& topic = need.topic.empty() ? question.item.topic : need.topic;
  Chosen chosen;
  for (const ContentFile& file : question.site.files) {
    const auto& topics = file.head.topics;
    const bool is_published = !file.head.date || *file.head.date <= question.as_of;
    if (is_published && std::ranges::find(topics, topic) != topics.end() && is_of_kind(file, need)) {
      chosen.all.push_back(&file);
    }
  }
  std::ranges::copy_if(chosen.all, std::back_inserter(chosen.in_period), [&](const ContentFile* file) {
    return site::is_in_period(file->covers, question.element.period, question.year);
  });
  const bool must_reach_end =
      question.element.period == PeriodRule::first_six_months && !months_of_a_part(need.rule);
  if (must_reach_end && question.asked && !reaches_end(chosen.in_period, *question.asked)) {
    chosen.in_period.clear();
  }
  return chosen;
}

const ContentFile* latest_of(const std::vector<const ContentFile*>& files) {
  return *std::ranges::max_element(files, {}, [](const ContentFile* file) {
    return file->covers ? file->covers->to : text::Date{.year = 0, .month = 1, .day = 1};
  });
}

site::Evidence evidence_of(const ContentFile& file, int line) {
  return {.file = file.path, .line = line, .address = file.address, .title = file.head.title};
}

bool is_about(const site::Attestation& attestation, const Question& question) {
  const bool is_whole_item =
      attestation.element.empty() && attestation.state == site::Attested::not_applicable;
  return attestation.topic == question.item.topic &&
         (is_whole_item || attestation.element == question.element.id);
}

bool holds(const site::Attestation& attestation, const Question& question) {
  return is_about(attestation, question) && attestation.fiscal_year == question.year &&
         attestation.on <= question.as_of;
}

}  // namespace prongsai::check
