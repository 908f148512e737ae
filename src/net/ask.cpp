#include "net/ask.h"

#include "net/absent_address.h"
#include "net/asking.h"
#include "net/manners.h"
#include "net/page_text.h"
#include "net/transfer.h"
#include "site/outside_answer.h"
#include "text/web_url.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace prongsai::net {

namespace {

using site::OutsideAnswer;

bool is_good_page(const std::optional<OutsideAnswer>& answer) {
  return answer && site::is_good(*answer) && site::is_page_type(answer->media_type);
}

/// The home page is there whatever a host answers for others.
bool can_be_absent(const text::WebUrl& url) {
  return url.path != "/" || url.query;
}

/// By origin, the addresses that were answered with a good page.
std::map<std::string, std::vector<std::size_t>> good_pages(const std::vector<Question>& questions,
                                                           const Asking& asking) {
  std::map<std::string, std::vector<std::size_t>> pages;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const auto url = text::parse_url(questions[i].address);
    if (url && !questions[i].known && is_good_page(asking.answer(i)) && can_be_absent(*url)) {
      pages[text::origin_of(*url)].push_back(i);
    }
  }
  return pages;
}

/// The answer of a job that kept its body, with what the page says; nothing when it is no good page.
std::optional<OutsideAnswer> read_page(Asking& asking, std::size_t job) {
  std::optional<OutsideAnswer> answer = asking.answer(job);
  if (!is_good_page(answer)) {
    return std::nullopt;
  }
  const std::string body = asking.take_body(job);
  if (answer && !body.empty()) {
    answer->page = page_text(body);
  }
  return answer;
}

/// What hosts with good pages answer for an address that is not there, where that is a good page too.
std::map<std::string, OutsideAnswer> lies(const std::map<std::string, std::vector<std::size_t>>& pages,
                                          Asking& asking) {
  std::map<std::string, std::size_t> probes;
  for (const auto& [origin, numbers] : pages) {
    probes.emplace(origin, asking.add(absent_address(origin), Method::get, Body::keep));
  }
  asking.run();
  std::map<std::string, OutsideAnswer> absent;
  for (const auto& [origin, probe] : probes) {
    if (const auto answer = read_page(asking, probe)) {
      absent.emplace(origin, *answer);
    }
  }
  return absent;
}

/// The pages of hosts that lie, read, for what they say decides, and those that are wanted.
void read_pages(const std::vector<Question>& questions,
                const std::map<std::string, std::vector<std::size_t>>& pages, Asking& asking,
                site::OutsideAnswers& answers) {
  std::map<std::size_t, std::size_t> readings;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    if (questions[i].wants_page && !questions[i].known && is_good_page(answers.answers[i])) {
      readings.emplace(i, asking.add(questions[i].address, Method::get, Body::keep));
    }
  }
  for (const auto& [origin, absent] : answers.absent) {
    for (const std::size_t page : pages.at(origin)) {
      if (!readings.contains(page)) {
        readings.emplace(page, asking.add(questions[page].address, Method::get, Body::keep));
      }
    }
  }
  asking.run();
  for (const auto& [page, reading] : readings) {
    if (const auto read = read_page(asking, reading)) {
      answers.answers[page] = read;
    }
  }
}

void tell(const Observer& observer, const Asking& asking, std::size_t number, std::size_t questions) {
  if (observer.progressed) {
    observer.progressed(asking.done(), asking.size());
  }
  if (const auto& answer = asking.answer(number); observer.answered && answer && number < questions) {
    observer.answered(number, *answer);
  }
}

}  // namespace

site::OutsideAnswers ask(const std::vector<Question>& questions, const Manners& manners,
                         const Observer& observer) {
  Asking asking(manners, [&](std::size_t number) { tell(observer, asking, number, questions.size()); });
  for (const Question& question : questions) {
    if (question.known) {
      asking.add_known(*question.known);
    } else if (question.stale) {
      asking.add_again(question.address, *question.stale);
    } else {
      asking.add(question.address, Method::head, Body::leave_out);
    }
  }
  asking.run();
  site::OutsideAnswers answers;
  answers.answers.reserve(questions.size());
  for (std::size_t i = 0; i < questions.size(); ++i) {
    answers.answers.push_back(asking.answer(i));
  }
  const auto pages = good_pages(questions, asking);
  answers.absent = lies(pages, asking);
  read_pages(questions, pages, asking, answers);
  return answers;
}

}  // namespace prongsai::net
