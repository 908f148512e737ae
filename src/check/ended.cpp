#include "check/ended.h"

#include "report/problem.h"
#include "report/rule.h"
#include "site/notices.h"
#include "site/site.h"
#include "text/date.h"
#include "text/iso_interval.h"

#include <string>
#include <vector>

namespace prongsai::check {

std::vector<report::Problem> ended(const site::Config& config, const text::Date& today) {
  std::vector<report::Problem> problems;
  const auto tell = [&](const text::Date& until, const report::Location& where, const char* what,
                        const std::string& text) {
    if (until < today) {
      problems.push_back({.rule = report::Rule::config_ended,
                          .where = where,
                          .details = {what, text::iso_interval(until), text}});
    }
  };
  for (const site::Notice& notice : config.notices) {
    tell(notice.until, notice.where, "notice", notice.text);
  }
  if (config.mourning) {
    tell(config.mourning->until, config.mourning->where, "mourning", "");
  }
  return problems;
}

}  // namespace prongsai::check
