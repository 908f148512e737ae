#pragma once

#include "render/new_file.h"
#include "site/content_file.h"
#include "site/site.h"
#include "text/date.h"
#include "text/json.h"
#include "text/language.h"

#include <optional>
#include <string>
#include <vector>

// What a year asks for: what is there already and carries over, and what is still to be made.
namespace prongsai::render {

/// One file that the year asks for. `there` is the content that serves, null when `file` is to be made.
struct PlannedFile {
  WantedFile wanted{};
  const site::ContentFile* there = nullptr;
  NewFile file{};
  /// The id of who answers for it, and until when.
  std::string division{};
  std::optional<text::Date> due{};
};

/// Every file that the items of the year ask for, in the list's order, each once.
std::vector<PlannedFile> plan_year(const site::Site& site, text::FiscalYear year);

/// The plan for people: how much carries over, and what is to be made, by whom and until when.
std::string plan_text(const site::Site& site, const std::vector<PlannedFile>& plan, text::FiscalYear year,
                      text::Language language);

/// {year, carried_over: [{code, topic, file}], to_make: [{code, topic, file, division, due}]}.
text::Json plan_json(const std::vector<PlannedFile>& plan, text::FiscalYear year);

}  // namespace prongsai::render
