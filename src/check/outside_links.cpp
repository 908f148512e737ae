#include "check/outside_links.h"

#include "check/cloud_service.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/http_status.h"
#include "site/outside_answer.h"
#include "site/page_path.h"
#include "text/date.h"
#include "text/iso_interval.h"
#include "text/percent.h"
#include "text/web_url.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::check {

namespace {

using report::Rule;
using site::Ending;
using site::OutsideAnswer;
using site::TlsTrouble;

constexpr int certificate_warning_days = 14;
/// What cannot be reached now may be reached tomorrow; what fails on a third day is dead.
constexpr int days_of_the_dead = 2;
constexpr std::uint64_t megabyte = 1'000'000;
constexpr std::uint64_t large_file = 25 * megabyte;

std::string_view word_of(Ending ending) {
  switch (ending) {
    case Ending::no_such_host:
      return "no_such_host";
    case Ending::no_connection:
      return "no_connection";
    case Ending::timed_out:
      return "timed_out";
    case Ending::endless_redirects:
      return "endless_redirects";
    case Ending::bad_redirect:
      return "bad_redirect";
    default:
      return "broken_answer";
  }
}

std::string_view word_of(TlsTrouble trouble) {
  switch (trouble) {
    case TlsTrouble::expired:
      return "certificate_expired";
    case TlsTrouble::not_yet_valid:
      return "certificate_not_yet_valid";
    case TlsTrouble::wrong_name:
      return "certificate_wrong_name";
    case TlsTrouble::self_signed:
      return "certificate_self_signed";
    case TlsTrouble::unknown_issuer:
      return "certificate_unknown_issuer";
    default:
      return "tls_other";
  }
}

/// Whether two pages say the same: of a hundred runs five may differ (an advertisement, a counter in words).
bool are_alike(const site::PageText& one, const site::PageText& other) {
  constexpr std::size_t one_in = 20;
  std::vector<std::uint64_t> differing;
  std::ranges::set_symmetric_difference(one.runs, other.runs, std::back_inserter(differing));
  return one.title == other.title && differing.size() * one_in <= one.runs.size() + other.runs.size();
}

/// Whether a host answers for the link as it does for what is surely not there: led to the same address, or
/// shown the same page.
bool is_like_absent(const std::string& address, const OutsideAnswer& answer, const OutsideAnswer& absent) {
  if (answer.final_address != address && answer.final_address == absent.final_address) {
    return true;
  }
  return answer.page && absent.page && are_alike(*answer.page, *absent.page);
}

/// The link as people know it.
std::string shown(const OutsideLink& link) {
  return text::readable_address(link.written.empty() ? link.address : link.written);
}

class Judge {
 public:
  explicit Judge(const text::Date& today) : today_(today) {}

  void judge(const OutsideLink& link, const OutsideAnswer& answer) {
    const auto url = text::parse_url(link.address);
    if (!url) {
      return;
    }
    const std::string origin = text::origin_of(*url);
    judge_certificate(link, answer, *url);
    if (answer.ending == Ending::tls_failed) {
      tell_of_host(Rule::link_tls, origin, link, {shown(link), std::string(word_of(answer.tls))});
    } else if (answer.ending == Ending::kept_out) {
      tell(Rule::link_forbidden, link, {shown(link), "", "robots"});
    } else if (answer.ending == Ending::private_address) {
      tell(Rule::link_private_address, link,
           {shown(link), answer.final_address == link.address ? "" : answer.final_address});
    } else if (answer.ending == Ending::endless_redirects || answer.ending == Ending::bad_redirect) {
      tell_dead(link, answer, word_of(answer.ending));
    } else if (answer.ending != Ending::answered) {
      tell_unreachable(origin, link, answer);
    } else {
      judge_status(link, *url, answer);
    }
  }

  /// What is told once for a host says how many links it is true of.
  std::vector<report::Problem> take() {
    for (const auto& [key, told] : of_hosts_) {
      problems_[told.problem].details.push_back(told.more == 0 ? "" : std::to_string(told.more));
    }
    return std::move(problems_);
  }

 private:
  struct Told {
    std::size_t problem = 0;
    int more = 0;
  };

  void tell(Rule rule, const OutsideLink& link, std::vector<std::string> details) {
    problems_.push_back({.rule = rule, .where = link.where, .details = std::move(details), .url = link.page});
  }

  /// `details` but for the last, which is how many more there are.
  void tell_of_host(Rule rule, const std::string& origin, const OutsideLink& link,
                    std::vector<std::string> details) {
    const auto [told, is_new] = of_hosts_.try_emplace({rule, origin}, Told{.problem = problems_.size()});
    if (is_new) {
      tell(rule, link, std::move(details));
    } else {
      ++told->second.more;
    }
  }

  /// The days since which it fails, when that was not today.
  [[nodiscard]] int days_failing(const OutsideAnswer& answer) const {
    return answer.failing_since ? text::days_between(*answer.failing_since, today_) : 0;
  }

