#pragma once

#include "check/needs.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"

#include <string>
#include <vector>

namespace prongsai::check {

/// The content files that a need looks at: all that are filed under its topic, are of its kinds and were
/// published by the day of judging, and those of them that speak of the days asked for.
struct Chosen {
  std::vector<const site::ContentFile*> all{};
  std::vector<const site::ContentFile*> in_period{};
};

Chosen choose(const Question& question, const site::ElementNeed& need);

/// The file whose days end last; `files` is not empty.
const site::ContentFile* latest_of(const std::vector<const site::ContentFile*>& files);

site::Evidence evidence_of(const site::ContentFile& file, int line);

/// Whether the attestation, of whatever year, speaks of the element asked about.
bool is_about(const site::Attestation& attestation, const Question& question);

/// Whether it speaks of the element for the year asked about, and had been given by the day of judging.
bool holds(const site::Attestation& attestation, const Question& question);

}  // namespace prongsai::check
