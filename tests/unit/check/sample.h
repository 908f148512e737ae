#pragma once

#include "check/needs.h"
#include "report/problem.h"
#include "site/catalogue.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::check {

/// The topic and the element that every sample is about, unless a row says otherwise.
inline constexpr std::string_view sample_topic = "executives";
inline constexpr std::string_view sample_element = "each-person";
inline constexpr text::FiscalYear sample_year{2567};

constexpr text::Date day(int year, int month, int day_of_month) {
  return {.year = year, .month = month, .day = day_of_month};
}

constexpr text::Period days(text::Date from, text::Date to) {
  return {.from = from, .to = to};
}

/// A file of the sample topic, "content/<name>", that speaks of `covers`.
site::ContentFile file_of(site::Kind kind, const std::string& name,
                          std::optional<text::Period> covers = std::nullopt);

/// A page with this text.
site::ContentFile page_of(const std::string& name, std::string markdown,
                          std::optional<text::Period> covers = std::nullopt);

/// A person whose record stands in line `line` of the file.
site::Person person_of(std::string name, site::Side side, const std::string& photo, int line);

site::ContentFile people_of(const std::string& name, std::vector<site::Person> people);

/// A site of these files, with every file that they name but those in files/gone/; those in files/empty/ are
/// empty.
site::Site site_of(std::vector<site::ContentFile> files);

/// An officer's word on the sample element.
site::Attestation attestation_of(site::Attested state, text::FiscalYear year);

/// "rule detail|detail @file:line" of each problem, one a line.
std::string told(const std::vector<report::Problem>& problems);

/// "file:line" of each, one a line.
std::string told(const std::vector<site::Evidence>& evidence);

}  // namespace prongsai::check
