#pragma once

#include "site/catalogue.h"
#include "site/kind.h"
#include "site/site.h"
#include "text/date.h"

#include <string>
#include <string_view>

// What a content file says before anybody has filled it in, written from the field tables.
namespace prongsai::render {

/// What is known of the file. `year` is the one that it is about, when `rule` asks for one.
struct Skeleton {
  const site::Topic& topic;
  const site::Item* item = nullptr;
  site::Kind kind = site::Kind::page;
  site::PeriodRule rule = site::PeriodRule::none;
  text::FiscalYear year{};
  /// Its id; empty when nobody is assigned.
  std::string division{};
};

/// ".yaml", or ".md" for a kind whose body says everything.
std::string_view extension_of(site::Kind kind);

/// The file: what is known as fields, what its item must show and all other fields as comments in Thai. It
/// loads without an error as it is.
std::string skeleton_text(const Skeleton& skeleton);

/// `text` as a plain or quoted YAML value of one line.
std::string yaml_value(std::string_view text);

}  // namespace prongsai::render
