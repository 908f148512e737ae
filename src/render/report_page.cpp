#include "render/report_page.h"

#include "render/assessment_table.h"
#include "render/assessment_text.h"
#include "render/bind.h"
#include "render/book.h"
#include "render/owed.h"
#include "render/page.h"
#include "render/views.h"
#include "report/place.h"
#include "report/print.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/catalogue.h"
#include "site/field.h"
#include "site/oit_score.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"
#include "text/language.h"
#include "theme/value.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

using theme::Arena;
using theme::Member;
using theme::ObjectType;
using theme::Value;

/// Where evidence or reasons of one element are so many that nobody reads them, the rest is in the answer as
/// JSON.
constexpr std::size_t most_lines = 12;

enum class Detail : std::uint8_t { owed, all };

/// Makes the parts of a report in the assessment's language.
class Writer {
 public:
  explicit Writer(const Assessment& assessment)
      : assessment_(assessment), language_(assessment.language), is_thai_(language_ == text::Language::th) {}

  /// What stands above the items; the verdict may be missing, for a site without years.
  [[nodiscard]] Report head(std::string_view th, std::string_view en) const {
    Report report{
        .title = std::string(is_thai_ ? th : en), .as_of = assessment_.as_of, .tool = assessment_.tool};
    if (const site::Verdict* const judged = verdict()) {
      report.year = judged->year;
      report.carried_from = judged->carried_from;
      report.total = static_cast<std::int64_t>(judged->items.size());
      report.score = judged->score.oit;
      report.lost = points_lost(*judged);
      add_counts(*judged, report);
      add_parts(*judged, report);
    }
    return report;
  }

  [[nodiscard]] const site::Verdict* verdict() const {
    return assessment_.verdicts.empty() ? nullptr : &assessment_.verdicts.front();
  }

  [[nodiscard]] ReportItem item_of(const site::ItemVerdict& item, text::FiscalYear year,
                                   Detail detail) const {
    ReportItem view{.code = item.item->code,
                    .title = item.item->title,
                    .url = whole_address(assessment_.site.config, site::item_address(year, *item.item)),
                    .state = std::string(site::name_of(item.state).key),
                    .state_word = word_of(item.state, language_),
                    .owner = owner_of(assessment_.site, item, language_),
                    .officer = item.officer,
                    .due = item.due,
                    .days_left = days_left_in_words(item, language_),
                    .urgency = std::string(site::name_of(item.urgency).key),
                    .points = item.points,
                    .worth = item.worth};
    for (const site::ElementVerdict& element : item.elements) {
      if (detail == Detail::all || site::is_owed(element.state)) {
        view.elements.push_back(element_of(element, detail));
      }
    }
    return view;
  }

  [[nodiscard]] ReportFinding finding_of(const report::Problem& problem) const {
    const report::RuleInfo& rule = report::info(problem.rule);
    std::string place = problem.where.file.empty() ? problem.url : report::line_of(problem.where, language_);
    return {.severity = std::string(report::severity_word(rule.severity, text::Language::en)),
            .severity_word = std::string(report::severity_word(rule.severity, language_)),
            .rule = std::string(rule.name),
            .message = report::message_of(problem, language_),
            .place = std::move(place),
            .help = report::help_of(problem, language_)};
  }

 private:
  [[nodiscard]] ReportElement element_of(const site::ElementVerdict& element, Detail detail) const {
    ReportElement view{.text = element.element->text,
                       .state = std::string(site::name_of(element.state).key),
                       .state_word = word_of(element.state, language_)};
    if (element.element->confidence == site::Confidence::low) {
      view.doubt = word_of(element.element->confidence, language_);
    }
    view.reasons = reason_lines(element, language_, most_lines);
    if (detail == Detail::all) {
      for (const EvidencePlace& place : places_of(assessment_.site.config, element)) {
        if (view.evidence.size() < most_lines) {
          view.evidence.push_back(
              {.title = place.text, .url = place.is_address ? place.text : std::string()});
        }
      }
    }
    return view;
  }

  void add_counts(const site::Verdict& judged, Report& report) const {
    for (const auto& name : site::Names<site::ItemState>::list) {
      const auto count = std::ranges::count(judged.items, name.value, &site::ItemVerdict::state);
      report.counts.push_back({.key = std::string(name.key),
                               .title = std::string(is_thai_ ? name.th : name.en),
                               .value = static_cast<double>(count)});
    }
  }

  void add_parts(const site::Verdict& judged, Report& report) const {
    const site::Catalogue* const catalogue = site::catalogue_of(assessment_.site, judged.year);
    const auto add = [&](const std::vector<site::PartScore>& scores, const std::string& code,
                         const std::string& title) {
      const auto found = std::ranges::find(scores, code, &site::PartScore::code);
      if (found != scores.end()) {
        report.parts.push_back({.key = code, .title = title, .value = found->score});
      }
    };
    if (catalogue == nullptr) {
      return;
    }
    for (const site::Indicator& indicator : catalogue->indicators) {
      add(judged.score.indicators, indicator.code, indicator.title);
      for (const site::SubIndicator& part : indicator.sub_indicators) {
        add(judged.score.sub_indicators, part.code, part.title);
      }
    }
  }

  const Assessment& assessment_;
  text::Language language_;
  bool is_thai_;
};

void add_sub_indicators(const Writer& writer, const Assessment& assessment, const site::Verdict& verdict,
                        Report& report) {
  const site::Catalogue* const catalogue = site::catalogue_of(assessment.site, verdict.year);
  if (catalogue == nullptr) {
    return;
  }
  auto item = verdict.items.begin();
  for (const site::Indicator& indicator : catalogue->indicators) {
    for (const site::SubIndicator& part : indicator.sub_indicators) {
      ReportGroup& group = report.groups.emplace_back();
      group.title = part.code + " " + part.title;
      for (std::size_t i = 0; i < part.items.size() && item != verdict.items.end(); ++i, ++item) {
        group.points += item->points;
        group.items.push_back(writer.item_of(*item, verdict.year, Detail::all));
      }
    }
  }
}

