#include "attach/inspect_site.h"

#include "attach/child.h"
#include "attach/facts_line.h"
#include "attach/memory.h"
#include "attach/serve.h"
#include "parallel/parallel.h"
#include "site/attachment_facts.h"
#include "site/site.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <expected>
#include <optional>
#include <poppler/cpp/poppler-version.h>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::attach {

namespace {

constexpr std::chrono::seconds patience{10};
/// To be counted up when the same bytes get other facts.
constexpr std::string_view own_version = "3";
/// A few megabytes of lines, read at each start.
constexpr std::size_t most_remembered = 20'000;

std::string version() {
  return std::string(own_version) + " poppler " + poppler::version_string();
}

site::AttachmentFacts unreadable(std::string_view trouble) {
  return {.condition = site::FileCondition::unreadable, .trouble = std::string(trouble)};
}

/// What a child said of one attachment.
struct Answer {
  std::optional<site::AttachmentFacts> facts{};
  /// Whether the same bytes would get the same answer again.
  bool is_lasting = false;
};

/// "SIZE<tab>FACTS". A file that changed since it was read is not the one whose hash is known.
Answer parsed(std::string_view line, const site::Attachment& attachment) {
  const std::size_t tab = line.find('\t');
  auto facts = tab == std::string_view::npos ? std::nullopt : from_line(line.substr(tab + 1));
  if (!facts) {
    return {.facts = unreadable("inspector_died")};
  }
  return {.facts = std::move(facts), .is_lasting = line.substr(0, tab) == std::to_string(attachment.size)};
}

Answer ask(Child& child, const std::string& folder, const site::Attachment& attachment) {
  const auto line = child.ask(folder + "/" + attachment.path);
  if (line) {
    return parsed(*line, attachment);
  }
  switch (line.error()) {
    case Silence::not_started:
      return {};
    case Silence::died:
      return {.facts = unreadable("inspector_died")};
    case Silence::too_slow:
      return {.facts = unreadable("inspector_too_slow")};
  }
  return {};
}

/// Each thread has a child of its own, and takes the next file when its child has answered.
std::vector<Answer> ask_all(const std::vector<const site::Attachment*>& unknown, const std::string& folder,
                            const Inspection& inspection) {
  std::vector<Answer> answers(unknown.size());
  std::atomic<std::size_t> next = 0;
  const std::size_t children = std::min<std::size_t>(inspection.jobs.count, unknown.size());
  parallel::for_each_index(children, inspection.jobs, [&](std::size_t /*which*/) {
    Child child(inspection.helper);
    for (std::size_t i = next++; i < unknown.size(); i = next++) {
      answers[i] = ask(child, folder, *unknown[i]);
    }
  });
  return answers;
}

/// The attachments whose bytes are not remembered, each once.
std::vector<const site::Attachment*> unknown_of(const std::vector<site::Attachment>& attachments,
                                                const Facts& known) {
  std::vector<const site::Attachment*> unknown;
  std::set<std::string_view> seen;
  for (const site::Attachment& attachment : attachments) {
    if (!known.contains(attachment.sha256) && seen.insert(attachment.sha256).second) {
      unknown.push_back(&attachment);
    }
  }
  return unknown;
}

/// What is worth remembering: all that is known, of whatever site, until it is too much; then only what this
/// site has now.
Facts lasting(const std::vector<site::Attachment>& attachments, const Facts& known) {
  if (known.size() <= most_remembered) {
    return known;
  }
  Facts kept;
  for (const site::Attachment& attachment : attachments) {
    if (const auto found = known.find(attachment.sha256); found != known.end()) {
      kept.insert(*found);
    }
  }
  return kept;
}

}  // namespace

Helper own_helper() {
  return {.command = {"/proc/self/exe", std::string(child_argument)}, .patience = patience};
}

std::string memory_in(const std::string& cache_folder) {
  return cache_folder.empty() ? "" : cache_folder + "/attachments.txt";
}

void inspect_files(std::vector<site::Attachment>& attachments, const std::string& folder,
                   const Inspection& inspection) {
  const std::string version_now = version();
  const Facts remembered = inspection.memory.empty() ? Facts() : recall(inspection.memory, version_now);
  Facts known = remembered;
  Facts fleeting;
  const std::vector<const site::Attachment*> unknown = unknown_of(attachments, known);
  const std::vector<Answer> answers = ask_all(unknown, folder, inspection);
  for (std::size_t i = 0; i < unknown.size(); ++i) {
    const Answer& answer = answers[i];
    if (answer.facts) {
      (answer.is_lasting ? known : fleeting).emplace(unknown[i]->sha256, *answer.facts);
    }
  }
  for (site::Attachment& attachment : attachments) {
    for (const Facts* const facts : {&known, &fleeting}) {
      if (const auto found = facts->find(attachment.sha256); found != facts->end()) {
        attachment.facts = found->second;
      }
    }
  }
  if (const Facts kept = lasting(attachments, known); !inspection.memory.empty() && kept != remembered) {
    remember(inspection.memory, version_now, kept);
  }
}

void inspect_site(site::Site& site, const Inspection& inspection) {
  inspect_files(site.attachments, site.root + "/content", inspection);
}

}  // namespace prongsai::attach
