#include "check/navigation.h"
#include "check/page_graph.h"
#include "cli/answer.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/project.h"
#include "cli/words.h"
#include "output/write_file.h"
#include "render/book.h"
#include "render/itas_answers.h"
#include "render/itas_lock.h"
#include "render/itas_page.h"
#include "render/views.h"
#include "report/problem.h"
#include "sheet/csv_write.h"
#include "sheet/workbook.h"
#include "sheet/xlsx_write.h"
#include "site/itas_lock.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::cli {

namespace {

constexpr const char* lock_path = "/site-config/itas.lock";

/// The year asked for, which the site must publish: addresses that only --year brings about are on no site.
const render::YearView* year_asked(const Project& project, const render::Book& book, const Options& options) {
  const site::Verdict* const verdict = asked_verdict(project, options);
  if (verdict == nullptr) {
    return nullptr;
  }
  const std::vector<text::FiscalYear> published = site::published_years(project.site.config);
  const auto found = std::ranges::find(book.years, verdict->year, &render::YearView::year);
  const bool is_published = std::ranges::find(published, verdict->year) != published.end();
  return is_published && found != book.years.end() ? &*found : nullptr;
}

render::ItasAnswers answers_of(const Project& project, const render::Book& book, const render::YearView& year,
                               const Options& options, std::vector<report::Problem>& problems) {
  auto rendered = render_project(project);
  std::ranges::move(rendered.problems, std::back_inserter(problems));
  const auto ways = check::click_paths(rendered.value.tree, check::place_of(project.site.config),
                                       rendered.value.item_pages, options.jobs);
  return render::itas_answers(book, year, ways);
}

std::string bytes_of(const render::Book& book, const render::ItasAnswers& answers, const Options& options,
                     std::vector<report::Problem>& problems) {
  if (options.format == Format::html) {
    auto page = render::itas_page(book, answers);
    std::ranges::move(page.problems, std::back_inserter(problems));
    return std::move(page.value);
  }
  const sheet::Workbook workbook = render::itas_workbook(book, answers);
  if (options.format == Format::csv) {
    return sheet::write_csv(workbook.sheets.front());
  }
  auto file = sheet::write_xlsx(workbook);
  std::ranges::move(file.problems, std::back_inserter(problems));
  return std::move(file.value);
}

void say_done(std::size_t items, std::size_t added, const Options& options) {
  if (options.talk == Talk::quiet) {
    return;
  }
  const auto word = [&](Word which) { return std::string(say(which, options.language)); };
  const std::string line = word(Word::exported) + " " + options.output +
                           (options.output.empty() ? "" : ": ") + std::to_string(items) + " " +
                           word(Word::items) + ", " + std::to_string(added) + " " +
                           word(Word::addresses_added);
  std::fprintf(stderr, "%s\n", line.c_str());
}

}  // namespace

int export_itas(const Options& options) {
  const auto opened = open_project(options);
  if (!opened) {
    tell({opened.error()}, options.site, options);
    return unreadable;
  }
  const Project& project = **opened;
  std::vector<report::Problem> problems = project.problems;
  if (has_errors(problems) || !project.theme) {
    tell(problems, project.site.root, options);
    return unreadable;
  }
  const render::Book book = render::make_book(inputs_of(project, *project.theme));
  const render::YearView* const year = year_asked(project, book, options);
  if (year == nullptr) {
    std::fprintf(stderr, "%s\n", std::string(say(Word::no_year, options.language)).c_str());
    return unreadable;
  }
  const render::ItasAnswers answers = answers_of(project, book, *year, options, problems);
  const std::string bytes = bytes_of(book, answers, options, problems);
  problems = without_switched_off(std::move(problems), project.site.config);
  tell(problems, project.site.root, options);
  if (has_errors(problems)) {
    return unreadable;
  }
  // The lock comes first: an address that was handed over must never be without its line.
  const site::ItasLock lock = render::with_answers(project.site.itas_lock, answers, book.origin);
  const auto locked = output::write_file(project.site.root + lock_path, render::lock_text(lock));
  auto failed = locked ? hand_over(bytes, options) : std::vector{locked.error()};
  if (!failed.empty()) {
    tell(std::move(failed), project.site.root, options);
    return world_failed;
  }
  say_done(answers.answers.size(), lock.addresses.size() - project.site.itas_lock.addresses.size(), options);
  return done;
}

}  // namespace prongsai::cli
