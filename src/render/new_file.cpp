#include "render/new_file.h"

#include "render/skeleton.h"
#include "site/catalogue.h"
#include "site/content_file.h"
#include "site/field.h"
#include "site/in_period.h"
#include "site/kind.h"
#include "site/site.h"
#include "text/date.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

using site::ContentFile;
using site::PeriodRule;

/// Where the files of a topic are, and of which kind.
struct Place {
  std::string area{};
  site::Kind kind = site::Kind::page;
  friend auto operator<=>(const Place&, const Place&) = default;
};

bool is_of(const ContentFile& file, const site::Topic& topic) {
  return std::ranges::find(file.head.topics, topic.id) != file.head.topics.end();
}

site::Kind kind_of(const site::Topic& topic) {
  return topic.kind.value_or(site::Kind::page);
}

/// Where most of the topic's files are that are of its kind, else most of its files; else its usual place.
Place usual_place(const site::Site& site, const site::Topic& topic) {
  const site::Kind kind = kind_of(topic);
  std::map<Place, int> votes;
  constexpr int of_kind = 1000;
  for (const ContentFile& file : site.files) {
    if (is_of(file, topic) && !file.area.empty()) {
      votes[{.area = file.area, .kind = file.kind}] += file.kind == kind ? of_kind : 1;
    }
  }
  const auto most = std::ranges::max_element(votes, {}, &std::pair<const Place, int>::second);
  return most == votes.end() ? Place{.area = topic.area, .kind = kind} : most->first;
}

Place place_of(const site::Site& site, const WantedFile& wanted) {
  Place place = usual_place(site, *wanted.topic);
  if (!wanted.kinds.empty()) {
    place.kind = wanted.kinds.front();
  }
  return place;
}

/// "ethics-drive", "ethics-drive-appointment": what the file is called when nobody has named one before.
std::string name_of(const WantedFile& wanted) {
  const std::string& topic = wanted.topic->id;
  return wanted.kinds.empty() ? topic : topic + "-" + std::string(site::name_of(wanted.kinds.front()).key);
}

bool is_dated(PeriodRule rule) {
  return rule != PeriodRule::none && rule != PeriodRule::current;
}

/// The year that the file is about.
text::FiscalYear year_meant(PeriodRule rule, text::FiscalYear year) {
  return rule == PeriodRule::previous_year ? text::FiscalYear{year.buddhist - 1} : year;
}

std::string stem_of(const ContentFile& file) {
  const std::size_t from = file.path.rfind('/') + 1;
  return file.path.substr(from, file.path.rfind('.') - from);
}

/// The name that the site gave to the same of another year, with this year in it; nothing without such.
std::optional<std::string> stem_as_before(const site::Site& site, const WantedFile& wanted,
                                          const Place& place, text::FiscalYear meant) {
  std::optional<std::string> stem;
  for (const ContentFile& file : site.files) {
    if (!is_of(file, *wanted.topic) || file.area != place.area || file.kind != place.kind || !file.covers) {
      continue;
    }
    const text::FiscalYear year = text::fiscal_year_of(file.covers->to);
    const bool is_half = wanted.rule == PeriodRule::first_six_months;
    const text::Period span = is_half ? text::first_six_months_of(year) : text::period_of(year);
    std::string name = stem_of(file);
    const std::string digits = std::to_string(year.buddhist);
    const std::size_t at = name.find(digits);
    if (*file.covers == span && at != std::string::npos) {
      stem = name.replace(at, digits.size(), std::to_string(meant.buddhist));
    }
  }
  return stem;
}

std::string stem_for(const site::Site& site, const WantedFile& wanted, const Place& place,
                     text::FiscalYear year) {
  if (!is_dated(wanted.rule)) {
    return name_of(wanted);
  }
  const text::FiscalYear meant = year_meant(wanted.rule, year);
  if (const auto stem = stem_as_before(site, wanted, place, meant)) {
    return *stem;
  }
  const std::string_view half = wanted.rule == PeriodRule::first_six_months ? "-6-months" : "";
  return name_of(wanted) + "-" + std::to_string(meant.buddhist) + std::string(half);
}

/// The topic that a need looks at.
const site::Topic* topic_asked(const site::Site& site, const site::Item& item,
                               const site::ElementNeed& need) {
  return topic_of(site, need.topic.empty() ? item.topic : need.topic);
}

/// The kinds that the need looks at, when the topic's own is not among them.
std::vector<site::Kind> other_kinds(const site::Topic& topic, const site::ElementNeed& need) {
  const bool is_own = std::ranges::find(need.kinds, kind_of(topic)) != need.kinds.end();
  return is_own ? std::vector<site::Kind>() : need.kinds;
}

