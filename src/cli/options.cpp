#include "cli/options.h"

#include "cli/grammar.h"
#include "cli/version.h"
#include "cli/words.h"
#include "parallel/parallel.h"
#include "render/owed.h"
#include "report/print.h"
#include "report/rule.h"
#include "text/date.h"
#include "text/language.h"
#include "text/web_url.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
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

/// Days are counted in Thailand, whose offices the calendar is for.
constexpr std::int64_t bangkok_offset_seconds = 7L * 3600;
constexpr std::int64_t seconds_a_day = 86400;

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

/// The form of the answer; nothing when the command does not give it. Unasked, it is the one that the file is
/// named after (answers.xlsx), else the first.
std::optional<Format> format_of(const Options& options, std::string_view wanted) {
  struct Row {
    std::string_view name{};
    Format format{};
  };
  static constexpr std::array answers{Row{"human", Format::human}, Row{"json", Format::json}};
  static constexpr std::array lists{Row{"human", Format::human}, Row{"json", Format::json},
                                    Row{"yaml", Format::yaml}};
  static constexpr std::array states{Row{"human", Format::human}, Row{"json", Format::json},
                                     Row{"csv", Format::csv},     Row{"xlsx", Format::xlsx},
                                     Row{"html", Format::html},   Row{"ics", Format::ics},
                                     Row{"sarif", Format::sarif}, Row{"junit", Format::junit}};
  static constexpr std::array checks{Row{"human", Format::human}, Row{"json", Format::json},
                                     Row{"sarif", Format::sarif}, Row{"junit", Format::junit},
                                     Row{"xlsx", Format::xlsx},   Row{"html", Format::html}};
  static constexpr std::array links{Row{"human", Format::human}, Row{"json", Format::json},
                                    Row{"sarif", Format::sarif}, Row{"junit", Format::junit}};
  static constexpr std::array exports{Row{"csv", Format::csv}, Row{"xlsx", Format::xlsx},
                                      Row{"html", Format::html}};
  std::span<const Row> rows = answers;
  if (options.command == Command::export_itas) {
    rows = exports;
  } else if (options.command == Command::catalogue_show) {
    rows = lists;
  } else if (options.command == Command::status) {
    rows = states;
  } else if (options.command == Command::links) {
    rows = links;
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

render::OwedOrder order_of(std::string_view wanted) {
  if (wanted == "due") {
    return render::OwedOrder::due;
  }
  return wanted == "division" ? render::OwedOrder::division : render::OwedOrder::points;
}

/// The least severe finding that makes the program fail; nothing for "never".
std::optional<report::Severity> failing_from(std::string_view wanted) {
  if (wanted == "never") {
    return std::nullopt;
  }
  if (wanted == "note") {
    return report::Severity::note;
  }
  return wanted == "warning" ? report::Severity::warning : report::Severity::error;
}

Ending bad_value(std::string_view option, std::string_view value, Word expected, text::Language language) {
  return {.out = {},
          .err = std::string(say(Word::usage_wrong, language)) + ": " + std::string(option) + " “" +
                 std::string(value) + "”: " + std::string(say(expected, language)) + "\n",
          .status = wrong_usage_status};
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

std::optional<Ending> understand_years(const Raw& raw, Options& options) {
  struct Row {
    const std::string& written;
    std::optional<text::FiscalYear>& year;
  };
  for (const Row& row : {Row{raw.year, options.year}, Row{raw.other_year, options.other_year}}) {
    if (row.written.empty()) {
      continue;
    }
    row.year = text::parse_fiscal_year(row.written);
    if (!row.year) {
      return bad_value("--year", row.written, Word::expected_year, options.language);
    }
  }
  return std::nullopt;
}

std::chrono::milliseconds milliseconds_of(double seconds) {
  return std::chrono::round<std::chrono::milliseconds>(std::chrono::duration<double>(seconds));
}

std::optional<Ending> understand_outside(const RawOutside& raw, Options& options) {
  if (raw.is_asked || raw.is_offline) {
    constexpr double seconds_an_hour = 3600;
    options.outside = OutsideOptions{
        .source = raw.is_offline ? AnswerSource::memory : AnswerSource::network,
        .max_age = std::chrono::seconds(static_cast<std::int64_t>(raw.max_age_hours * seconds_an_hour))};
  }
  options.manners = {.at_once = raw.at_once,
                     .per_host = raw.per_host,
                     .delay = milliseconds_of(raw.delay),
                     .timeout = milliseconds_of(raw.timeout),
                     .retries = static_cast<int>(raw.retries),
                     .heeds_robots = raw.heeds_robots,
                     .ca_file = raw.ca_file,
                     .resolve = raw.resolve,
                     .user_agent = "prongsai/" + std::string(version)};
  for (const std::string& host : raw.allowed) {
    const bool is_bare_ipv6 = host.contains(':') && !host.starts_with('[');
    const auto url = text::parse_url("http://" + (is_bare_ipv6 ? "[" + host + "]" : host));
    if (!url || host.find_first_of("/?#@") != std::string::npos) {
      return bad_value("--allow", host, Word::expected_host, options.language);
    }
    options.manners.private_hosts.push_back(url->host.value_or(""));
  }
  return std::nullopt;
}

std::optional<Ending> understand(const Raw& raw, const Surroundings& surroundings, Options& options) {
  if (auto ending = understand_format(raw, surroundings, options)) {
    return ending;
  }
  options.as_of = surroundings.today;
  options.cache_folder = surroundings.cache_folder;
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
  if (auto ending = understand_outside(raw.outside, options)) {
    return ending;
  }
  options.manners.proxies = surroundings.proxies;
  return understand_years(raw, options);
}

}  // namespace

std::expected<Options, Ending> parse_options(const std::vector<std::string>& arguments,
                                             const Surroundings& surroundings) {
  Options options;
  options.language = language_of(arguments, surroundings);
  const auto read = read_arguments(arguments, options.language);
  if (!read) {
    return std::unexpected(read.error());
  }
  const Raw& raw = *read;
  options.command = raw.command;
  options.site = raw.site;
  options.output = raw.output;
  options.subject = raw.subject;
  options.base_path = raw.base_path;
  options.exceptions = raw.exceptions;
  options.hosts = raw.hosts;
  if (!options.hosts.empty() && !options.hosts.ends_with("hosts.yaml")) {
    return std::unexpected(bad_value("--hosts", options.hosts, Word::expected_hosts_file, options.language));
  }
  options.max_pages = raw.max_pages;
  options.body = raw.body;
  options.writing = raw.dry_run ? Writing::nothing : Writing::files;
  options.jobs = raw.jobs == 0 ? parallel::all_processors() : parallel::Jobs{.count = raw.jobs};
  options.talk = raw.quiet ? Talk::quiet : (raw.verbose ? Talk::verbose : Talk::normal);
  options.color_out = color_of(raw.color, surroundings, surroundings.is_terminal_out && is_stdout(options));
  options.color_err = color_of(raw.color, surroundings, surroundings.is_terminal_err);
  options.is_terminal_err = surroundings.is_terminal_err;
  options.list_rules = raw.list_rules;
  options.import = raw.import;
  options.pull = raw.pull;
  options.serve = raw.serve;
  if (raw.adds || raw.replaces) {
    options.import.existing = raw.adds ? Existing::add : Existing::replace;
  }
  options.unmet = raw.unmet;
  options.order = order_of(raw.by);
  options.fail_on = failing_from(raw.fail_on);
  if (auto ending = understand(raw, surroundings, options)) {
    return std::unexpected(std::move(*ending));
  }
  return options;
}

}  // namespace prongsai::cli
