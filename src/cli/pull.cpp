#include "check/download_address.h"
#include "check/outside_links.h"
#include "cli/commands.h"
#include "cli/host_access.h"
#include "cli/no_such_topic.h"
#include "cli/options.h"
#include "cli/project.h"
#include "cli/read_named.h"
#include "cli/words.h"
#include "load/disk.h"
#include "load/site.h"
#include "net/fetch.h"
#include "net/manners.h"
#include "output/paths.h"
#include "output/write_file.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/outside_answer.h"
#include "site/site.h"
#include "text/date.h"
#include "text/hash.h"
#include "text/url_trouble.h"
#include "text/web_url.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::cli {

namespace {

constexpr std::size_t largest_file = 100'000'000;
/// A large file by a slow line.
constexpr std::chrono::milliseconds patience{600'000};
constexpr auto sources_path = "/site-config/sources.lock";
constexpr auto first_line =
    "# ที่มาของไฟล์ที่ prongsai pull นำมา: วันที่ SHA-256 ไฟล์ ที่อยู่ / where pulled files are from: day, SHA-256, file, "
    "address\n";

int refuse(std::string_view what, Word why, const Options& options) {
  std::fprintf(stderr, "%s: %s\n", std::string(what).c_str(),
               std::string(say(why, options.language)).c_str());
  return world_failed;
}

/// "files/plans/plan-2567.pdf", below content/.
std::string target_of(const net::Fetched& file, const Options& options) {
  if (!options.pull.target.empty()) {
    const std::string& target = options.pull.target;
    return target.starts_with("content/") ? target.substr(std::string_view("content/").size()) : target;
  }
  return "files/" + (options.pull.topic.empty() ? std::string() : options.pull.topic + "/") + file.name;
}

/// Where the file is from, behind the lines that are there; nothing of them is changed.
report::Result<output::FileWritten> note_source(const std::string& root, const std::string& target,
                                                const net::Fetched& file, const Options& options) {
  const auto before = read_named(root + sources_path);
  std::string text = before ? *before : std::string(first_line);
  text += text.ends_with('\n') ? "" : "\n";
  text += text::to_iso(options.as_of) + " " + text::sha256(file.bytes) + " " + target + " " +
          options.pull.address + "\n";
  return output::write_file(root + sources_path, text);
}

/// Why what came is not the file.
std::vector<report::Problem> problems_of(const net::Fetched& file, const Options& options) {
  if (site::is_good(file.answer) && !site::is_page_type(file.answer.media_type)) {
    return {};
  }
  auto problems =
      check::judge_outside({{.address = options.pull.address}}, {.answers = {file.answer}}, options.as_of);
  std::erase_if(problems,
                [](const report::Problem& problem) { return problem.rule == report::Rule::link_moved; });
  if (problems.empty()) {
    problems.push_back({.rule = report::Rule::link_wrong_type,
                        .where = {},
                        .details = {options.pull.address, file.answer.media_type}});
  }
  return problems;
}

int keep(const std::string& root, const net::Fetched& file, const Options& options) {
  const std::string target = target_of(file, options);
  const std::string path = root + "/content/" + target;
  if (!target.starts_with("files/") || !output::is_safe_path(target)) {
    return refuse(target, Word::expected_pull_target, options);
  }
  const auto written = output::write_new_file(path, file.bytes);
  if (!written) {
    tell({written.error()}, root, options);
    return world_failed;
  }
  if (*written == output::FileWritten::unchanged) {
    const auto there = load::read_file(root, "content/" + target, largest_file);
    const bool is_same = there && *there == file.bytes;
    if (!is_same) {
      return refuse("content/" + target, Word::pulled_is_there, options);
    }
    std::printf("content/%s: %s\n", target.c_str(),
                std::string(say(Word::pulled_before, options.language)).c_str());
    return done;
  }
  if (const auto noted = note_source(root, target, file, options); !noted) {
    tell({noted.error()}, root, options);
    return world_failed;
  }
  std::printf("content/%s: %s\n", target.c_str(), std::string(say(Word::pulled, options.language)).c_str());
  return done;
}

}  // namespace

int pull(const Options& options) {
  const auto root = load::find_site(options.site);
  if (!root) {
    tell({root.error()}, options.site, options);
    return unreadable;
  }
  const auto url = text::parse_url(options.pull.address);
  if (!url || !text::is_web(*url)) {
    const auto trouble = url ? text::UrlTrouble::no_base : url.error();
    tell({{.rule = report::Rule::link_bad_url,
           .where = {},
           .details = {options.pull.address, std::string(text::word_of(trouble))}}},
         ".", options);
    return wrong_usage;
  }
  if (!options.pull.topic.empty()) {
    const site::Site site = load::load_site(*root, options.jobs).value;
    if (std::ranges::find(site.topics, options.pull.topic, &site::Topic::id) == site.topics.end()) {
      return no_such_topic(site, options.pull.topic, options);
    }
  }
  const std::string hosts = *root + "/site-config/hosts.yaml";
  const auto of_site = manners_of_file(std::filesystem::exists(hosts) ? hosts : "", options);
  if (!of_site) {
    return unreadable;
  }
  net::Manners manners = *of_site;
  manners.largest_body = largest_file;
  manners.timeout = std::max(manners.timeout, patience);
  const std::string address = text::to_text(check::download_address(*url));
  const net::Fetched file = net::fetch(address, manners);
  if (file.is_cut) {
    return refuse(options.pull.address, Word::pulled_too_large, options);
  }
  const std::vector<report::Problem> problems = problems_of(file, options);
  tell(problems, ".", options);
  return problems.empty() ? keep(*root, file, options) : found;
}

}  // namespace prongsai::cli
