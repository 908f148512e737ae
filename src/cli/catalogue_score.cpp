#include "check/oit_score.h"
#include "cli/answer_json.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/read_catalogues.h"
#include "cli/words.h"
#include "site/catalogue.h"
#include "site/oit_score.h"
#include "text/nearest.h"
#include "text/number.h"
#include "text/thai.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::cli {

namespace {

/// "o๑๔ " as O14.
std::string as_code(std::string_view written) {
  std::string code;
  for (const char c : text::fold_digits(written)) {
    if (c != ' ') {
      code.push_back(c == 'o' ? 'O' : c);
    }
  }
  return code;
}

/// An item code that the list does not have, with the one that was probably meant.
void tell_unknown(const std::string& code, const std::vector<std::string_view>& codes,
                  const site::Catalogue& catalogue, const Options& options) {
  std::string line = "--unmet “" + code + "”: " + std::string(say(Word::no_such_item, options.language)) +
                     " " + std::to_string(catalogue.fiscal_year.buddhist);
  if (const auto near = text::nearest(code, codes)) {
    line.append(" — ")
        .append(say(Word::did_you_mean, options.language))
        .append(" “")
        .append(*near)
        .append("”?");
  }
  std::fprintf(stderr, "%s\n", line.c_str());
}

std::string number(double value) {
  return text::format_decimal(value, 2);
}

/// The score part by part, then what each item that is not met costs.
class ScoreText {
 public:
  ScoreText(const site::Catalogue& catalogue, const Options& options)
      : catalogue_(catalogue), options_(options) {}

  std::string write(const site::OitScore& score, const std::vector<std::string>& unmet,
                    const std::map<std::string, double>& worth) {
    add_head(score, unmet, worth);
    for (const site::Indicator& indicator : catalogue_.indicators) {
      add_part(score.indicators, indicator.code, indicator.title, "");
      for (const site::SubIndicator& part : indicator.sub_indicators) {
        add_part(score.sub_indicators, part.code, part.title, "  ");
      }
    }
    for (const site::Item* const item : site::items_of(catalogue_)) {
      if (std::ranges::find(unmet, item->code) != unmet.end()) {
        text_ += "−" + number(worth.at(item->code)) + "  " + item->code + " " + item->title + "\n";
      }
    }
    return text_;
  }

 private:
  [[nodiscard]] std::string word(Word which) const { return std::string(say(which, options_.language)); }

  void add_head(const site::OitScore& score, const std::vector<std::string>& unmet,
                const std::map<std::string, double>& worth) {
    double lost = 0;
    for (const std::string& code : unmet) {
      lost += worth.at(code);
    }
    text_ += word(Word::items_of_year) + " " + std::to_string(catalogue_.fiscal_year.buddhist) + " · OIT " +
             number(score.oit) + " · " + word(Word::points_lost) + " " + number(lost) + " " + word(Word::of) +
             " " + number(check::oit_share) + "\n";
    if (catalogue_.carried_from) {
      text_ += word(Word::carried) + " " + std::to_string(catalogue_.carried_from->buddhist) + "\n";
    }
  }

  void add_part(const std::vector<site::PartScore>& parts, const std::string& code, const std::string& title,
                std::string_view indent) {
    const auto part = std::ranges::find(parts, code, &site::PartScore::code);
    if (part != parts.end()) {
      text_ += std::string(indent) + code + " " + title + "  " + number(part->score) + "\n";
    }
  }

  const site::Catalogue& catalogue_;
  const Options& options_;
  std::string text_{};
};

}  // namespace

int catalogue_score(const Options& options) {
  const auto catalogue = find_catalogue(read_catalogues(options), options.year, options);
  if (!catalogue) {
    return unreadable;
  }
  check::Outcomes outcomes;
  std::vector<std::string_view> codes;
  for (const site::Item* const item : site::items_of(*catalogue)) {
    outcomes[item->code] = check::Outcome::earned;
    codes.push_back(item->code);
  }
  std::vector<std::string> unmet;
  for (const std::string& written : options.unmet) {
    const std::string code = as_code(written);
    if (!outcomes.contains(code)) {
      tell_unknown(code, codes, *catalogue, options);
      return wrong_usage;
    }
    outcomes[code] = check::Outcome::lost;
    unmet.push_back(code);
  }
  const site::OitScore score = check::oit_score(*catalogue, outcomes);
  const std::string answer =
      options.format == Format::json
          ? score_json(score).to_text() + "\n"
          : ScoreText(*catalogue, options).write(score, unmet, check::worth_of_items(*catalogue, outcomes));
  std::fputs(answer.c_str(), stdout);
  return done;
}

}  // namespace prongsai::cli
