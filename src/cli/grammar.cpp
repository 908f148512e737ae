#include "cli/grammar.h"

#include "cli/options.h"
#include "cli/version.h"
#include "cli/words.h"
#include "text/language.h"
#include "text/nearest.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::cli {

namespace {

constexpr unsigned most_jobs = 256;

class Grammar {
 public:
  explicit Grammar(text::Language language) : language_(language), app_(say(Word::about), "prongsai") {
    app_.set_help_flag("-h,--help", say(Word::help));
    app_.set_version_flag("--version", "prongsai " + std::string(version));
    app_.require_subcommand(1);
    app_.fallthrough();
    add_options();
    CLI::App& build = add(app_, "build", Word::build, Command::build);
    build.add_option("-o,--output", raw_.output, say(Word::output));
    CLI::App& serve = add(app_, "serve", Word::serve, Command::serve);
    serve.add_option("--port", raw_.serve.port, say(Word::serve_port))->check(CLI::Range(0, 65535));
    serve.add_option("--host", raw_.serve.host, say(Word::serve_host));
    CLI::App& check = add(app_, "check", Word::check, Command::check);
    add_output_file(check);
    check.add_flag("--list-rules", raw_.list_rules, say(Word::list_rules));
    add_fail_on(check);
    add_outside(check);
    CLI::App& links = add(app_, "links", Word::links_about, Command::links);
    links.add_option("folder-or-address", raw_.subject, say(Word::links_folder))->required();
    links.add_option("--base", raw_.base_path, say(Word::links_base));
    links.add_option("--max-pages", raw_.max_pages, say(Word::links_max_pages))
        ->check(CLI::Range(1U, 1'000'000U));
    links.add_option("--exceptions", raw_.exceptions, say(Word::links_exceptions));
    links.add_option("--hosts", raw_.hosts, say(Word::links_hosts));
    add_output_file(links);
    add_fail_on(links);
    add_outside(links);
    add_pull();
    CLI::App& status = add(app_, "status", Word::status, Command::status);
    add_output_file(status);
    status.add_option("--by", raw_.by, say(Word::by))->check(CLI::IsMember({"points", "due", "division"}));
    add_catalogue();
    add_import();
    CLI::App& exporting = add_group("export", Word::exporting);
    add_output_file(add(exporting, "itas", Word::export_itas, Command::export_itas));
    add_output_file(add(exporting, "nginx", Word::export_nginx, Command::export_nginx));
    add_starting();
  }

  std::optional<Ending> parse(const std::vector<std::string>& arguments) {
    try {
      std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
      app_.parse(reversed);
      return std::nullopt;
    } catch (const CLI::CallForHelp&) {
      return Ending{.out = chosen().help(), .err = {}, .status = 0};
    } catch (const CLI::CallForAllHelp&) {
      return Ending{.out = app_.help("", CLI::AppFormatMode::All), .err = {}, .status = 0};
    } catch (const CLI::CallForVersion&) {
      return Ending{.out = "prongsai " + std::string(version) + "\n", .err = {}, .status = 0};
    } catch (const CLI::ParseError& error) {
      return Ending{.out = {}, .err = sentence(error), .status = wrong_usage_status};
    }
  }

  [[nodiscard]] Raw take() {
    for (const Row& row : rows_) {
      if (row.app->parsed()) {
        raw_.command = row.command;
      }
    }
    return std::move(raw_);
  }

 private:
  struct Row {
    const CLI::App* app = nullptr;
    Command command{};
  };

  [[nodiscard]] std::string say(Word word) const { return std::string(cli::say(word, language_)); }

  CLI::App& add(CLI::App& parent, const std::string& name, Word about, Command command) {
    CLI::App* const app = parent.add_subcommand(name, say(about));
    rows_.push_back({.app = app, .command = command});
    return *app;
  }

  /// A word that needs another behind it: `catalogue list`.
  CLI::App& add_group(const std::string& name, Word about) {
    CLI::App* const app = app_.add_subcommand(name, say(about));
    app->require_subcommand(1);
    groups_.push_back(app);
    return *app;
  }

