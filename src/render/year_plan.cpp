#include "render/year_plan.h"

#include "render/new_file.h"
#include "site/catalogue.h"
#include "site/site.h"
#include "text/date.h"
#include "text/json.h"
#include "text/language.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

bool is_planned(const std::vector<PlannedFile>& plan, const WantedFile& wanted) {
  return std::ranges::any_of(plan, [&](const PlannedFile& one) {
    return one.wanted.topic == wanted.topic && one.wanted.rule == wanted.rule &&
           one.wanted.kinds == wanted.kinds;
  });
}

PlannedFile planned(const site::Site& site, const WantedFile& wanted, text::FiscalYear year) {
  PlannedFile one{
      .wanted = wanted, .there = content_for(site, wanted, year), .file = {}, .division = {}, .due = {}};
  if (one.there == nullptr) {
    one.file = new_file(site, wanted, year);
  }
  if (const site::Assignment* const row = site::assignment_of(site, *wanted.item, year)) {
    one.division = row->division;
    one.due = site::due_day(site, *row, year);
  }
  if (!one.due) {
    one.due = site::closing_day(site, year);
  }
  return one;
}

std::string line_of(const site::Site& site, const PlannedFile& one, text::Language language) {
  const bool is_thai = language == text::Language::th;
  const site::Division* const division = site::division_of(site, one.division);
  const std::string nobody = is_thai ? "ยังไม่มีผู้รับผิดชอบใน assignments.yaml" : "nobody in assignments.yaml";
  const std::string no_day = is_thai ? "ยังไม่มีวันปิด ITAS" : "ITAS has no closing day yet";
  return "  " + one.wanted.item->code + " " + one.file.path + " · " +
         (division == nullptr ? nobody : division->name) + " · " +
         (one.due ? text::format_date(*one.due, language, text::DateStyle::day) : no_day) + "\n";
}

}  // namespace

std::vector<PlannedFile> plan_year(const site::Site& site, text::FiscalYear year) {
  std::vector<PlannedFile> plan;
  const site::Catalogue* const catalogue = site::catalogue_of(site, year);
  if (catalogue == nullptr) {
    return plan;
  }
  for (const site::Item* const item : site::items_of(*catalogue)) {
    for (const WantedFile& wanted : wanted_files(site, *item)) {
      if (!is_planned(plan, wanted)) {
        plan.push_back(planned(site, wanted, year));
      }
    }
  }
  return plan;
}

std::string plan_text(const site::Site& site, const std::vector<PlannedFile>& plan, text::FiscalYear year,
                      text::Language language) {
  const bool is_thai = language == text::Language::th;
  const auto made = std::ranges::count(plan, nullptr, &PlannedFile::there);
  const std::size_t carried = plan.size() - static_cast<std::size_t>(made);
  std::string text = (is_thai ? "ปีงบประมาณ พ.ศ. " : "Fiscal year ") + std::to_string(year.buddhist) + "\n";
  text += (is_thai ? "ใช้ของเดิมต่อ " : "Carried over: ") + std::to_string(carried) + "\n";
  for (const PlannedFile& one : plan) {
    if (one.there != nullptr) {
      text += "  " + one.wanted.item->code + " " + one.there->path + "\n";
    }
  }
  text += (is_thai ? "ต้องทำใหม่ " : "To be made: ") + std::to_string(made) + "\n";
  for (const PlannedFile& one : plan) {
    if (one.there == nullptr) {
      text += line_of(site, one, language);
    }
  }
  return text;
}

text::Json plan_json(const std::vector<PlannedFile>& plan, text::FiscalYear year) {
  text::Json::Array carried;
  text::Json::Array made;
  for (const PlannedFile& one : plan) {
    text::Json::Object entry{{"code", one.wanted.item->code}, {"topic", one.wanted.topic->id}};
    if (one.there != nullptr) {
      entry.emplace_back("file", one.there->path);
      carried.emplace_back(std::move(entry));
      continue;
    }
    entry.emplace_back("file", one.file.path);
    entry.emplace_back("division", one.division);
    entry.emplace_back("due", one.due ? text::Json(text::to_iso(*one.due)) : text::Json());
    made.emplace_back(std::move(entry));
  }
  return text::Json::Object{
      {"year", year.buddhist}, {"carried_over", std::move(carried)}, {"to_make", std::move(made)}};
}

}  // namespace prongsai::render
