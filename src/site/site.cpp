#include "site/site.h"

#include "site/catalogue.h"
#include "text/date.h"
#include "text/url.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::site {

const Catalogue* catalogue_of(const Site& site, text::FiscalYear year) {
  const auto found = std::ranges::find(site.catalogues, year, &Catalogue::fiscal_year);
  return found == site.catalogues.end() ? nullptr : &*found;
}

const Division* division_of(const Site& site, std::string_view id) {
  const auto found = std::ranges::find(site.divisions, id, &Division::id);
  return found == site.divisions.end() ? nullptr : &*found;
}

bool add_carried_list(Site& site, text::FiscalYear year) {
  if (site.catalogues.empty() || catalogue_of(site, year) != nullptr) {
    return false;
  }
  const auto has_own_list = [](const Catalogue& catalogue) { return !catalogue.carried_from; };
  const auto last = std::ranges::find_if(site.catalogues.rbegin(), site.catalogues.rend(), has_own_list);
  const int ahead = last == site.catalogues.rend() ? 0 : year.buddhist - last->fiscal_year.buddhist;
  if (ahead <= 0 || ahead > years_carried_forward) {
    return false;
  }
  Catalogue carried = carry_forward(*last, year);
  const auto place = std::ranges::upper_bound(site.catalogues, year, {}, &Catalogue::fiscal_year);
  site.catalogues.insert(place, std::move(carried));
  return true;
}

std::vector<text::FiscalYear> published_years(const Config& config) {
  std::vector<text::FiscalYear> years = config.fiscal_years;
  if (config.fiscal_year) {
    years.push_back(*config.fiscal_year);
  }
  std::ranges::sort(years);
  const auto repeated = std::ranges::unique(years);
  years.erase(repeated.begin(), repeated.end());
  return years;
}

const Assignment* assignment_of(const Site& site, const Item& item, text::FiscalYear year) {
  const auto exactness = [&](const Assignment& row) {
    const bool is_about_item = row.item.empty() ? row.topic == item.topic : row.item == item.code;
    const bool is_for_year = !row.fiscal_year || *row.fiscal_year == year;
    const int exact = (row.item.empty() ? 1 : 2) + (row.fiscal_year ? 2 : 0);
    return is_about_item && is_for_year ? exact : 0;
  };
  const auto best = std::ranges::max_element(site.assignments, {}, exactness);
  return best == site.assignments.end() || exactness(*best) == 0 ? nullptr : &*best;
}

std::optional<text::Date> closing_day(const Site& site, text::FiscalYear year) {
  const auto own = std::ranges::find(site.config.calendar, year, &YearCalendar::fiscal_year);
  if (own != site.config.calendar.end()) {
    return own->closes;
  }
  const Catalogue* const catalogue = catalogue_of(site, year);
  const bool is_known = catalogue != nullptr && catalogue->answers;
  return is_known ? std::optional(catalogue->answers->closes) : std::nullopt;
}

std::optional<text::Date> due_day(const Site& site, const Assignment& assignment, text::FiscalYear year) {
  if (assignment.due) {
    return assignment.due;
  }
  const auto closes = closing_day(site, year);
  if (!assignment.days_before_close || !closes) {
    return std::nullopt;
  }
  return text::add_days(*closes, -static_cast<int>(*assignment.days_before_close));
}

const Attachment* attachment_of(const Site& site, std::string_view path) {
  const auto found = std::ranges::lower_bound(site.attachments, path, {}, &Attachment::path);
  return found == site.attachments.end() || found->path != path ? nullptr : &*found;
}

const Area* area_of(const Site& site, std::string_view name) {
  const auto found = std::ranges::find(site.areas, name, &Area::name);
  return found == site.areas.end() ? nullptr : &*found;
}

std::string base_path(const Config& config) {
  std::string path(text::split_url(config.base_url).path);
  while (!path.empty() && path.back() == '/') {
    path.pop_back();
  }
  return path;
}

}  // namespace prongsai::site
