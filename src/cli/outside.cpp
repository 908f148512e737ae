#include "cli/outside.h"

#include "check/cloud_service.h"
#include "check/outside_links.h"
#include "check/page_graph.h"
#include "cli/options.h"
#include "cli/progress_line.h"
#include "cli/words.h"
#include "history/link_history.h"
#include "net/ask.h"
#include "net/manners.h"
#include "report/problem.h"
#include "site/outside_answer.h"
#include "site/site.h"
#include "text/date.h"
#include "text/web_url.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace prongsai::cli {

namespace {

/// The answer that need not be asked for again: a good one that is not old, and offline whatever there is.
std::optional<site::OutsideAnswer> known_answer(const std::optional<history::Remembered>& remembered,
                                                const OutsideOptions& outside, std::int64_t now) {
  if (!remembered) {
    return std::nullopt;
  }
  const bool is_offline = outside.source == AnswerSource::memory;
  const std::int64_t age = now - remembered->asked_at;
  const bool is_fresh = site::is_good(remembered->answer) && age >= 0 && age < outside.max_age.count();
  return is_offline || is_fresh ? std::optional(remembered->answer) : std::nullopt;
}

net::Question question_of(history::LinkHistory& history, const std::string& address,
                          const OutsideOptions& outside, std::int64_t now) {
  const auto remembered = history.find(address);
  net::Question question{.address = address, .known = known_answer(remembered, outside, now)};
  const auto url = text::parse_url(address);
  // What services of files say of a file stands in their pages, not in their statuses.
  question.wants_page = url && !check::cloud_place(*url).service.empty();
  if (!question.known && remembered && site::is_good(remembered->answer)) {
    question.stale = remembered->answer;
  }
  return question;
}

/// What was read of pages, which the first answers did not have.
void note_pages(history::LinkHistory& history, const std::vector<net::Question>& questions,
                const site::OutsideAnswers& answers, std::int64_t now, const text::Date& today) {
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const auto& answer = answers.answers[i];
    if (answer && !questions[i].known && (answer->is_not_found_page || answer->page)) {
      history.note(questions[i].address, *answer, now, today);
    }
  }
}

/// Since when the link fails, and when it was last seen alive.
void add_memory(std::optional<site::OutsideAnswer>& answer, history::LinkHistory& history,
                const std::string& address) {
  if (const auto remembered = history.find(address); answer && remembered) {
    answer->failing_since = remembered->answer.failing_since;
    answer->alive_on = remembered->answer.alive_on;
  }
}

}  // namespace

check::DocumentLinks links_in(const std::vector<site::Attachment>& documents) {
  check::DocumentLinks links;
  for (const site::Attachment& document : documents) {
    if (document.facts && !document.facts->links.empty()) {
      links.emplace(document.path, document.facts->links);
    }
  }
  return links;
}

check::OutsideLinks wanted_outside(const Options& options) {
  return options.outside ? check::OutsideLinks::collect : check::OutsideLinks::leave_out;
}

std::vector<report::Problem> ask_outside(const std::vector<check::OutsideLink>& links,
                                         const net::Manners& manners, const Options& options) {
  if (!options.outside) {
    return {};
  }
  const std::int64_t now = std::time(nullptr);
  history::LinkHistory history(options.cache_folder.empty() ? std::string()
                                                            : options.cache_folder + "/links.sqlite");
  std::vector<net::Question> questions;
  questions.reserve(links.size());
  for (const check::OutsideLink& link : links) {
    questions.push_back(question_of(history, link.address, *options.outside, now));
  }
  ProgressLine line(Word::outside_links, options);
  site::OutsideAnswers answers;
  if (options.outside->source == AnswerSource::memory) {
    std::ranges::transform(questions, std::back_inserter(answers.answers), &net::Question::known);
  } else {
    answers = net::ask(questions, manners,
                       {.answered =
                            [&](std::size_t number, const site::OutsideAnswer& answer) {
                              // At once, so that nothing is asked twice when this is cut short.
                              history.note(questions[number].address, answer, now, options.as_of);
                            },
                        .progressed = [&](std::size_t done, std::size_t all) { line.show(done, all); }});
    check::mark_not_found_pages(links, answers);
    note_pages(history, questions, answers, now, options.as_of);
  }
  for (std::size_t i = 0; i < answers.answers.size(); ++i) {
    add_memory(answers.answers[i], history, links[i].address);
  }
  return check::judge_outside(links, answers, options.as_of);
}

}  // namespace prongsai::cli
