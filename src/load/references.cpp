#include "load/references.h"

#include "report/problem.h"
#include "report/rule.h"
#include "site/catalogue.h"
#include "site/content_file.h"
#include "site/field.h"
#include "site/file_references.h"
#include "site/head.h"
#include "site/site.h"
#include "text/date.h"
#include "text/nearest.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::load {

namespace {

using report::Problem;
using report::Rule;

/// First parts of addresses that the program itself uses.
constexpr std::array<std::string_view, 5> reserved{"/oit/", "/topics/", "/files/", "/assets/",
                                                   "/news/feed.xml"};
constexpr std::array<std::string_view, 2> own_pages{"/", "/404.html"};

class References {
 public:
  explicit References(const site::Site& site) : site_(site) {
    for (const site::Topic& topic : site.topics) {
      topics_.insert(topic.id);
    }
    for (const site::Catalogue& catalogue : site.catalogues) {
      for (const site::Item* item : site::items_of(catalogue)) {
        know_names_of(*item);
      }
    }
  }

  std::vector<Problem> check() {
    const auto visit = [&](const site::FileReference& reference) { file(reference); };
    site::for_each_file_reference_in(site_.config, visit);
    years();
    switched_off();
    for (const site::Assignment& assignment : site_.assignments) {
      assigned(assignment);
    }
    for (const site::Attestation& attestation : site_.attestations) {
      topic(attestation.topic, attestation.where);
    }
    for (const site::Area& area : site_.areas) {
      const std::string path = "content/" + area.name + "/_area.yaml";
      for (const std::string& id : area.topics) {
        topic(id, {.file = path});
      }
      division(area.division, path);
    }
    for (const site::ContentFile& content : site_.files) {
      site::for_each_file_reference(content, visit);
      names(content);
      address(content);
    }
    old_addresses();
    return std::move(problems_);
  }

 private:
  void know_names_of(const site::Item& item) {
    topics_.insert(item.topic);
    codes_.insert(item.code);
    for (const site::Element& element : item.elements) {
      for (const site::ElementNeed& need : element.needs) {
        topics_.insert(need.topic.empty() ? item.topic : need.topic);
      }
    }
  }

  void add(Rule rule, const report::Location& where, std::vector<std::string> details) {
    problems_.push_back({.rule = rule, .where = where, .details = std::move(details)});
  }

  void years() {
    for (const text::FiscalYear year : site::published_years(site_.config)) {
      if (site::catalogue_of(site_, year) == nullptr) {
        std::string known;
        for (const site::Catalogue& catalogue : site_.catalogues) {
          known.append(known.empty() ? "" : ", ").append(std::to_string(catalogue.fiscal_year.buddhist));
        }
        add(Rule::config_no_catalogue, {.file = "site-config/site.yaml"},
            {std::to_string(year.buddhist), known});
      }
    }
  }

  void switched_off() {
    for (const site::SwitchedOff& off : site_.config.off) {
      if (!report::rule_named(off.rule)) {
        std::vector<std::string_view> known;
        for (const report::RuleInfo& rule : report::all_rules()) {
          known.push_back(rule.name);
        }
        add(Rule::yaml_bad_value, {.file = "site-config/site.yaml"},
            {off.rule, "off", std::string(text::nearest(off.rule, known).value_or(""))});
      }
    }
  }

  void assigned(const site::Assignment& assignment) {
    if (!assignment.topic.empty()) {
      topic(assignment.topic, assignment.where);
    }
    if (!assignment.item.empty() && !codes_.contains(assignment.item)) {
      const std::vector<std::string_view> known(codes_.begin(), codes_.end());
      add(Rule::content_unknown_item, assignment.where,
          {assignment.item, std::string(text::nearest(assignment.item, known).value_or(""))});
    }
    division(assignment.division, assignment.where.file);
  }

  void file(const site::FileReference& reference) {
    if (site::attachment_of(site_, reference.path) != nullptr) {
      return;
    }
    std::vector<std::string_view> known;
    for (const site::Attachment& attachment : site_.attachments) {
      const bool only_case = std::ranges::equal(attachment.path, reference.path, [](char one, char other) {
        return std::tolower(static_cast<unsigned char>(one)) ==
               std::tolower(static_cast<unsigned char>(other));
      });
      if (only_case) {
        add(Rule::file_name_case, reference.where, {reference.path, attachment.path});
        return;
      }
      known.push_back(attachment.path);
    }
    const auto near = text::nearest(reference.path, known);
    add(Rule::file_missing, reference.where, {reference.path, std::string(near.value_or(""))});
  }

  void topic(const std::string& id, const report::Location& where) {
    if (topics_.empty() || topics_.contains(id)) {
      return;
    }
    const std::vector<std::string_view> known(topics_.begin(), topics_.end());
    add(Rule::content_unknown_topic, where, {id, std::string(text::nearest(id, known).value_or(""))});
  }

  void division(const std::string& id, const std::string& path) {
    if (id.empty() || site::division_of(site_, id) != nullptr) {
      return;
    }
    std::vector<std::string_view> known;
    known.reserve(site_.divisions.size());
    for (const site::Division& division : site_.divisions) {
      known.push_back(division.id);
    }
    add(Rule::content_unknown_division, {.file = path},
        {id, std::string(text::nearest(id, known).value_or(""))});
  }

  /// What a file has from its area is told there.
  void names(const site::ContentFile& content) {
    const site::Area* const area = site::area_of(site_, content.area);
    if (area == nullptr || content.head.topics != area->topics) {
      for (const std::string& id : content.head.topics) {
        topic(id, {.file = content.path});
      }
    }
    if (area == nullptr || content.head.division != area->division) {
      division(content.head.division, content.path);
    }
  }

  void address(const site::ContentFile& content) {
    const auto [taken, is_new] = addresses_.emplace(content.address, content.path);
    if (!is_new) {
      add(Rule::content_address_taken, {.file = content.path, .line = 1}, {content.address, taken->second});
    }
    if (is_reserved(content.address)) {
      add(Rule::content_address_taken, {.file = content.path, .line = 1}, {content.address, "prongsai"});
    }
  }

  static bool is_reserved(std::string_view address) {
    return std::ranges::any_of(reserved,
                               [&](std::string_view prefix) { return address.starts_with(prefix); });
  }

  /// Where pages once stood nothing else may stand now.
  void old_addresses() {
    for (const site::Area& area : site_.areas) {
      addresses_.emplace("/" + area.name + "/", "content/" + area.name + "/_area.yaml");
    }
    for (const site::ContentFile& content : site_.files) {
      for (const site::OldAddress& old : content.head.moved_from) {
        const auto [taken, is_new] = addresses_.emplace(old.path, content.path);
        const bool is_own =
            is_reserved(old.path) || std::ranges::find(own_pages, old.path) != own_pages.end();
        if (!is_new || is_own) {
          add(Rule::content_old_address_taken, old.where, {old.path, is_own ? "prongsai" : taken->second});
        }
      }
    }
  }

  const site::Site& site_;
  std::set<std::string> topics_{};
  std::set<std::string> codes_{};
  std::map<std::string, std::string> addresses_{};
  std::vector<Problem> problems_{};
};

}  // namespace

std::vector<Problem> check_references(const site::Site& site) {
  return References(site).check();
}

}  // namespace prongsai::load
