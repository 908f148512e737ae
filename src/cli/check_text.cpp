#include "cli/check_text.h"

#include "check/counts.h"
#include "cli/options.h"
#include "cli/project.h"
#include "cli/words.h"
#include "report/place.h"
#include "report/print.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/catalogue.h"
#include "site/field.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"
#include "text/language.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::cli {

namespace {

/// The words of `check_text`; `in` the language of the run.
class Writer {
 public:
  Writer(const Project& project, const Options& options)
      : project_(project),
        options_(options),
        verdict_(asked_verdict(project, options)),
        is_thai_(options.language == text::Language::th) {}

  std::string write(const std::vector<report::Problem>& findings) {
    const report::Style style{.language = options_.language, .color = options_.color_out};
    const report::SourceLine lines = source_lines(project_.site.root);
    for (const report::Problem& problem : findings) {
      const bool is_note = report::info(problem.rule).severity == report::Severity::note;
      if (!is_note || options_.talk != Talk::quiet) {
        text_ += report::to_text(problem, style, lines);
      }
    }
    if (verdict_ != nullptr) {
      for (const site::ItemVerdict& item : verdict_->items) {
        write_item(item);
      }
    }
    write_counts(findings);
    return std::move(text_);
  }

 private:
  template <class Enum>
  [[nodiscard]] std::string_view word(Enum value) const {
    const auto name = site::name_of(value);
    return is_thai_ ? name.th : name.en;
  }

  void write_item(const site::ItemVerdict& item) {
    const bool is_fine = item.state == site::ItemState::complete || item.state == site::ItemState::not_due;
    if (is_fine && options_.talk != Talk::verbose) {
      return;
    }
    text_.append(item.item->code).append(" ").append(item.item->title).append(" — ").append(word(item.state));
    if (!item.owner.empty()) {
      const site::Division* const division = site::division_of(project_.site, item.owner);
      text_.append(" · ").append(division == nullptr ? item.owner : division->name);
    }
    if (item.due) {
      text_.append(" · ").append(text::format_date(*item.due, options_.language, text::DateStyle::day));
    }
    text_.push_back('\n');
    for (const site::ElementVerdict& element : item.elements) {
      write_element(element);
    }
  }

  void write_element(const site::ElementVerdict& element) {
    const bool is_fine = element.state == site::ElementState::met;
    if (is_fine && options_.talk != Talk::verbose) {
      return;
    }
    text_.append("   ").append(is_fine ? "✓ " : "✗ ").append(element.element->text).append("\n");
    if (element.element->confidence == site::Confidence::low) {
      text_.append("       ").append(word(element.element->confidence)).append("\n");
    }
    for (const report::Problem& reason : element.reasons) {
      text_.append("       ").append(report::message_of(reason, options_.language));
      if (!reason.where.file.empty()) {
        text_.append(" (").append(report::line_of(reason.where, options_.language)).append(")");
      }
      text_.append("\n");
    }
  }

  void write_counts(const std::vector<report::Problem>& findings) {
    const auto add = [&](int count, std::string_view what) {
      text_.append(" · ").append(what).append(" ").append(std::to_string(count));
    };
    text_.append(project_.site.config.agency.name);
    if (verdict_ != nullptr) {
      text_.append(is_thai_ ? " ปีงบประมาณ พ.ศ. " : ", fiscal year ")
          .append(std::to_string(verdict_->year.buddhist))
          .append(" · ")
          .append(std::to_string(verdict_->items.size()))
          .append(" ")
          .append(say(Word::items, options_.language));
      for (const auto& name : site::Names<site::ItemState>::list) {
        if (const int count = check::count_of(verdict_->items, name.value); count > 0) {
          add(count, is_thai_ ? name.th : name.en);
        }
      }
      if (const int count = check::count_not_applicable(verdict_->items); count > 0) {
        add(count, say(Word::not_applicable, options_.language));
      }
    }
    const report::Counts counts = report::count(findings);
    add(counts.errors, say(Word::errors, options_.language));
    add(counts.warnings, say(Word::warnings, options_.language));
    add(counts.notes, say(Word::notes, options_.language));
    text_.push_back('\n');
  }

  const Project& project_;
  const Options& options_;
  const site::Verdict* verdict_;
  bool is_thai_;
  std::string text_{};
};

}  // namespace

std::string check_text(const Project& project, const std::vector<report::Problem>& findings,
                       const Options& options) {
  return Writer(project, options).write(findings);
}

}  // namespace prongsai::cli
