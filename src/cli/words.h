#pragma once

#include "text/language.h"

#include <cstdint>
#include <string_view>

namespace prongsai::cli {

/// Sentences of the command line itself; what is wrong with a site is said by the table of rules.
enum class Word : std::uint8_t {
  about,
  help,
  build,
  check,
  status,
  by,
  catalogue,
  catalogue_list,
  catalogue_show,
  catalogue_diff,
  catalogue_score,
  unmet,
  exporting,
  export_itas,
  site,
  output,
  output_file,
  lang,
  year,
  as_of,
  jobs,
  quiet,
  verbose,
  format,
  color,
  fail_on,
  list_rules,
  usage_wrong,
  see_help,
  did_you_mean,
  expected_date,
  expected_year,
  expected_format,
  expected_file,
  built,
  written,
  unchanged,
  removed,
  pages,
  seconds,
  build_failed,
  exported,
  addresses_added,
  no_year,
  items,
  links,
  findings,
  errors,
  warnings,
  notes,
  nothing_wrong,
  nothing_owed,
  owed,
  of,
  score_today,
  points_lost,
  points,
  carried,
  no_such_item,
  kept_inside,
  items_of_year,
  came_elements,
  went_elements,
  before,
  by_person,
  not_applicable,
  internal_error,
};

std::string_view say(Word word, text::Language language);

}  // namespace prongsai::cli
