#include "check/catalogue_diff.h"

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/read_catalogues.h"
#include "cli/words.h"
#include "site/catalogue.h"
#include "site/catalogue_change.h"
#include "site/field.h"
#include "text/json.h"
#include "text/language.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::cli {

namespace {

using text::Json;

Json items_json(const std::vector<const site::Item*>& items) {
  Json::Array list;
  for (const site::Item* const item : items) {
    list.emplace_back(Json::Object{{"code", item->code}, {"topic", item->topic}, {"title", item->title}});
  }
  return list;
}

std::string diff_json(const site::Catalogue& earlier, const site::Catalogue& later,
                      const std::vector<site::ItemChange>& changes) {
  Json::Array list;
  for (const site::ItemChange& change : changes) {
    list.emplace_back(Json::Object{{"change", site::name_of(change.change).key},
                                   {"renumbered", change.is_renumbered},
                                   {"reworded", change.is_reworded},
                                   {"before", items_json(change.before)},
                                   {"after", items_json(change.after)},
                                   {"elements_came", change.elements_came},
                                   {"elements_went", change.elements_went}});
  }
  Json::Object json{{"earlier", earlier.fiscal_year.buddhist}, {"later", later.fiscal_year.buddhist}};
  if (later.carried_from) {
    json.emplace_back("carried_from", later.carried_from->buddhist);
  }
  json.emplace_back("changes", std::move(list));
  return Json(std::move(json)).to_text() + "\n";
}

/// The changes under a heading for each kind; what is as before is only counted, unless --verbose.
class DiffText {
 public:
  explicit DiffText(const Options& options) : options_(options) {}

  std::string write(const site::Catalogue& earlier, const site::Catalogue& later,
                    const std::vector<site::ItemChange>& changes) {
    text_ = word(Word::items_of_year) + " " + counted(earlier) + " → " + counted(later) + "\n";
    if (later.carried_from) {
      text_ += word(Word::carried) + " " + std::to_string(later.carried_from->buddhist) + "\n";
    }
    for (const auto& name : site::Names<site::CatalogueChange>::list) {
      add_kind(name, changes);
    }
    return text_;
  }

 private:
  [[nodiscard]] std::string word(Word which) const { return std::string(say(which, options_.language)); }

  [[nodiscard]] std::string counted(const site::Catalogue& catalogue) const {
    return std::to_string(catalogue.fiscal_year.buddhist) + " (" +
           std::to_string(site::items_of(catalogue).size()) + " " + word(Word::items) + ")";
  }

  void add_kind(const site::EnumName<site::CatalogueChange>& kind,
                const std::vector<site::ItemChange>& changes) {
    const auto count = std::ranges::count(changes, kind.value, &site::ItemChange::change);
    if (count == 0) {
      return;
    }
    const std::string_view title = options_.language == text::Language::th ? kind.th : kind.en;
    text_.append("\n").append(title).append(" · ").append(std::to_string(count)).append("\n");
    if (kind.value == site::CatalogueChange::same && options_.talk != Talk::verbose) {
      return;
    }
    for (const site::ItemChange& change : changes) {
      if (change.change == kind.value) {
        add_change(change);
      }
    }
  }

  void add_change(const site::ItemChange& change) {
    if (change.before.empty()) {
      add_item("  ", *change.after.front());
    } else if (change.after.empty()) {
      add_item("  ", *change.before.front());
    } else {
      add_heirs(change);
    }
    if (options_.talk == Talk::verbose) {
      add_elements(Word::came_elements, "+", change.elements_came);
      add_elements(Word::went_elements, "−", change.elements_went);
    }
  }

  /// "O2 + O3 → O1 title", and the earlier titles where they say something else.
  void add_heirs(const site::ItemChange& change) {
    text_ += "  " + codes_of(change.before) + " → ";
    std::string_view between;
    for (const site::Item* const item : change.after) {
      text_.append(between).append(item->code).append(" ").append(item->title);
      between = " + ";
    }
    text_.push_back('\n');
    const bool is_plain = change.before.size() == 1 && change.after.size() == 1 && !change.is_reworded;
    for (const site::Item* const item : change.before) {
      if (!is_plain) {
        add_item("      " + word(Word::before) + " ", *item);
      }
    }
  }

  void add_item(std::string_view indent, const site::Item& item) {
    text_.append(indent).append(item.code).append(" ").append(item.title).append("\n");
  }

  void add_elements(Word title, std::string_view mark, const std::vector<std::string>& texts) {
    if (texts.empty()) {
      return;
    }
    text_ += "      " + word(title) + "\n";
    for (const std::string& text : texts) {
      text_.append("        ").append(mark).append(" ").append(text).append("\n");
    }
  }

  static std::string codes_of(const std::vector<const site::Item*>& items) {
    std::string codes;
    for (const site::Item* const item : items) {
      codes.append(codes.empty() ? "" : " + ").append(item->code);
    }
    return codes;
  }

  const Options& options_;
  std::string text_{};
};

}  // namespace

int catalogue_diff(const Options& options) {
  const auto years = std::minmax(options.other_year, options.year);
  const std::vector<site::Catalogue> catalogues = read_catalogues(options);
  const auto earlier = find_catalogue(catalogues, years.first, options);
  const auto later = find_catalogue(catalogues, years.second, options);
  if (!earlier || !later) {
    return unreadable;
  }
  const auto changes = check::catalogue_diff(*earlier, *later);
  const std::string answer = options.format == Format::json
                                 ? diff_json(*earlier, *later, changes)
                                 : DiffText(options).write(*earlier, *later, changes);
  std::fputs(answer.c_str(), stdout);
  return done;
}

}  // namespace prongsai::cli
