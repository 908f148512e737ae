#include "check/page_survey.h"

#include "check/link_words.h"
#include "markup/html_scan.h"
#include "markup/html_tokens.h"
#include "site/page_survey.h"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::check {

namespace {

using markup::HtmlToken;
using markup::HtmlTokenKind;
using site::Surveyed;

/// The value of the first attribute of that name; empty where there is none.
std::string_view value_of(const HtmlToken& tag, std::string_view name) {
  for (const markup::HtmlAttribute& attribute : tag.attributes) {
    if (markup::equals_ignoring_case(attribute.name, name)) {
      return attribute.value;
    }
  }
  return {};
}

bool is_named(const HtmlToken& tag) {
  return !value_of(tag, "aria-label").empty() || !value_of(tag, "aria-labelledby").empty() ||
         !value_of(tag, "title").empty();
}

/// Whether somebody types or chooses something there.
bool is_field(const HtmlToken& tag, std::string_view name) {
  constexpr auto others = std::to_array<std::string_view>({"hidden", "submit", "button", "reset", "image"});
  const std::string type = markup::lower_case_name(value_of(tag, "type"));
  return name == "select" || name == "textarea" ||
         (name == "input" && std::ranges::find(others, type) == others.end());
}

class Survey {
 public:
  explicit Survey(std::string_view html) : tokens_(html) {}

  site::PageSurvey make() {
    while (tokens_.next()) {
      const HtmlToken tag = tokens_.token();
      const bool is_tag = tag.kind == HtmlTokenKind::start_tag || tag.kind == HtmlTokenKind::end_tag;
      const std::string name = is_tag ? markup::lower_case_name(tag.name) : std::string();
      if (tag.kind == HtmlTokenKind::start_tag) {
        begin(tag, name);
      } else if (tag.kind == HtmlTokenKind::end_tag) {
        end(name);
      }
    }
    // 3.1.1 language of page, 1.3.1 info and relationships.
    note(Surveyed::basics, has_language_);
    note(Surveyed::basics, has_main_);
    for (const std::string& id : unlabelled_) {
      note(Surveyed::fields, labelled_.contains(id));
    }
    return survey_;
  }

 private:
  void note(Surveyed what, bool is_right) {
    site::SurveyCount& count = site::count_of(survey_, what);
    ++count.seen;
    count.wrong += is_right ? 0U : 1U;
  }

  void begin(const HtmlToken& tag, std::string_view name) {
    if (name == "script" || name == "style" || name == "template") {
      tokens_.raw_text(name);
    } else if (name == "html") {
      has_language_ = !value_of(tag, "lang").empty();
    } else if (name == "main") {
      has_main_ = true;
    } else if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
      heading(name[1] - '0');
    } else if (name == "table" && value_of(tag, "role") != "presentation") {
      ++site::count_of(survey_, Surveyed::tables).seen;
      has_header_.push_back(false);
    } else if (name == "th" && !has_header_.empty()) {
      has_header_.back() = true;
    } else if (name == "iframe") {
      note(Surveyed::frames, is_named(tag));  // 4.1.2 name, role, value
    } else {
      begin_in_form(tag, name);
    }
  }

  /// 1.1.1 non-text content for charts, 3.3.2 labels or instructions for fields.
  void begin_in_form(const HtmlToken& tag, std::string_view name) {
    if (name == "svg" && value_of(tag, "role") == "img") {
      note(Surveyed::pictures, is_named(tag));
    } else if (name == "label") {
      ++open_labels_;
      if (const std::string_view field = value_of(tag, "for"); !field.empty()) {
        labelled_.emplace(field);
      }
    } else if (is_field(tag, name)) {
      if (open_labels_ > 0 || is_named(tag)) {
        note(Surveyed::fields, true);
      } else {
        unlabelled_.emplace_back(value_of(tag, "id"));
      }
    }
  }

  void end(std::string_view name) {
    if (name == "table" && !has_header_.empty()) {
      site::count_of(survey_, Surveyed::tables).wrong += has_header_.back() ? 0U : 1U;
      has_header_.pop_back();
    } else if (name == "label") {
      open_labels_ = std::max(0, open_labels_ - 1);
    }
  }

  /// 1.3.1, 2.4.6: a level is entered from the one above.
  void heading(int level) {
    note(Surveyed::headings, level <= last_level_ + 1);
    last_level_ = level;
  }

  markup::HtmlTokens tokens_;
  site::PageSurvey survey_{};
  bool has_language_ = false;
  bool has_main_ = false;
  int last_level_ = 0;
  int open_labels_ = 0;
  /// Of the tables that are open.
  std::vector<bool> has_header_{};
  std::set<std::string, std::less<>> labelled_{};
  /// The ids of fields that nothing named so far: a label may come later.
  std::vector<std::string> unlabelled_{};
};

}  // namespace

site::PageSurvey survey_page(std::string_view html) {
  site::PageSurvey survey = Survey(html).make();
  const auto note = [&](Surveyed what, bool is_right) {
    site::SurveyCount& count = site::count_of(survey, what);
    ++count.seen;
    count.wrong += is_right ? 0U : 1U;
  };
  const markup::HtmlFacts facts = markup::scan_html(html, markup::LinkTexts::read);
  note(Surveyed::basics, !facts.title.empty());  // 2.4.2 page titled
  for (const markup::HtmlImage& image : facts.images) {
    note(Surveyed::pictures, image.has_alt);  // 1.1.1
  }
  for (const markup::HtmlLink& link : facts.links) {
    if (link.region != markup::LinkRegion::none) {
      note(Surveyed::links, !says_nothing(link.text));  // 2.4.4 link purpose
    }
  }
  std::set<std::string_view> ids;
  for (const markup::HtmlId& id : facts.ids) {
    note(Surveyed::ids, ids.insert(id.id).second);
  }
  return survey;
}

}  // namespace prongsai::check