  void add_fail_on(CLI::App& app) {
    app.add_option("--fail-on", raw_.fail_on, say(Word::fail_on))
        ->check(CLI::IsMember({"note", "warning", "error", "never"}));
  }

  void add_pull() {
    CLI::App& pull = add(app_, "pull", Word::pull, Command::pull);
    pull.add_option("address", raw_.pull.address, say(Word::pull_address))->required();
    pull.add_option("--topic", raw_.pull.topic, say(Word::pull_topic));
    pull.add_option("--to", raw_.pull.target, say(Word::pull_target))->excludes("--topic");
    add_manners(pull);
  }

  void add_outside(CLI::App& app) {
    RawOutside& outside = raw_.outside;
    app.add_flag("--outside", outside.is_asked, say(Word::outside));
    app.add_flag("--offline", outside.is_offline, say(Word::outside_offline));
    app.add_option("--max-age", outside.max_age_hours, say(Word::outside_max_age))
        ->check(CLI::Range(0.0, 8760.0));
    add_manners(app);
  }

  void add_manners(CLI::App& app) {
    RawOutside& outside = raw_.outside;
    app.add_option("--timeout", outside.timeout, say(Word::outside_timeout))->check(CLI::Range(0.1, 600.0));
    app.add_option("--delay", outside.delay, say(Word::outside_delay))->check(CLI::Range(0.0, 60.0));
    app.add_option("--per-host", outside.per_host, say(Word::outside_per_host))->check(CLI::Range(1U, 16U));
    app.add_option("--at-once", outside.at_once, say(Word::outside_at_once))->check(CLI::Range(1U, 512U));
    app.add_option("--retries", outside.retries, say(Word::outside_retries))->check(CLI::Range(0U, 10U));
    app.add_flag("--robots", outside.heeds_robots, say(Word::outside_robots));
    app.add_option("--allow", outside.allowed, say(Word::outside_allow))->delimiter(',');
    app.add_option("--resolve", outside.resolve, say(Word::outside_resolve));
    app.add_option("--ca", outside.ca_file, say(Word::outside_ca))->check(CLI::ExistingFile);
  }

  void add_output_file(CLI::App& app) { app.add_option("-o,--output", raw_.output, say(Word::output_file)); }

  void add_starting() {
    CLI::App& schema = add(app_, "schema", Word::schema, Command::schema);
    schema.add_option("name", raw_.subject, say(Word::schema_name));
    add(app_, "new", Word::new_file, Command::new_file)
        .add_option("topic", raw_.subject, say(Word::topic_or_code))
        ->required();
    add_output_file(add(app_, "reference", Word::reference, Command::reference));
    CLI::App& init = add(app_, "init", Word::init, Command::init);
    init.add_option("folder", raw_.subject, say(Word::init_folder))->required();
    init.add_option("--type", raw_.body.type, say(Word::body_type));
    init.add_option("--name", raw_.body.name, say(Word::body_name));
    init.add_option("--district", raw_.body.district, say(Word::body_district));
    init.add_option("--province", raw_.body.province, say(Word::body_province));
    init.add_option("--domain", raw_.body.domain, say(Word::body_domain));
    init.add_option("--division", raw_.body.divisions, say(Word::body_division));
    CLI::App& new_year = add(app_, "new-year", Word::new_year, Command::new_year);
    new_year.add_option("year", raw_.year, say(Word::year))->required();
    new_year.add_flag("--dry-run", raw_.dry_run, say(Word::dry_run));
    schema.add_option("-o,--output", raw_.output, say(Word::schema_folder));
  }

