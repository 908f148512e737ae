#pragma once

#include "site/catalogue.h"
#include "site/kind.h"
#include "site/site.h"
#include "text/date.h"

#include <string>
#include <string_view>
#include <vector>

// Content files that are still to be written: which a year's item asks for, where each is filed, and what it
// says before anybody has filled it in.
namespace prongsai::render {

/// One file of a topic, for the days of `rule` of a year.
struct WantedFile {
  const site::Topic* topic = nullptr;
  /// Null for a topic that the year's list does not have.
  const site::Item* item = nullptr;
  site::PeriodRule rule = site::PeriodRule::none;
  /// The kinds that will do, the first is the one to write; none for the topic's own.
  std::vector<site::Kind> kinds{};
};

/// `path` is below the site's folder.
struct NewFile {
  std::string path{};
  std::string text{};
};

/// The topic of that id; nothing when there is none.
const site::Topic* topic_of(const site::Site& site, std::string_view id);

/// The files that an item asks for: of each of its topics one for each span of days and kind, or one that is
/// simply current.
std::vector<WantedFile> wanted_files(const site::Site& site, const site::Item& item);

/// The files of a topic: those that the items of the year's list ask for, else one.
std::vector<WantedFile> wanted_files(const site::Site& site, const site::Topic& topic, text::FiscalYear year);

/// The content that the site has for what is wanted; nothing when it is still to be written.
const site::ContentFile* content_for(const site::Site& site, const WantedFile& wanted, text::FiscalYear year);

/// A new file for what is wanted, filed where the site files the topic, else where the topic usually is: its
/// head as far as it is known, its other fields and the elements of its item as comments.
NewFile new_file(const site::Site& site, const WantedFile& wanted, text::FiscalYear year);

}  // namespace prongsai::render
