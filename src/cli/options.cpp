#include "cli/options.h"

#include "cli/version.h"
#include "cli/words.h"
#include "parallel/parallel.h"
#include "report/print.h"
#include "report/rule.h"
#include "text/date.h"
#include "text/language.h"
#include "text/nearest.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace prongsai::cli {

namespace {

constexpr int usage_status = 2;
constexpr unsigned most_jobs = 256;
/// Days are counted in Thailand, whose offices the calendar is for.
constexpr std::int64_t bangkok_offset_seconds = 7L * 3600;
constexpr std::int64_t seconds_a_day = 86400;

/// What the arguments say, before it is understood.
struct Raw {
  std::string site = ".";
  std::string output{};
  std::string lang{};
  std::string year{};
  std::string as_of{};
  unsigned jobs = 0;
  bool quiet = false;
  bool verbose = false;
  std::string format{};
  std::string color = "auto";
  std::string fail_on = "error";
  bool list_rules = false;
};

/// What --lang says, as written; empty when it is not there.
std::string_view lang_option(const std::vector<std::string>& arguments) {
  constexpr std::string_view joined = "--lang=";
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    if (argument.starts_with(joined)) {
      return argument.substr(joined.size());
    }
    if (argument == "--lang" && i + 1 < arguments.size()) {
      return arguments[i + 1];
    }
  }
  return {};
}

/// --lang, else the locale: English only when it says so, for the program's users are Thai offices.
text::Language language_of(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
  if (const std::string_view wanted = lang_option(arguments); !wanted.empty()) {
    return wanted == "en" ? text::Language::en : text::Language::th;
  }
  for (const std::string& locale : surroundings.locale) {
    if (!locale.empty()) {
      return locale.starts_with("en") ? text::Language::en : text::Language::th;
    }
  }
  return text::Language::th;
}

std::optional<text::Date> date_of_epoch(std::string_view seconds_text) {
  std::int64_t seconds = 0;
  const auto [end, error] =
      std::from_chars(seconds_text.data(), seconds_text.data() + seconds_text.size(), seconds);
  if (error != std::errc{} || end != seconds_text.data() + seconds_text.size() || seconds < 0) {
    return std::nullopt;
  }
  const std::int64_t days = (seconds + bangkok_offset_seconds) / seconds_a_day;
  constexpr std::int64_t last_day = 200L * 366;
  return text::add_days({.year = 1970, .month = 1, .day = 1}, static_cast<int>(std::min(days, last_day)));
}

class Grammar {
 public:
  explicit Grammar(text::Language language) : language_(language), app_(say(Word::about), "prongsai") {
    app_.set_help_flag("-h,--help", say(Word::help));
    app_.set_version_flag("--version", "prongsai " + std::string(version));
    app_.require_subcommand(1);
    app_.fallthrough();
    options();
    build_ = app_.add_subcommand("build", say(Word::build));
    build_->add_option("-o,--output", raw_.output, say(Word::output));
    check_ = app_.add_subcommand("check", say(Word::check));
    check_->add_option("-o,--output", raw_.output, say(Word::output_file));
    check_->add_flag("--list-rules", raw_.list_rules, say(Word::list_rules));
    check_->add_option("--fail-on", raw_.fail_on, say(Word::fail_on))
        ->check(CLI::IsMember({"note", "warning", "error", "never"}));
    catalogue_ = app_.add_subcommand("catalogue", say(Word::catalogue));
    catalogue_->require_subcommand(1);
    list_ = catalogue_->add_subcommand("list", say(Word::catalogue_list));
    show_ = catalogue_->add_subcommand("show", say(Word::catalogue_show));
    show_->add_option("year", raw_.year, say(Word::year))->required();
    export_ = app_.add_subcommand("export", say(Word::exporting));
    export_->require_subcommand(1);
    itas_ = export_->add_subcommand("itas", say(Word::export_itas));
    itas_->add_option("-o,--output", raw_.output, say(Word::output_file));
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
      return Ending{.out = {}, .err = sentence(error), .status = usage_status};
    }
  }

  [[nodiscard]] const Raw& raw() const { return raw_; }

  [[nodiscard]] Command command() const {
    if (check_->parsed()) {
      return Command::check;
    }
    if (catalogue_->parsed()) {
      return list_->parsed() ? Command::catalogue_list : Command::catalogue_show;
    }
    return itas_->parsed() ? Command::export_itas : Command::build;
  }

 private:
  [[nodiscard]] std::string say(Word word) const { return std::string(cli::say(word, language_)); }

  void options() {
    app_.add_option("-s,--site", raw_.site, say(Word::site));
    app_.add_option("--lang", raw_.lang, say(Word::lang))->check(CLI::IsMember({"th", "en"}));
    app_.add_option("--year", raw_.year, say(Word::year));
    app_.add_option("--as-of", raw_.as_of, say(Word::as_of));
    app_.add_option("-j,--jobs", raw_.jobs, say(Word::jobs))->check(CLI::Range(1U, most_jobs));
    app_.add_flag("-q,--quiet", raw_.quiet, say(Word::quiet));
    app_.add_flag("-v,--verbose", raw_.verbose, say(Word::verbose));
    app_.add_option("--format", raw_.format, say(Word::format))
        ->check(CLI::IsMember({"human", "json", "sarif", "junit", "xlsx", "csv", "html"}));
    app_.add_option("--color", raw_.color, say(Word::color))
        ->check(CLI::IsMember({"auto", "always", "never"}));
  }

  const CLI::App& chosen() {
    for (const CLI::App* command : {list_, show_, catalogue_, itas_, export_, check_, build_}) {
      if (command->parsed()) {
        return *command;
      }
    }
    return app_;
  }

  /// CLI11's English, with the word that was probably meant, and where help is.
  [[nodiscard]] std::string sentence(const CLI::ParseError& error) const {
    static constexpr std::array<std::string_view, 4> commands{"build", "check", "catalogue", "export"};
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
  CLI::App* build_ = nullptr;
  CLI::App* check_ = nullptr;
  CLI::App* catalogue_ = nullptr;
  CLI::App* list_ = nullptr;
  CLI::App* show_ = nullptr;
  CLI::App* export_ = nullptr;
  CLI::App* itas_ = nullptr;
};