  void add_catalogue() {
    CLI::App& catalogue = add_group("catalogue", Word::catalogue);
    add(catalogue, "list", Word::catalogue_list, Command::catalogue_list);
    add(catalogue, "show", Word::catalogue_show, Command::catalogue_show)
        .add_option("year", raw_.year, say(Word::year))
        ->required();
    CLI::App& diff = add(catalogue, "diff", Word::catalogue_diff, Command::catalogue_diff);
    diff.add_option("earlier", raw_.other_year, say(Word::year))->required();
    diff.add_option("later", raw_.year, say(Word::year))->required();
    CLI::App& score = add(catalogue, "score", Word::catalogue_score, Command::catalogue_score);
    score.add_option("year", raw_.year, say(Word::year))->required();
    score.add_option("--unmet", raw_.unmet, say(Word::unmet))->delimiter(',');
  }

  void add_import() {
    CLI::App& import = add(app_, "import", Word::import_file, Command::import_file);
    import.add_option("file", raw_.import.file, say(Word::import_source))->required();
    import.add_option("--as", raw_.import.kind, say(Word::import_kind));
    import.add_option("--map", raw_.import.mapping, say(Word::import_mapping));
    import.add_option("--write-map", raw_.import.draft, say(Word::import_draft));
    import.add_option("--sheet", raw_.import.sheet, say(Word::import_sheet));
    import.add_option("--to", raw_.import.target, say(Word::import_target));
    import.add_flag("--add", raw_.adds, say(Word::import_add));
    import.add_flag("--replace", raw_.replaces, say(Word::import_replace))->excludes("--add");
    import.add_flag("--dry-run", raw_.import.is_dry_run, say(Word::dry_run));
  }

  void add_options() {
    app_.add_option("-s,--site", raw_.site, say(Word::site));
    app_.add_option("--lang", raw_.lang, say(Word::lang))->check(CLI::IsMember({"th", "en"}));
    app_.add_option("--year", raw_.year, say(Word::year));
    app_.add_option("--as-of", raw_.as_of, say(Word::as_of));
    app_.add_option("-j,--jobs", raw_.jobs, say(Word::jobs))->check(CLI::Range(1U, most_jobs));
    app_.add_flag("-q,--quiet", raw_.quiet, say(Word::quiet));
    app_.add_flag("-v,--verbose", raw_.verbose, say(Word::verbose));
    app_.add_option("--format", raw_.format, say(Word::format))
        ->check(CLI::IsMember({"human", "json", "sarif", "junit", "xlsx", "csv", "html", "ics", "yaml"}));
    app_.add_option("--color", raw_.color, say(Word::color))
        ->check(CLI::IsMember({"auto", "always", "never"}));
  }

  /// What help is asked about: the innermost command that was named.
  [[nodiscard]] const CLI::App& chosen() const {
    for (const Row& row : rows_) {
      if (row.app->parsed()) {
        return *row.app;
      }
    }
    for (const CLI::App* const group : groups_) {
      if (group->parsed()) {
        return *group;
      }
    }
    return app_;
  }

  /// CLI11's English, with the word that was probably meant, and where help is.
  [[nodiscard]] std::string sentence(const CLI::ParseError& error) const {
    static constexpr auto commands =
        std::to_array<std::string_view>({"build", "serve", "check", "status", "catalogue", "export", "import",
                                         "links", "pull", "schema", "new", "init", "new-year", "reference"});
    std::string text = say(Word::usage_wrong) + ": " + error.what() + "\n";
    const std::vector<std::string> unknown = app_.remaining();
    const auto word =
        std::ranges::find_if(unknown, [](const std::string& one) { return !one.starts_with('-'); });
    if (const auto near = word == unknown.end() ? std::nullopt : text::nearest(*word, commands)) {
      text += "“" + *word + "” — " + say(Word::did_you_mean) + " “" + std::string(*near) + "”?\n";
    }
    return text + say(Word::see_help) + "\n";
  }

  text::Language language_;
  CLI::App app_;
  Raw raw_{};
  std::vector<Row> rows_{};
  std::vector<const CLI::App*> groups_{};
};

}  // namespace

std::expected<Raw, Ending> read_arguments(const std::vector<std::string>& arguments,
                                          text::Language language) {
  Grammar grammar(language);
  if (auto ending = grammar.parse(arguments)) {
    return std::unexpected(std::move(*ending));
  }
  return grammar.take();
}

}  // namespace prongsai::cli
