#include "load/config.h"

#include "load/clean_text.h"
#include "load/read_record.h"
#include "load/yaml.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/catalogue.h"
#include "site/colours.h"
#include "site/host_access.h"
#include "site/import_mapping.h"
#include "site/link_exception.h"
#include "site/notices.h"
#include "site/site.h"
#include "text/colour.h"
#include "text/date.h"
#include "text/iso_interval.h"
#include "text/number.h"
#include "text/web_url.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::load {

namespace {

using report::Checked;
using report::Rule;

/// The YAML of a configuration file; a file that is not UTF-8 has none.
Checked<YamlNode> parse_file(std::string_view bytes, const std::string& path) {
  const auto text = clean_text(bytes, path);
  if (!text) {
    return {.value = {}, .problems = {text.error()}};
  }
  return parse_yaml(*text, path);
}

/// A file without any value is told like one whose every key is missing.
template <class Record>
Record read_whole(const YamlNode& root, const std::string& path, std::vector<report::Problem>& problems) {
  const bool is_unreadable = !problems.empty() && root.type == YamlType::nothing;
  if (is_unreadable) {
    return {};
  }
  const Sink sink{.file = path, .problems = problems, .is_cut = is_cut(problems)};
  return read_record<Record>(root.type == YamlType::nothing ? empty_map() : root, path, sink);
}

template <class Record>
Checked<Record> read_one(std::string_view bytes, const std::string& path) {
  auto parsed = parse_file(bytes, path);
  Checked<Record> record{.value = {}, .problems = std::move(parsed.problems)};
  record.value = read_whole<Record>(parsed.value, path, record.problems);
  return record;
}

/// The list under `key`, the only key of its file.
template <class Record>
Checked<std::vector<Record>> read_listed(std::string_view bytes, const std::string& path,
                                         std::string_view key) {
  auto parsed = parse_file(bytes, path);
  Checked<std::vector<Record>> records{.value = {}, .problems = std::move(parsed.problems)};
  const Sink sink{.file = path, .problems = records.problems, .is_cut = is_cut(records.problems)};
  if (parsed.value.type == YamlType::map) {
    const std::array known{key};
    refuse_unknown_keys(parsed.value, known, sink);
    if (const YamlNode* const list = find(parsed.value, key);
        list != nullptr && list->type != YamlType::nothing) {
      read_list(records.value, *list, key, sink);
    }
  } else if (parsed.value.type != YamlType::nothing) {
    sink.add(Rule::yaml_wrong_type, parsed.value.place,
             {std::string(key), "mapping", std::string(word_of(parsed.value.type))});
  }
  return records;
}

/// "ocds-" and six small letters or digits, as the register gives them out.
bool is_ocds_prefix(std::string_view prefix) {
  constexpr std::string_view opening = "ocds-";
  constexpr std::size_t length = 6;
  return prefix.starts_with(opening) && prefix.size() == opening.size() + length &&
         std::ranges::all_of(prefix.substr(opening.size()),
                             [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

/// Whether it is the whole address of a site and nothing more.
bool is_base_url(std::string_view text) {
  const auto url = text::parse_url(text);
  const bool is_web = url && text::is_web(*url);
  const bool has_host =
      is_web && text.substr(url->scheme.size()).starts_with("://") && !text.contains(":///");
  return has_host && url->username.empty() && url->password.empty() && !url->query && !url->fragment;
}

/// What would never be shown, for its last day is before its first.
void check_days(const site::Config& config, std::vector<report::Problem>& problems) {
  const auto check = [&](const text::Date& from, const text::Date& until, const report::Location& where,
                         const char* what) {
    const bool are_known = from != text::Date{} && until != text::Date{};
    if (are_known && until < from) {
      problems.push_back({.rule = Rule::config_dates_reversed,
                          .where = where,
                          .details = {what, text::iso_interval(from), text::iso_interval(until)}});
    }
  };
  for (const site::Notice& notice : config.notices) {
    check(notice.from.value_or(notice.until), notice.until, notice.where, "notice");
  }
  if (config.mourning) {
    check(config.mourning->from, config.mourning->until, config.mourning->where, "mourning");
  }
}

/// A colour on which white letters cannot be read is refused, with the nearest one on which they can.
void check_colour(Checked<site::Config>& config, const YamlNode& root, const std::string& path) {
  std::string& own = config.value.colours.own;
  const auto colour = text::parse_colour(own);
  const double contrast = colour ? text::contrast(*colour, text::white) : 0;
  if (own.empty() || contrast >= site::least_contrast) {
    return;
  }
  const YamlNode* const written = find(root, "colours");
  std::vector<std::string> details{own};
  if (colour) {
    constexpr int decimals = 2;
    details.push_back(text::format_decimal(contrast, decimals));
    details.push_back(text::to_text(text::shade_on(*colour, text::white, site::least_contrast)));
  }
  config.problems.push_back(
      {.rule = Rule::config_colour,
       .where = written == nullptr ? report::Location{.file = path} : location_of(written->place, path),
       .details = std::move(details)});
  own.clear();
}

}  // namespace

Checked<site::Config> read_config(std::string_view bytes, const std::string& path) {
  const auto parsed = parse_file(bytes, path);
  Checked<site::Config> config{.value = {}, .problems = parsed.problems};
  config.value = read_whole<site::Config>(parsed.value, path, config.problems);
  if (!config.value.base_url.empty() && !is_base_url(config.value.base_url)) {
    const YamlNode* const written = find(parsed.value, "base_url");
    config.problems.push_back({.rule = Rule::config_bad_base_url,
                               .where = location_of(written->place, path),
                               .details = {config.value.base_url}});
  }
  check_colour(config, parsed.value, path);
  check_days(config.value, config.problems);
  const std::string& prefix = config.value.ocds_prefix;
  if (!prefix.empty() && !is_ocds_prefix(prefix)) {
    const YamlNode* const written = find(parsed.value, "ocds_prefix");
    config.problems.push_back({.rule = Rule::config_bad_ocds_prefix,
                               .where = location_of(written->place, path),
                               .details = {prefix}});
    config.value.ocds_prefix.clear();
  }
  return config;
}

Checked<std::vector<site::Division>> read_divisions(std::string_view bytes, const std::string& path) {
  return read_listed<site::Division>(bytes, path, "divisions");
}

Checked<std::vector<site::Assignment>> read_assignments(std::string_view bytes, const std::string& path) {
  auto rows = read_listed<site::Assignment>(bytes, path, "assignments");
  for (const site::Assignment& row : rows.value) {
    if (row.topic.empty() && row.item.empty()) {
      rows.problems.push_back(
          {.rule = Rule::yaml_missing_key, .where = row.where, .details = {"topic", "assignments"}});
    }
  }
  return rows;
}

Checked<std::vector<site::Topic>> read_topics(std::string_view bytes, const std::string& path) {
  return read_listed<site::Topic>(bytes, path, "topics");
}

Checked<std::vector<site::Attestation>> read_attestations(std::string_view bytes, const std::string& path) {
  auto words = read_listed<site::Attestation>(bytes, path, "attestations");
  for (const site::Attestation& word : words.value) {
    // Only "does not apply" may be said of a whole item; what is met is looked at element by element.
    if (word.element.empty() && word.state == site::Attested::met) {
      words.problems.push_back(
          {.rule = Rule::yaml_missing_key, .where = word.where, .details = {"element", "attestations"}});
    }
  }
  return words;
}

Checked<std::vector<site::LinkException>> read_exceptions(std::string_view bytes, const std::string& path) {
  return read_listed<site::LinkException>(bytes, path, "exceptions");
}

Checked<std::vector<site::HostAccess>> read_hosts(std::string_view bytes, const std::string& path) {
  auto hosts = read_listed<site::HostAccess>(bytes, path, "hosts");
  // Passwords are never printed, not even those that stand where none belongs.
  for (report::Problem& problem : hosts.problems) {
    for (std::string& detail : problem.details) {
      if (problem.rule == Rule::yaml_bad_value && &detail == &problem.details.front()) {
        detail = "…";
      } else if (problem.rule == Rule::yaml_unknown_key) {
        detail.resize(std::min(detail.find(':'), detail.size()));
      }
    }
  }
  return hosts;
}

Checked<site::ImportMapping> read_import_mapping(std::string_view bytes, const std::string& path) {
  return read_one<site::ImportMapping>(bytes, path);
}

Checked<site::Catalogue> read_catalogue(std::string_view bytes, const std::string& path) {
  auto catalogue = read_one<site::Catalogue>(bytes, path);
  std::vector<std::string> seen;
  for (const site::Item* item : site::items_of(catalogue.value)) {
    if (std::ranges::find(seen, item->code) != seen.end()) {
      catalogue.problems.push_back(
          {.rule = Rule::catalogue_bad, .where = item->where, .details = {item->code, "same_code_twice"}});
    }
    seen.push_back(item->code);
    std::vector<std::string> ids;
    for (const site::Element& element : item->elements) {
      if (std::ranges::find(ids, element.id) != ids.end()) {
        catalogue.problems.push_back({.rule = Rule::catalogue_bad,
                                      .where = item->where,
                                      .details = {item->code + " " + element.id, "same_element_twice"}});
      }
      ids.push_back(element.id);
    }
  }
  return catalogue;
}

}  // namespace prongsai::load