/// The form of the answer; nothing when the command does not give it. Unasked, it is the one that the file is
/// named after (answers.xlsx), else the first.
std::optional<Format> format_of(const Options& options, std::string_view wanted) {
  struct Row {
    std::string_view name{};
    Format format{};
  };
  static constexpr std::array answers{Row{"human", Format::human}, Row{"json", Format::json}};
  static constexpr std::array checks{Row{"human", Format::human}, Row{"json", Format::json},
                                     Row{"sarif", Format::sarif}, Row{"junit", Format::junit},
                                     Row{"xlsx", Format::xlsx}};
  static constexpr std::array exports{Row{"csv", Format::csv}, Row{"xlsx", Format::xlsx},
                                      Row{"html", Format::html}};
  std::span<const Row> rows = answers;
  if (options.command == Command::export_itas) {
    rows = exports;
  } else if (options.command == Command::check && !options.list_rules) {
    rows = checks;
  }
  if (wanted.empty()) {
    const auto named = std::ranges::find_if(
        rows, [&](const Row& row) { return options.output.ends_with("." + std::string(row.name)); });
    return named == rows.end() ? rows.front().format : named->format;
  }
  const auto row = std::ranges::find(rows, wanted, &Row::name);
  return row == rows.end() ? std::nullopt : std::optional(row->format);
}

bool is_stdout(const Options& options) {
  return options.output.empty() || options.output == "-";
}

report::Color color_of(const std::string& wanted, const Surroundings& surroundings, bool is_terminal) {
  if (wanted == "always") {
    return report::Color::always;
  }
  const bool may = wanted == "auto" && is_terminal && !surroundings.no_color;
  return may ? report::Color::always : report::Color::never;
}

Ending bad_value(std::string_view option, std::string_view value, Word expected, text::Language language) {
  return {.out = {},
          .err = std::string(say(Word::usage_wrong, language)) + ": " + std::string(option) + " “" +
                 std::string(value) + "”: " + std::string(say(expected, language)) + "\n",
          .status = usage_status};
}

std::optional<Ending> understand_format(const Raw& raw, const Surroundings& surroundings, Options& options) {
  const auto format = format_of(options, raw.format);
  if (!format) {
    return bad_value("--format", raw.format, Word::expected_format, options.language);
  }
  if (*format == Format::xlsx && is_stdout(options) && surroundings.is_terminal_out) {
    return bad_value("--format", raw.format, Word::expected_file, options.language);
  }
  options.format = *format;
  return std::nullopt;
}

std::optional<Ending> understand(const Raw& raw, const Surroundings& surroundings, Options& options) {
  if (auto ending = understand_format(raw, surroundings, options)) {
    return ending;
  }
  options.as_of = surroundings.today;
  if (surroundings.source_date_epoch) {
    const auto day = date_of_epoch(*surroundings.source_date_epoch);
    if (!day) {
      return bad_value("SOURCE_DATE_EPOCH", *surroundings.source_date_epoch, Word::expected_date,
                       options.language);
    }
    options.as_of = *day;
  }
  if (!raw.as_of.empty()) {
    const auto day = text::parse_date(raw.as_of);
    if (!day) {
      return bad_value("--as-of", raw.as_of, Word::expected_date, options.language);
    }
    options.as_of = *day;
  }
  if (!raw.year.empty()) {
    options.year = text::parse_fiscal_year(raw.year);
    if (!options.year) {
      return bad_value("--year", raw.year, Word::expected_year, options.language);
    }
  }
  return std::nullopt;
}

}  // namespace

std::expected<Options, Ending> parse_options(const std::vector<std::string>& arguments,
                                             const Surroundings& surroundings) {
  Options options;
  options.language = language_of(arguments, surroundings);
  Grammar grammar(options.language);
  if (auto ending = grammar.parse(arguments)) {
    return std::unexpected(std::move(*ending));
  }
  const Raw& raw = grammar.raw();
  options.command = grammar.command();
  options.site = raw.site;
  options.output = raw.output;
  options.jobs = raw.jobs == 0 ? parallel::all_processors() : parallel::Jobs{.count = raw.jobs};
  options.talk = raw.quiet ? Talk::quiet : (raw.verbose ? Talk::verbose : Talk::normal);
  options.color_out = color_of(raw.color, surroundings, surroundings.is_terminal_out && is_stdout(options));
  options.color_err = color_of(raw.color, surroundings, surroundings.is_terminal_err);
  options.list_rules = raw.list_rules;
  if (raw.fail_on == "never") {
    options.fail_on.reset();
  } else {
    options.fail_on = raw.fail_on == "note"      ? report::Severity::note
                      : raw.fail_on == "warning" ? report::Severity::warning
                                                 : report::Severity::error;
  }
  if (auto ending = understand(raw, surroundings, options)) {
    return std::unexpected(std::move(*ending));
  }
  return options;
}

}  // namespace prongsai::cli
