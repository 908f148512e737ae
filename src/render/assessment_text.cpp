#include "render/assessment_text.h"

#include "render/in_language.h"
#include "report/print.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/language.h"
#include "text/percent.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

constexpr std::size_t most_reasons = 20;

std::string and_more(std::size_t count, text::Language language) {
  const std::string number = std::to_string(count);
  return language == text::Language::th ? "… และอีก " + number + " ข้อ" : "… and " + number + " more";
}

EvidencePlace place_of(const site::Config& config, const site::Evidence& evidence) {
  if (!evidence.address.empty()) {
    return {.text = whole_address(config, evidence.address), .is_address = true};
  }
  return {.text = evidence.line > 0 ? evidence.file + ":" + std::to_string(evidence.line) : evidence.file};
}

}  // namespace

std::vector<std::string> reason_lines(const site::ElementVerdict& element, text::Language language,
                                      std::size_t most) {
  const std::size_t shown = std::min(element.reasons.size(), most);
  std::vector<std::string> lines;
  lines.reserve(shown + 1);
  for (std::size_t i = 0; i < shown; ++i) {
    lines.push_back(report::message_of(element.reasons[i], language));
  }
  if (shown < element.reasons.size()) {
    lines.push_back(and_more(element.reasons.size() - shown, language));
  }
  return lines;
}

std::string reasons_of(const site::ElementVerdict& element, text::Language language) {
  std::string lines;
  for (const std::string& line : reason_lines(element, language, most_reasons)) {
    lines.append(lines.empty() ? "" : "\n").append(line);
  }
  return lines;
}

std::string owner_of(const site::Site& site, const site::ItemVerdict& item, text::Language language) {
  if (item.owner.empty()) {
    return {};
  }
  const site::Division* const division = site::division_of(site, item.owner);
  std::string owner = item.owner;
  if (division != nullptr) {
    owner = in_language(division->name, division->name_en, language);
  }
  return owner;
}

std::string whole_address(const site::Config& config, std::string_view address) {
  std::string_view base = config.base_url;
  while (base.ends_with('/')) {
    base.remove_suffix(1);
  }
  return std::string(base) + text::percent_encode_path(address);
}

std::vector<EvidencePlace> places_of(const site::Config& config, const site::ElementVerdict& element) {
  std::vector<EvidencePlace> places;
  for (const site::Evidence& evidence : element.evidence) {
    EvidencePlace place = place_of(config, evidence);
    if (std::ranges::find(places, place) == places.end()) {
      places.push_back(std::move(place));
    }
  }
  return places;
}

}  // namespace prongsai::render
