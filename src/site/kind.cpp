#include "site/kind.h"

#include "site/activity.h"
#include "site/appointment.h"
#include "site/complaint.h"
#include "site/document.h"
#include "site/measure.h"
#include "site/people.h"
#include "site/procurement.h"
#include "site/project.h"
#include "site/service.h"
#include "site/survey.h"

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <variant>
#include <vector>

namespace prongsai::site {

Records no_records(Kind kind) {
  switch (kind) {
    case Kind::page:
    case Kind::news:
    case Kind::declaration:
      return {};
    case Kind::document:
      return std::vector<Document>{};
    case Kind::person:
      return std::vector<Person>{};
    case Kind::appointment:
      return std::vector<Appointee>{};
    case Kind::contact:
      return std::vector<Contact>{};
    case Kind::project:
      return std::vector<Project>{};
    case Kind::procurement:
      return std::vector<Contract>{};
    case Kind::complaint_channel:
      return std::vector<ComplaintChannel>{};
    case Kind::complaint_statistic:
      return std::vector<ComplaintStatistic>{};
    case Kind::activity:
      return std::vector<Activity>{};
    case Kind::gift:
      return std::vector<Gift>{};
    case Kind::measure:
      return std::vector<Measure>{};
    case Kind::ita_score:
      return std::vector<IndicatorScore>{};
    case Kind::risk:
      return std::vector<Risk>{};
    case Kind::e_service:
    case Kind::qa_channel:
    case Kind::survey:
      return std::vector<OnlineService>{};
    case Kind::survey_result:
      return std::vector<SurveyScore>{};
    case Kind::statistic:
      return std::vector<Statistic>{};
    case Kind::manual:
      return std::vector<Procedure>{};
  }
  return {};
}

std::size_t count(const Records& records) {
  return std::visit(
      [](const auto& list) -> std::size_t {
        if constexpr (std::same_as<std::decay_t<decltype(list)>, std::monostate>) {
          return 0;
        } else {
          return list.size();
        }
      },
      records);
}

}  // namespace prongsai::site
