#include "site/site.h"

#include "site/catalogue.h"
#include "text/date.h"
#include "text/url.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace prongsai::site {

const Catalogue* catalogue_of(const Site& site, text::FiscalYear year) {
  const auto found = std::ranges::find(site.catalogues, year, &Catalogue::fiscal_year);
  return found == site.catalogues.end() ? nullptr : &*found;
}

const Division* division_of(const Site& site, std::string_view id) {
  const auto found = std::ranges::find(site.divisions, id, &Division::id);
  return found == site.divisions.end() ? nullptr : &*found;
}

const Assignment* assignment_of(const Site& site, std::string_view topic) {
  const auto found = std::ranges::find(site.assignments, topic, &Assignment::topic);
  return found == site.assignments.end() ? nullptr : &*found;
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