  void tell_dead(const OutsideLink& link, const OutsideAnswer& answer, std::string_view why) {
    const int days = days_failing(answer);
    const std::string alive_on = answer.alive_on ? text::iso_interval(*answer.alive_on) : std::string();
    tell(Rule::link_dead, link,
         {shown(link), answer.ending == Ending::answered ? std::to_string(answer.status) : "",
          std::string(why), days > 0 ? std::to_string(days) : "", alive_on});
  }

  void tell_unreachable(const std::string& origin, const OutsideLink& link, const OutsideAnswer& answer) {
    const bool is_answered = answer.ending == Ending::answered;
    const std::string_view why = !is_answered                                     ? word_of(answer.ending)
                                 : answer.status == site::http::too_many_requests ? "rate_limited"
                                                                                  : "server_error";
    if (days_failing(answer) >= days_of_the_dead) {
      tell_dead(link, answer, why);
      return;
    }
    std::vector<std::string> details{shown(link), std::string(why),
                                     is_answered ? std::to_string(answer.status) : std::string()};
    if (answer.ending == Ending::no_such_host || answer.ending == Ending::no_connection ||
        answer.status == site::http::too_many_requests) {
      tell_of_host(Rule::link_unreachable, origin, link, std::move(details));
    } else {
      tell(Rule::link_unreachable, link, std::move(details));
    }
  }

  void judge_certificate(const OutsideLink& link, const OutsideAnswer& answer, const text::WebUrl& url) {
    if (answer.certificate_ends &&
        text::days_between(today_, *answer.certificate_ends) <= certificate_warning_days &&
        certificates_.insert(url.host.value_or("")).second) {
      tell(Rule::link_certificate_ends, link,
           {url.host.value_or(""), text::iso_interval(*answer.certificate_ends)});
    }
  }

  void judge_status(const OutsideLink& link, const text::WebUrl& url, const OutsideAnswer& answer) {
    const int status = answer.status;
    if (status == site::http::unauthorized || status == site::http::proxy_login) {
      tell(Rule::link_needs_login, link, {shown(link)});
    } else if (status == site::http::forbidden) {
      tell(Rule::link_forbidden, link, {shown(link), std::to_string(status), ""});
    } else if (status == site::http::too_many_requests || status / 100 == 5) {
      tell_unreachable(text::origin_of(url), link, answer);
    } else if (status / 100 != 2) {
      tell_dead(link, answer, "");
    } else {
      judge_content(link, url, answer);
    }
  }

  /// Of an address that was answered well.
  void judge_content(const OutsideLink& link, const text::WebUrl& url, const OutsideAnswer& answer) {
    const auto final_url = text::parse_url(answer.final_address);
    const CloudPage cloud =
        answer.page ? cloud_page(cloud_place(url).service, answer.page->title) : CloudPage::other;
    const bool is_login = final_url && is_login_page(*final_url) && !is_login_page(url);
    if (is_login || cloud == CloudPage::closed) {
      tell(Rule::link_needs_login, link, {shown(link)});
    } else if (cloud == CloudPage::deleted) {
      tell_dead(link, answer, "deleted_at_service");
    } else if (answer.is_not_found_page) {
      tell(Rule::link_not_found_page, link, {shown(link)});
    } else if (site::is_document(url.path) && site::is_page_type(answer.media_type)) {
      tell(Rule::link_wrong_type, link, {shown(link), answer.media_type});
    } else if (answer.is_moved_for_good) {
      tell(Rule::link_moved, link, {shown(link), answer.final_address});
    }
    if (answer.length && *answer.length >= large_file) {
      tell(Rule::link_too_large, link, {shown(link), std::to_string(*answer.length / megabyte)});
    }
  }

  const text::Date& today_;
  std::vector<report::Problem> problems_{};
  std::map<std::pair<Rule, std::string>, Told> of_hosts_{};
  std::set<std::string> certificates_{};
};

}  // namespace

void mark_not_found_pages(const std::vector<OutsideLink>& links, site::OutsideAnswers& answers) {
  for (std::size_t i = 0; i < std::min(links.size(), answers.answers.size()); ++i) {
    auto& answer = answers.answers[i];
    const auto url = text::parse_url(links[i].address);
    const auto absent = url && url->host ? answers.absent.find(text::origin_of(*url)) : answers.absent.end();
    if (answer && site::is_good(*answer) && absent != answers.absent.end()) {
      answer->is_not_found_page = is_like_absent(links[i].address, *answer, absent->second);
    }
  }
}

std::vector<report::Problem> judge_outside(const std::vector<OutsideLink>& links,
                                           const site::OutsideAnswers& answers, const text::Date& today) {
  Judge judge(today);
  for (std::size_t i = 0; i < std::min(links.size(), answers.answers.size()); ++i) {
    if (const auto& answer = answers.answers[i]) {
      judge.judge(links[i], *answer);
    }
  }
  return judge.take();
}

}  // namespace prongsai::check
