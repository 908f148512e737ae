#include "cli/status_text.h"

#include "check/oit_score.h"
#include "cli/options.h"
#include "cli/project.h"
#include "cli/words.h"
#include "render/assessment_text.h"
#include "render/owed.h"
#include "report/print.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"
#include "text/number.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::cli {

namespace {

/// Reasons that a list of work shows for an element; --verbose shows all.
constexpr std::size_t few_reasons = 1;

class Writer {
 public:
  Writer(const Project& project, const site::Verdict& verdict, const Options& options)
      : site_(project.site), verdict_(verdict), options_(options) {}

  std::string write() {
    const auto scope = is_verbose() ? render::OwedScope::all : render::OwedScope::owed;
    for (const render::OwedGroup& group :
         render::owed_groups(site_, verdict_, options_.order, scope, options_.language)) {
      if (!group.title.empty()) {
        text_ += group.title + " · " + std::to_string(group.items.size()) + " " + word(Word::items) + " · −" +
                 number(group.points) + " " + word(Word::points) + "\n";
      }
      for (const site::ItemVerdict* const item : group.items) {
        write_item(*item);
      }
      text_.push_back('\n');
    }
    write_total();
    return std::move(text_);
  }

 private:
  [[nodiscard]] bool is_verbose() const { return options_.talk == Talk::verbose; }

  [[nodiscard]] std::string word(Word which) const { return std::string(say(which, options_.language)); }

  static std::string number(double value) { return text::format_decimal(value, 2); }

  /// Costs stand below each other.
  static std::string cost(double points) {
    constexpr std::size_t width = 5;
    const std::string digits = number(points);
    return std::string(width - std::min(width, digits.size()), ' ') + (points > 0 ? "−" : " ") + digits;
  }

  void write_item(const site::ItemVerdict& item) {
    text_ += cost(item.points) + "  " + item.item->code + " " + item.item->title + " — " +
             render::word_of(item.state, options_.language);
    const bool says_owner = options_.order != render::OwedOrder::division;
    const std::string owner = says_owner ? render::owner_of(site_, item, options_.language) : std::string();
    for (const std::string& part : {owner, item.officer, due_of(item)}) {
      text_.append(part.empty() ? "" : " · ").append(part);
    }
    text_.push_back('\n');
    for (const site::ElementVerdict& element : item.elements) {
      write_element(element);
    }
  }

  [[nodiscard]] std::string due_of(const site::ItemVerdict& item) const {
    if (!item.due) {
      return {};
    }
    const std::string left = render::days_left_in_words(item, options_.language);
    return text::format_date(*item.due, options_.language, text::DateStyle::day) +
           (left.empty() ? "" : " (" + left + ")");
  }

  void write_element(const site::ElementVerdict& element) {
    if (!site::is_owed(element.state)) {
      return;
    }
    text_.append("         ✗ ").append(element.element->text).append("\n");
    const std::size_t most = is_verbose() ? element.reasons.size() : few_reasons;
    for (std::size_t i = 0; i < std::min(most, element.reasons.size()); ++i) {
      text_.append("           ")
          .append(report::message_of(element.reasons[i], options_.language))
          .append("\n");
    }
  }

  void write_total() {
    const auto owed = std::ranges::count_if(verdict_.items, render::is_owed);
    const double lost = render::points_lost(verdict_);
    if (owed == 0) {
      text_ = word(Word::nothing_owed) + "\n";
    }
    text_ += site_.config.agency.name + " · " + word(Word::items_of_year) + " " +
             std::to_string(verdict_.year.buddhist) + " · " + word(Word::owed) + " " + std::to_string(owed) +
             " " + word(Word::of) + " " + std::to_string(verdict_.items.size()) + " " + word(Word::items) +
             " · " + word(Word::score_today) + " " + number(verdict_.score.oit) + " · " +
             word(Word::points_lost) + " " + number(lost) + " " + word(Word::of) + " " +
             number(check::oit_share) + "\n";
    if (verdict_.carried_from) {
      text_ += word(Word::carried) + " " + std::to_string(verdict_.carried_from->buddhist) + "\n";
    }
  }

  const site::Site& site_;
  const site::Verdict& verdict_;
  const Options& options_;
  std::string text_{};
};

}  // namespace

std::string status_text(const Project& project, const Options& options) {
  const site::Verdict* const verdict = asked_verdict(project, options);
  return verdict == nullptr ? std::string() : Writer(project, *verdict, options).write();
}

}  // namespace prongsai::cli