bool are_alike(const WantedFile& one, const WantedFile& other) {
  return one.topic == other.topic && one.kinds == other.kinds;
}

/// Dated files take what is simply current with them.
void drop_undated(std::vector<WantedFile>& files) {
  const std::vector<WantedFile> all = files;
  std::erase_if(files, [&](const WantedFile& file) {
    return !is_dated(file.rule) && std::ranges::any_of(all, [&](const WantedFile& other) {
      return are_alike(other, file) && is_dated(other.rule);
    });
  });
}

/// One file holds all that is not of certain days.
void add_wanted(std::vector<WantedFile>& files, const WantedFile& wanted) {
  const auto same = std::ranges::find_if(files, [&](const WantedFile& file) {
    return are_alike(file, wanted) &&
           (file.rule == wanted.rule || (!is_dated(file.rule) && !is_dated(wanted.rule)));
  });
  if (same == files.end()) {
    files.push_back(wanted);
  }
}

std::string division_for(const site::Site& site, const WantedFile& wanted, text::FiscalYear year) {
  if (wanted.item != nullptr) {
    const site::Assignment* const assigned = site::assignment_of(site, *wanted.item, year);
    return assigned == nullptr ? std::string() : assigned->division;
  }
  const auto row = std::ranges::find(site.assignments, wanted.topic->id, &site::Assignment::topic);
  return row == site.assignments.end() ? std::string() : row->division;
}

}  // namespace

const site::Topic* topic_of(const site::Site& site, std::string_view id) {
  const auto found = std::ranges::find(site.topics, id, &site::Topic::id);
  return found == site.topics.end() ? nullptr : &*found;
}

std::vector<WantedFile> wanted_files(const site::Site& site, const site::Item& item) {
  std::vector<WantedFile> files;
  for (const site::Element& element : item.elements) {
    for (const site::ElementNeed& need : element.needs) {
      if (const site::Topic* const topic = topic_asked(site, item, need)) {
        add_wanted(
            files,
            {.topic = topic, .item = &item, .rule = element.period, .kinds = other_kinds(*topic, need)});
      }
    }
  }
  drop_undated(files);
  return files;
}

std::vector<WantedFile> wanted_files(const site::Site& site, const site::Topic& topic,
                                     text::FiscalYear year) {
  std::vector<WantedFile> files;
  if (const site::Catalogue* const catalogue = site::catalogue_of(site, year)) {
    for (const site::Item* const item : site::items_of(*catalogue)) {
      std::vector<WantedFile> asked = wanted_files(site, *item);
      std::erase_if(asked, [&](const WantedFile& file) { return file.topic != &topic; });
      // The topic's own item says more of it than one that looks at it besides.
      const bool is_own = item->topic == topic.id;
      if (is_own || files.empty()) {
        files = asked.empty() ? files : asked;
      }
    }
  }
  if (files.empty()) {
    files.push_back({.topic = &topic, .item = nullptr, .rule = PeriodRule::none, .kinds = {}});
  }
  return files;
}

const ContentFile* content_for(const site::Site& site, const WantedFile& wanted, text::FiscalYear year) {
  // What is simply current stays, however old: whether it must be looked over is for the check to say.
  const PeriodRule rule = is_dated(wanted.rule) ? wanted.rule : PeriodRule::none;
  const auto found = std::ranges::find_if(site.files, [&](const ContentFile& file) {
    const bool will_do =
        wanted.kinds.empty() || std::ranges::find(wanted.kinds, file.kind) != wanted.kinds.end();
    return will_do && is_of(file, *wanted.topic) && site::is_in_period(file.covers, rule, year);
  });
  return found == site.files.end() ? nullptr : &*found;
}

NewFile new_file(const site::Site& site, const WantedFile& wanted, text::FiscalYear year) {
  const Place place = place_of(site, wanted);
  const Skeleton skeleton{.topic = *wanted.topic,
                          .item = wanted.item,
                          .kind = place.kind,
                          .rule = wanted.rule,
                          .year = year_meant(wanted.rule, year),
                          .division = division_for(site, wanted, year)};
  const std::string stem = "content/" + place.area + "/" + stem_for(site, wanted, place, year);
  // The same page may be there in another form: it is that file then.
  const auto there = std::ranges::find_if(site.files, [&](const ContentFile& file) {
    return file.path.starts_with(stem + ".") && file.path.find('/', stem.size()) == std::string::npos;
  });
  const std::string path =
      there == site.files.end() ? stem + std::string(extension_of(place.kind)) : there->path;
  return {.path = path, .text = skeleton_text(skeleton)};
}

}  // namespace prongsai::render
