#pragma once

#include "markup/markdown.h"
#include "render/book.h"
#include "render/site.h"
#include "report/problem.h"
#include "site/content_file.h"
#include "site/procurement.h"
#include "site/score.h"
#include "site/site.h"
#include "site/tree.h"
#include "site/verdict.h"
#include "theme/theme.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::render {

/// A small site of an invented body: a page with a body of links, people, a plan with a file, two news of
/// different days, a page in English, and one year's catalogue of two items that were judged on 1 May 2024.
site::Site sample_site();

/// The verdict on sample_site(), which must outlive it.
std::vector<site::Verdict> sample_verdicts(const site::Site& site);

/// A file of purchases without a year, a month or a day.
site::ContentFile purchases_file(const std::string& name, const std::vector<site::Contract>& contracts);

/// A process has one (markup/markdown.h).
const markup::Markdown& markdown();

/// A theme with every template that render_site asks for, and what a test gives beside or instead.
theme::Theme sample_theme(const std::map<std::string, std::string>& templates = {});

/// The site in that theme: every file's bytes, the source of a copied one as "copy of …".
using Files = std::map<std::string, std::string>;
struct Edited {
  Files files{};
  std::vector<std::string> item_pages{};
  std::vector<report::Problem> problems{};
};
Edited render(const site::Site& site, const std::map<std::string, std::string>& templates = {});

/// The functions that templates may call.
std::set<std::string> function_names();

/// Calls `use` with the Book of a site in that theme, whose assets they are.
template <class Use>
auto with_book(const site::Site& site, const std::vector<site::Verdict>& verdicts,
               const std::map<std::string, std::string>& templates, const Use& use,
               const site::Tree& assets = {}) {
  const theme::Theme theme = sample_theme(templates);
  const site::ScoreSheets scores;
  return use(make_book({.site = site,
                        .theme = theme,
                        .assets = assets,
                        .verdicts = verdicts,
                        .scores = scores,
                        .markdown = markdown(),
                        .as_of = {.year = 2024, .month = 5, .day = 1}}));
}

/// What a template makes of the sample site's home page.
std::string home_of(const site::Site& site, std::string_view text);

}  // namespace prongsai::render