template <class Type>
struct IsView
    : std::bool_constant<std::is_same_v<Type, LinkView> || std::is_same_v<Type, ReportElement> ||
                         std::is_same_v<Type, ReportItem> || std::is_same_v<Type, ReportGroup> ||
                         std::is_same_v<Type, ReportFinding> || std::is_same_v<Type, ReportFigure>> {};

template <class Type>
Value bound(const Type& value) {
  return to_value(value);
}

template <class Type>
  requires IsView<Type>::value
Value bound(const std::vector<Type>& views) {
  return view_list(views);
}

/// How templates see one member of a view.
template <class View, auto pointer>
constexpr Member member(std::string_view name) {
  return {name,
          [](const void* view, Arena& /*arena*/) { return bound(static_cast<const View*>(view)->*pointer); }};
}

}  // namespace

Report assessment_report(const Assessment& assessment) {
  const Writer writer(assessment);
  Report report = writer.head("รายงานผลการตรวจรายการ OIT", "OIT assessment");
  if (const site::Verdict* const verdict = writer.verdict()) {
    add_sub_indicators(writer, assessment, *verdict, report);
  }
  for (const report::Problem& problem : assessment.findings) {
    report.findings.push_back(writer.finding_of(problem));
  }
  return report;
}

Report owed_report(const Assessment& assessment, OwedOrder order) {
  const Writer writer(assessment);
  Report report = writer.head("งานค้างรายการ OIT (ใช้ภายในหน่วยงาน)", "OIT status (for use inside the body)");
  if (const site::Verdict* const verdict = writer.verdict()) {
    for (const OwedGroup& owed :
         owed_groups(assessment.site, *verdict, order, OwedScope::owed, assessment.language)) {
      ReportGroup& group = report.groups.emplace_back();
      group.title = owed.title;
      group.points = owed.points;
      for (const site::ItemVerdict* const item : owed.items) {
        group.items.push_back(writer.item_of(*item, verdict->year, Detail::owed));
      }
    }
  }
  return report;
}

report::Checked<std::string> report_page(const Book& book, const Report& report, text::Language language) {
  return render_page(book, {.path = "report.html",
                            .template_name = "report.html",
                            .title = report.title,
                            .language = language,
                            .report = &report});
}

template <>
const ObjectType& view_type<ReportElement>() {
  using View = ReportElement;
  static constexpr auto members = sorted(std::array{
      member<View, &View::text>("text"),
      member<View, &View::state>("state"),
      member<View, &View::state_word>("state_word"),
      member<View, &View::doubt>("doubt"),
      member<View, &View::reasons>("reasons"),
      member<View, &View::evidence>("evidence"),
  });
  static constexpr ObjectType type{"element", members};
  return type;
}

template <>
const ObjectType& view_type<ReportItem>() {
  using View = ReportItem;
  static constexpr auto members = sorted(std::array{
      member<View, &View::code>("code"),
      member<View, &View::title>("title"),
      member<View, &View::url>("url"),
      member<View, &View::state>("state"),
      member<View, &View::state_word>("state_word"),
      member<View, &View::owner>("owner"),
      member<View, &View::officer>("officer"),
      member<View, &View::due>("due"),
      member<View, &View::days_left>("days_left"),
      member<View, &View::urgency>("urgency"),
      member<View, &View::points>("points"),
      member<View, &View::worth>("worth"),
      member<View, &View::elements>("elements"),
  });
  static constexpr ObjectType type{"item", members};
  return type;
}

template <>
const ObjectType& view_type<ReportGroup>() {
  using View = ReportGroup;
  static constexpr auto members = sorted(std::array{
      member<View, &View::title>("title"),
      member<View, &View::points>("points"),
      member<View, &View::items>("items"),
  });
  static constexpr ObjectType type{"group", members};
  return type;
}

template <>
const ObjectType& view_type<ReportFinding>() {
  using View = ReportFinding;
  static constexpr auto members = sorted(std::array{
      member<View, &View::severity>("severity"),
      member<View, &View::severity_word>("severity_word"),
      member<View, &View::rule>("rule"),
      member<View, &View::message>("message"),
      member<View, &View::place>("place"),
      member<View, &View::help>("help"),
  });
  static constexpr ObjectType type{"finding", members};
  return type;
}

template <>
const ObjectType& view_type<ReportFigure>() {
  using View = ReportFigure;
  static constexpr auto members = sorted(std::array{
      member<View, &View::key>("key"),
      member<View, &View::title>("title"),
      member<View, &View::value>("value"),
  });
  static constexpr ObjectType type{"figure", members};
  return type;
}

template <>
const ObjectType& view_type<Report>() {
  using View = Report;
  static constexpr auto members = sorted(std::array{
      member<View, &View::title>("title"),
      member<View, &View::year>("year"),
      member<View, &View::carried_from>("carried_from"),
      member<View, &View::as_of>("as_of"),
      member<View, &View::tool>("tool"),
      member<View, &View::total>("total"),
      member<View, &View::score>("score"),
      member<View, &View::lost>("lost"),
      member<View, &View::counts>("counts"),
      member<View, &View::parts>("parts"),
      member<View, &View::groups>("groups"),
      member<View, &View::findings>("findings"),
  });
  static constexpr ObjectType type{"report", members};
  return type;
}

}  // namespace prongsai::render
