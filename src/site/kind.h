#pragma once

#include "site/activity.h"
#include "site/appointment.h"
#include "site/complaint.h"
#include "site/document.h"
#include "site/field.h"
#include "site/measure.h"
#include "site/people.h"
#include "site/procurement.h"
#include "site/project.h"
#include "site/service.h"
#include "site/survey.h"

#include <array>
#include <cstdint>
#include <variant>
#include <vector>

namespace prongsai::site {

/// What a content file holds.
enum class Kind : std::uint8_t {
  page,
  news,
  declaration,
  document,
  person,
  appointment,
  contact,
  project,
  procurement,
  complaint_channel,
  complaint_statistic,
  activity,
  gift,
  measure,
  ita_score,
  risk,
  e_service,
  qa_channel,
  survey,
  survey_result,
  statistic,
  manual,
};

template <>
struct Names<Kind> {
  static constexpr std::array list{
      EnumName<Kind>{Kind::page, "page", "หน้าเนื้อหา", "Page"},
      EnumName<Kind>{Kind::news, "news", "ข่าวประชาสัมพันธ์", "News"},
      EnumName<Kind>{Kind::declaration, "declaration", "ประกาศเจตนารมณ์", "Declaration"},
      EnumName<Kind>{Kind::document, "document", "เอกสาร", "Documents"},
      EnumName<Kind>{Kind::person, "person", "บุคลากร", "People"},
      EnumName<Kind>{Kind::appointment, "appointment", "คำสั่งแต่งตั้ง/คณะทำงาน",
                     "Appointments and working groups"},
      EnumName<Kind>{Kind::contact, "contact", "ข้อมูลการติดต่อ", "Contact"},
      EnumName<Kind>{Kind::project, "project", "แผน/ความก้าวหน้า/ผลการดำเนินงาน", "Plan, progress, result"},
      EnumName<Kind>{Kind::procurement, "procurement", "การจัดซื้อจัดจ้าง", "Procurement"},
      EnumName<Kind>{Kind::complaint_channel, "complaint-channel", "ช่องทางร้องเรียน", "Complaint channels"},
      EnumName<Kind>{Kind::complaint_statistic, "complaint-statistics", "สถิติเรื่องร้องเรียน",
                     "Complaint statistics"},
      EnumName<Kind>{Kind::activity, "activity", "กิจกรรม", "Activities"},
      EnumName<Kind>{Kind::gift, "gift-report", "รายงานการรับของขวัญ", "Gift report"},
      EnumName<Kind>{Kind::measure, "measure", "มาตรการส่งเสริมคุณธรรมและความโปร่งใส", "Integrity measures"},
      EnumName<Kind>{Kind::ita_score, "ita-score", "ผลคะแนน ITA", "ITA scores"},
      EnumName<Kind>{Kind::risk, "risk", "ความเสี่ยงการทุจริต", "Corruption risks"},
      EnumName<Kind>{Kind::e_service, "e-service", "E-Service", "E-services"},
      EnumName<Kind>{Kind::qa_channel, "qa-channel", "ช่องทางถาม-ตอบ", "Question channels"},
      EnumName<Kind>{Kind::survey, "survey", "แบบสำรวจ", "Surveys"},
      EnumName<Kind>{Kind::survey_result, "survey-result", "ผลการสำรวจ", "Survey results"},
      EnumName<Kind>{Kind::statistic, "statistic", "สถิติ", "Statistics"},
      EnumName<Kind>{Kind::manual, "manual", "คู่มือ", "Manuals"},
  };
};

/// The records of one content file, all of one type; monostate where the file's body says everything.
using Records =
    std::variant<std::monostate, std::vector<Document>, std::vector<Person>, std::vector<Appointee>,
                 std::vector<Contact>, std::vector<Project>, std::vector<Contract>,
                 std::vector<ComplaintChannel>, std::vector<ComplaintStatistic>, std::vector<Activity>,
                 std::vector<Gift>, std::vector<Measure>, std::vector<IndicatorScore>, std::vector<Risk>,
                 std::vector<OnlineService>, std::vector<SurveyScore>, std::vector<Statistic>,
                 std::vector<Procedure>>;

/// An empty list of the record type that `kind` holds.
Records no_records(Kind kind);

/// How many records there are; 0 for monostate.
std::size_t count(const Records& records);

}  // namespace prongsai::site
