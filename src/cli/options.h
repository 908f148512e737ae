#pragma once

#include "net/manners.h"
#include "parallel/parallel.h"
#include "render/owed.h"
#include "report/print.h"
#include "report/rule.h"
#include "text/date.h"
#include "text/language.h"

#include <chrono>
#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace prongsai::cli {

enum class Command {
  build,
  check,
  status,
  catalogue_list,
  catalogue_show,
  catalogue_diff,
  catalogue_score,
  export_itas,
  export_nginx,
  schema,
  new_file,
  init,
  new_year,
  reference,
  import_file,
  links,
  pull,
  serve
};
enum class Format { human, json, sarif, junit, xlsx, csv, html, ics, yaml };
enum class Talk { quiet, normal, verbose };

/// Whether files are written, or it is only said which would be.
enum class Writing { files, nothing };

/// What `init` was told of the body.
struct BodyOptions {
  std::string type{};
  std::string name{};
  std::string district{};
  std::string province{};
  std::string domain{};
  std::vector<std::string> divisions{};
};

/// What `import` does with a table that is there already and is not the same.
enum class Existing { keep, add, replace };

/// What `import` is asked: the file, the kind of its records, the mapping to read it by or to draft, the
/// sheet, the table to write (empty: the kind's area and the file's name).
struct ImportAsked {
  std::string file{};
  std::string kind{};
  std::string mapping{};
  std::string draft{};
  std::string sheet{};
  std::string target{};
  Existing existing = Existing::keep;
  bool is_dry_run = false;
};

/// Where it is known from what other hosts answer: asked of them, or only what is remembered.
enum class AnswerSource { network, memory };

/// Where answers come from; a good answer of up to `max_age` is not asked for
/// again.
struct OutsideOptions {
  AnswerSource source = AnswerSource::network;
  std::chrono::seconds max_age{};
};

/// What `pull` is asked: the address, and the topic's folder or the file to write (empty: named by the host).
struct PullAsked {
  std::string address{};
  std::string topic{};
  std::string target{};
};

/// Where `serve` shows the site; port 0: any that is free.
struct ServeAsked {
  std::string host = "127.0.0.1";
  int port = 8000;
};

/// The arguments and the environment, understood.
struct Options {
  Command command = Command::build;
  std::string site = ".";
  /// Where `build` writes the site, others their answer; "" and "-": stdout.
  std::string output{};
  text::Language language = text::Language::th;
  std::optional<text::FiscalYear> year{};
  /// The year that `catalogue diff` compares `year` with.
  std::optional<text::FiscalYear> other_year{};
  /// What the command is about, as it was written: the name of a schema, a topic, a folder.
  std::string subject{};
  BodyOptions body{};
  Writing writing = Writing::files;
  /// Codes of items (O2) that `catalogue score` takes for lost.
  std::vector<std::string> unmet{};
  /// How `status` orders the work.
  render::OwedOrder order = render::OwedOrder::points;
  text::Date as_of{};
  parallel::Jobs jobs{};
  Talk talk = Talk::normal;
  Format format = Format::human;
  report::Color color_out = report::Color::never;
  report::Color color_err = report::Color::never;
  bool is_terminal_err = false;
  /// Findings of this severity or worse make `check` end with 1; nothing: never.
  std::optional<report::Severity> fail_on = report::Severity::error;
  bool list_rules = false;
  /// The path below which the links of a folder of pages are rooted: "/ita".
  std::string base_path{};
  /// The file of links of which `links` tells nothing; empty: none.
  std::string exceptions{};
  /// The file that says how hosts are asked, for `links`; empty: none.
  std::string hosts{};
  /// Nothing: links to other hosts are only looked at as they are written.
  std::optional<OutsideOptions> outside{};
  net::Manners manners{};
  /// How many addresses of a site on the web `links` looks at.
  std::size_t max_pages = 0;
  /// Where what was dear to find out is remembered; empty: nowhere.
  std::string cache_folder{};
  ImportAsked import{};
  PullAsked pull{};
  ServeAsked serve{};
};

/// What the world says besides the arguments.
struct Surroundings {
  std::vector<std::string> locale{};
  std::optional<std::string> source_date_epoch{};
  text::Date today{};
  std::string cache_folder{};
  /// Those that the environment names, for any scheme.
  std::vector<std::string> proxies{};
  bool no_color = false;
  bool is_terminal_out = false;
  bool is_terminal_err = false;
};

/// Nothing to run: what to print instead (help, version, what is wrong with the arguments), and the exit
/// status.
struct Ending {
  std::string out{};
  std::string err{};
  int status = 0;
};

std::expected<Options, Ending> parse_options(const std::vector<std::string>& arguments,
                                             const Surroundings& surroundings);

}  // namespace prongsai::cli
