#pragma once

#include "markup/markdown.h"
#include "render/changes.h"
#include "render/explorer.h"
#include "render/organisation.h"
#include "render/posters.h"
#include "render/views.h"
#include "site/notices.h"
#include "site/page_survey.h"
#include "site/score.h"
#include "site/site.h"
#include "site/tree.h"
#include "site/verdict.h"
#include "text/date.h"
#include "text/language.h"
#include "theme/theme.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::render {

/// Whether the words of pages are kept as they are rendered, for the index of searching that comes after
/// them; else the index renders them itself when it is asked for.
enum class KeepWords : std::uint8_t { no, yes };

/// Everything that a site is rendered from; all of it must outlive the Tree.
struct Inputs {
  const site::Site& site;
  const theme::Theme& theme;
  /// The theme's files by their path below the Tree's root ("assets/style.css").
  const site::Tree& assets;
  /// The fiscal years whose items get pages, the current one last; empty for a site without OIT items.
  const std::vector<site::Verdict>& verdicts;
  const site::ScoreSheets& scores;
  const markup::Markdown& markdown;
  KeepWords keep_words = KeepWords::no;
  /// The day of the build.
  text::Date as_of{};
  /// Looks at a page for those who see, hear or move otherwise; without it the statement tells of documents
  /// alone.
  site::PageSurvey (*survey)(std::string_view html) = nullptr;
};

/// The views of a whole site, made once and looked into by every page's recipe.
struct Book {
  const Inputs inputs;
  std::string base{};
  std::string origin{};
  /// "www.example.go.th": where the site is, in small letters, without a port.
  std::string host{};
  std::map<std::string, FileView, std::less<>> files{};
  std::map<std::string, std::string, std::less<>> asset_urls{};
  std::vector<EntryView> entries{};
  std::map<std::string_view, const EntryView*> entry_by_path{};
  std::vector<AreaView> areas{};
  std::vector<YearView> years{};
  std::vector<TopicView> topics{};
  std::vector<const EntryView*> news{};
  std::map<text::Language, NavigationView> navigation{};
  /// The home page in each language that it is there in, the main one first.
  std::vector<TranslationView> homes{};
  /// By the address of the page that they translate.
  std::map<std::string_view, const EntryView*> translations{};
  /// The notices of the day of the build, and whether it is one of mourning.
  std::vector<site::Notice> notices{};
  bool in_mourning = false;
  OpenDataView open_data{};
  /// The pages on which the contracts of a year can be looked through, and where a row of the content stands
  /// in them.
  std::vector<Explorer> explorers{};
  std::map<const site::Contract*, const ListedContract*> listed{};
  /// The pages of the history; none where nothing has a day, or the theme has no page for it.
  std::vector<ChangesView> history{};
  std::vector<OrganisationNode> organisation{};
  /// The accessibility statement; empty for a theme that has none.
  std::string accessibility_url{};
  std::vector<PosterView> posters{};
  /// By the record that they are of.
  std::map<const void*, const PosterView*> poster_by_record{};
  /// The style sheet of the site's own colours; empty for those of the theme.
  std::string colours_url{};
  /// The page to search on; empty for a theme that has none.
  std::string search_url{};

  /// The configuration's fiscal year, else the last there is; nothing for a site without years.
  [[nodiscard]] const YearView* current_year() const;

  /// What leads on from pages of this language.
  [[nodiscard]] const NavigationView& navigation_in(text::Language language) const {
    return navigation.at(language);
  }

  /// "/ita" + "/oit/2567/".
  [[nodiscard]] std::string url(std::string_view address) const { return base + std::string(address); }
};

/// The template of one poster; a theme without it has none.
inline constexpr std::string_view poster_template = "poster.html";

/// The template of the page to search on.
inline constexpr std::string_view search_template = "search.html";

/// Those of the history of changes and of the accessibility statement.
inline constexpr std::string_view changes_template = "changes.html";
inline constexpr std::string_view accessibility_template = "accessibility.html";

Book make_book(const Inputs& inputs);

/// The day that a list shows for an entry: updated, else published, else nothing.
std::optional<text::Date> day_of(const site::ContentFile& file);

}  // namespace prongsai::render
