#include "check/attachments.h"

#include "check/endings.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/attachment_facts.h"
#include "site/content_file.h"
#include "site/field.h"
#include "site/file_references.h"
#include "site/site.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::check {

namespace {

using report::Problem;
using report::Rule;

/// Where each file is first named.
using Places = std::map<std::string_view, const report::Location*>;

Places places_of(const site::Site& site) {
  Places places;
  const auto note = [&](const site::FileReference& reference) {
    places.try_emplace(reference.path, &reference.where);
  };
  for (const site::ContentFile& file : site.files) {
    site::for_each_file_reference(file, note);
  }
  site::for_each_file_reference_in(site.config, note);
  return places;
}

std::optional<Rule> rule_of(const site::AttachmentFacts& facts) {
  switch (facts.condition) {
    case site::FileCondition::empty:
      return Rule::attachment_empty;
    case site::FileCondition::truncated:
      return Rule::attachment_truncated;
    case site::FileCondition::encrypted:
      return Rule::attachment_encrypted;
    case site::FileCondition::unreadable:
      return Rule::attachment_unreadable;
    case site::FileCondition::whole:
      break;
  }
  return facts.searchable == site::Searchable::scanned ? std::optional(Rule::attachment_image_only)
                                                       : std::nullopt;
}

void tell(const std::string& below_content, const site::AttachmentFacts& facts, const Places& places,
          std::vector<Problem>& problems) {
  const std::string path = "content/" + below_content;
  const auto named = places.find(below_content);
  const bool has_place = named != places.end() && !named->second->file.empty();
  const report::Location where = has_place ? *named->second : report::Location{.file = path};
  if (const auto rule = rule_of(facts)) {
    std::vector<std::string> details{path};
    if (!facts.trouble.empty()) {
      details.push_back(facts.trouble);
    }
    problems.push_back({.rule = *rule, .where = where, .details = std::move(details)});
  }
  // Of what nobody could open, and of an empty file, nobody knows what it is.
  const bool is_known =
      facts.condition != site::FileCondition::empty && facts.condition != site::FileCondition::unreadable;
  if (is_known && !ending_fits(below_content, facts.format)) {
    problems.push_back({.rule = Rule::attachment_wrong_extension,
                        .where = where,
                        .details = {path, std::string(ending_of(below_content)),
                                    std::string(site::name_of(facts.format).th)}});
  }
}

}  // namespace

std::vector<Problem> attachment_findings(const site::Site& site) {
  const Places places = places_of(site);
  std::vector<Problem> problems;
  std::size_t not_inspected = 0;
  for (const site::Attachment& attachment : site.attachments) {
    if (attachment.facts) {
      tell(attachment.path, *attachment.facts, places, problems);
    } else {
      ++not_inspected;
    }
  }
  if (not_inspected > 0) {
    problems.push_back(
        {.rule = Rule::attachment_not_inspected, .where = {}, .details = {std::to_string(not_inspected)}});
  }
  return problems;
}

}  // namespace prongsai::check
