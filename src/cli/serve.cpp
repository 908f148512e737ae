#include "cli/commands.h"
#include "cli/findings.h"
#include "cli/options.h"
#include "cli/preview_state.h"
#include "cli/project.h"
#include "cli/read_named.h"
#include "cli/words.h"
#include "load/config.h"
#include "load/disk.h"
#include "output/preview_server.h"
#include "parallel/parallel.h"
#include "render/site.h"
#include "report/print.h"
#include "report/problem.h"
#include "site/site.h"
#include "text/hash.h"

#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::cli {

namespace {

constexpr std::chrono::milliseconds between_looks{300};

/// The project and what was made of it, which looks into it.
struct Built {
  std::unique_ptr<Project> project{};
  output::Preview preview{};
};

/// What changes when any file of the author does: names, sizes and times.
std::string state_of_files(const std::string& root) {
  text::Sha256 hash;
  for (const char* const folder : {"content", "site-config", "themes"}) {
    for (const load::FoundFile& file : load::list_files(root, folder).value) {
      hash.add(file.path + "\n" + std::to_string(file.size) + " " + std::to_string(file.written_at) + "\n");
    }
  }
  return hash.hex();
}

/// Builds and checks, and shows what came of it.
class Rebuilder {
 public:
  Rebuilder(output::PreviewServer& server, const Options& options) : server_(server), options_(options) {}

  void rebuild() {
    auto opened = open_project(options_);
    if (!opened) {
      server_.show(nullptr, state_json({.version = ++version_, .pages = pages_, .findings = {opened.error()}},
                                       nullptr, options_));
      return;
    }
    const auto built = std::make_shared<Built>(Built{.project = std::move(*opened)});
    const Project& project = *built->project;
    const bool is_readable = !has_errors(project.problems);
    auto rendered = is_readable ? render_project(project) : report::Checked<render::Rendered>{};
    const bool is_built = is_readable && !has_errors(rendered.problems);
    std::shared_ptr<const output::Preview> preview;
    if (is_built) {
      built->preview.tree = std::move(rendered.value.tree);
      built->preview.base_path = site::base_path(project.site.config);
      preview = {built, &built->preview};
      ++pages_;
    }
    // What cannot be read is why items are missing; to tell them too would hide it.
    const auto judged = is_readable ? findings_of(project, options_) : std::nullopt;
    const std::vector<report::Problem>& findings = judged ? *judged : project.problems;
    server_.show(
        preview,
        state_json({.version = ++version_, .pages = pages_, .is_built = is_built, .findings = findings},
                   &project, options_));
    say(findings, is_built);
  }

 private:
  void say(const std::vector<report::Problem>& findings, bool is_built) const {
    const report::Counts counts = report::count(findings);
    const auto word = [&](Word one) { return std::string(cli::say(one, options_.language)); };
    std::fprintf(stderr, "%s · %s %d · %s %d\n",
                 word(is_built ? Word::serve_rebuilt : Word::build_failed).c_str(),
                 word(Word::errors).c_str(), counts.errors, word(Word::warnings).c_str(), counts.warnings);
  }

  output::PreviewServer& server_;
  const Options& options_;
  int version_ = 0;
  int pages_ = 0;
};

void watch(const std::string& root, Rebuilder& rebuilder) {
  std::string before = state_of_files(root);
  while (true) {
    rebuilder.rebuild();
    std::string now = before;
    while (now == before) {
      parallel::pause(between_looks);
      now = state_of_files(root);
    }
    before = std::move(now);
  }
}

std::string shown_host(const std::string& host) {
  const std::string name = host == "0.0.0.0" || host == "::" ? "127.0.0.1" : host;
  return name.contains(':') ? "[" + name + "]" : name;
}

/// The path of the site's address, as its configuration has it; empty where that cannot be read.
std::string base_path_now(const std::string& root) {
  const std::string path = "site-config/site.yaml";
  const auto bytes = load::read_file(root, path, most_named_bytes);
  return bytes ? site::base_path(load::read_config(*bytes, path).value) : std::string();
}

}  // namespace

int serve(const Options& options) {
  const auto root = load::find_site(options.site);
  if (!root) {
    tell({root.error()}, options.site, options);
    return unreadable;
  }
  const ServeAsked& asked = options.serve;
  output::PreviewServer server({.host = asked.host, .port = asked.port});
  const int port = server.bind();
  const auto word = [&](Word one) { return std::string(say(one, options.language)); };
  if (port == 0) {
    std::fprintf(stderr, "%s:%d: %s\n", asked.host.c_str(), asked.port, word(Word::serve_no_port).c_str());
    return world_failed;
  }
  if (!asked.host.starts_with("127.") && asked.host != "localhost" && asked.host != "::1") {
    std::fprintf(stderr, "%s\n", word(Word::serve_to_all).c_str());
  }
  std::printf("%s http://%s:%d%s/ (Ctrl+C)\n", word(Word::serve_open).c_str(), shown_host(asked.host).c_str(),
              port, base_path_now(*root).c_str());
  std::fflush(stdout);
  Rebuilder rebuilder(server, options);
  parallel::side_by_side([&] { watch(*root, rebuilder); }, [&] { server.run(); });
  return done;
}

}  // namespace prongsai::cli
