#pragma once

#include "markup/markdown.h"
#include "render/explorer.h"
#include "render/views.h"
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
};

/// The views of a whole site, made once and looked into by every page's recipe.
struct Book {
  const Inputs inputs;
  std::string base{};
  std::string origin{};
  std::map<std::string, FileView, std::less<>> files{};
  std::map<std::string, std::string, std::less<>> asset_urls{};
  std::vector<EntryView> entries{};
  std::map<std::string_view, const EntryView*> entry_by_path{};
  std::vector<AreaView> areas{};
  std::vector<YearView> years{};
  std::vector<TopicView> topics{};
  std::vector<const EntryView*> news{};
  std::vector<LinkView> menu{};
  OpenDataView open_data{};
  /// The pages on which the contracts of a year can be looked through, and where a row of the content stands
  /// in them.
  std::vector<Explorer> explorers{};
  std::map<const site::Contract*, const ListedContract*> listed{};
  /// The style sheet of the site's own colours; empty for those of the theme.
  std::string colours_url{};
  /// The page to search on; empty for a theme that has none.
  std::string search_url{};

  /// The configuration's fiscal year, else the last there is; nothing for a site without years.
  [[nodiscard]] const YearView* current_year() const;

  /// "/ita" + "/oit/2567/".
  [[nodiscard]] std::string url(std::string_view address) const { return base + std::string(address); }
};

/// The template of the page to search on.
inline constexpr std::string_view search_template = "search.html";

Book make_book(const Inputs& inputs);

/// The day that a list shows for an entry: updated, else published, else nothing.
std::optional<text::Date> day_of(const site::ContentFile& file);

}  // namespace prongsai::render
