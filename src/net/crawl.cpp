#include "net/crawl.h"

#include "markup/file_links.h"
#include "markup/html_scan.h"
#include "net/absent_address.h"
#include "net/asking.h"
#include "net/manners.h"
#include "net/page_text.h"
#include "net/transfer.h"
#include "site/outside_answer.h"
#include "site/page_path.h"
#include "site/tree.h"
#include "text/encoding.h"
#include "text/escape.h"
#include "text/percent.h"
#include "text/web_url.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <deque>
#include <functional>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::net {

namespace {

using site::OutsideAnswer;

constexpr std::size_t largest_page = std::size_t{4} << 20U;
/// A longer one is made by a machine for no reader: calendars and filters that never end.
constexpr std::size_t longest_address = 2000;

/// What is no page, whatever answers for it; GET would bring it whole.
bool is_file(std::string_view path) {
  constexpr auto endings = std::to_array<std::string_view>(
      {".jpg", ".jpeg", ".png", ".gif", ".webp", ".ico", ".mp3", ".mp4", ".js", ".woff", ".woff2", ".ttf"});
  return site::is_document(path) || std::ranges::any_of(endings, [&](std::string_view ending) {
           return site::has_ending(path, ending);
         });
}

/// "show.php?id=1" of "https://a.example/show.php?id=1".
std::string path_of(const text::WebUrl& url) {
  std::string path = text::percent_decode(url.path);
  path.erase(0, path.starts_with('/') ? 1 : 0);
  return path + (url.query ? "?" + *url.query : "");
}

/// The path of a page in the Tree.
std::string page_path_of(const text::WebUrl& url) {
  const std::string path = path_of(url);
  if (path.empty() || path.ends_with('/')) {
    return path + "index.html";
  }
  return site::is_page(path) ? path : path + "/index.html";
}

/// One address that was found, and where.
struct Visit {
  text::WebUrl url{};
  std::string page{};
  int line = 0;
};

constexpr std::size_t no_job = std::numeric_limits<std::size_t>::max();

class Crawl {
 public:
  Crawl(const text::WebUrl& start, std::size_t most_pages, const Manners& manners,
        const std::function<void(std::size_t, std::size_t)>& progressed)
      : most_pages_(most_pages),
        manners_(manners),
        progressed_(progressed),
        asking_(manners_, [this](std::size_t number) { settled(number); }) {
    manners_.largest_body = largest_page;
    visit({.url = start}, Method::get);
  }

  Crawled run() {
    asking_.run();
    look_for_not_found_pages();
    // Nobody asks what only a form is sent to: it may well be there.
    for (const text::WebUrl& form : forms_) {
      if (!crawled_.tree.contains(page_path_of(form))) {
        put(path_of(form), form, "");
      }
    }
    return std::move(crawled_);
  }

 private:
  /// Asks for what surely is not there; where that is a page all the same, each page must be compared with
  /// it.
  void look_for_not_found_pages() {
    if (!site::is_good(crawled_.start)) {
      return;
    }
    const std::size_t job = asking_.add(absent_address(origin_), Method::get, Body::keep);
    visits_.emplace_back();
    absent_job_ = job;
    asking_.run();
    auto absent = asking_.answer(job);
    const std::string body = asking_.take_body(job);
    if (!absent || !site::is_good(*absent) || !site::is_page_type(absent->media_type) || body.empty()) {
      return;
    }
    absent->page = page_text(body);
    crawled_.absent = std::move(absent);
    for (std::size_t i = 1; i < job; ++i) {
      add_doubtful(visits_[i], asking_.answer(i));
    }
  }

  void add_doubtful(const Visit& visit, const std::optional<OutsideAnswer>& answer) {
    const auto page = crawled_.tree.find(page_path_of(visit.url));
    if (page == crawled_.tree.end() || !answer || !site::is_good(*answer)) {
      return;
    }
    const auto* const html = std::get_if<std::string>(&page->second);
    if (html != nullptr && !html->empty()) {
      Asked& asked = crawled_.doubtful.emplace_back(Asked{
          .address = text::to_text(visit.url), .page = visit.page, .line = visit.line, .answer = *answer});
      asked.answer.page = page_text(*html);
      asked.answer.certificate_ends.reset();
    }
  }

  void visit(Visit visit, Method method) {
    visits_.push_back(std::move(visit));
    asking_.add(text::to_text(visits_.back().url), method, Body::keep);
  }

  void settled(std::size_t number) {
    if (progressed_) {
      progressed_(asking_.done(), asking_.size());
    }
    if (const auto& answer = asking_.answer(number); answer && number != absent_job_) {
      if (number == 0) {
        begin(*answer);
      }
      take(visits_[number], *answer, asking_.take_body(number));
    }
  }

  /// The site is that which the first address leads to.
  void begin(const OutsideAnswer& answer) {
    crawled_.start = answer;
    if (const auto final_url = text::parse_url(answer.final_address)) {
      origin_ = text::origin_of(*final_url);
      folder_ = final_url->path.substr(0, final_url->path.rfind('/') + 1);
      crawled_.origin = origin_;
      seen_.insert(path_of(*final_url));
      visits_[0].url = *final_url;
    }
  }

  void take(const Visit& visit, const OutsideAnswer& answer, const std::string& body) {
    const auto final_url = text::parse_url(answer.final_address);
    if (site::is_good(answer) && final_url) {
      take_good(visit, *final_url, answer, body);
    } else if (answer.ending != site::Ending::answered || !site::is_failing(answer) ||
               answer.status / 100 != 4) {
      put(path_of(visit.url), visit.url, "");
      if (answer.ending == site::Ending::kept_out && visits_.size() > 1) {
        return;  // as the site wishes
      }
      crawled_.unread.push_back(
          {.address = text::to_text(visit.url), .page = visit.page, .line = visit.line, .answer = answer});
    }
  }

  void take_good(const Visit& visit, const text::WebUrl& final_url, const OutsideAnswer& answer,
                 const std::string& body) {
    const bool is_here = text::origin_of(final_url) == origin_;
    const bool is_page = site::is_page_type(answer.media_type) && !body.empty();
    if (is_here && answer.is_moved_for_good && final_url.path != visit.url.path) {
      // A page that only leads on, as the checks know them.
      put(page_path_of(visit.url), visit.url,
          "<meta http-equiv=\"refresh\" content=\"0; url=" + text::escape_html(answer.final_address) + "\">");
      find(final_url, visit.page, visit.line, markup::LinkUse::navigation);
    } else if (is_here && is_page) {
      take_page(visit.url, final_url, body);
    } else if (const auto sort = markup::linked_file(visit.url.path);
               is_here && !body.empty() && sort != markup::LinkedFile::none) {
      take_file(visit.url, sort, body);
    } else {
      put(site::is_page_type(answer.media_type) ? page_path_of(visit.url) : path_of(visit.url), visit.url,
          "");
    }
  }

  void take_page(const text::WebUrl& url, const text::WebUrl& final_url, const std::string& body) {
    const auto decoded = text::decode(body);
    std::string html = decoded ? decoded->utf8 : body;
    const markup::HtmlFacts facts = markup::scan_html(html);
    const std::string path = page_path_of(url);
    // Its links are those of where it came from, which its place in the Tree does not say.
    if (facts.base.empty()) {
      html.insert(0, "<base href=\"" + text::escape_html(text::to_text(final_url)) + "\">");
    }
    put(path, url, std::move(html));
    const text::WebUrl base = text::parse_url(facts.base, &final_url).value_or(final_url);
    find_all(facts.links, base, path);
  }

  void take_file(const text::WebUrl& url, markup::LinkedFile sort, const std::string& body) {
    const std::string path = path_of(url);
    put(path, url, body);
    find_all(markup::file_links(sort, body), url, path);
  }

  void put(const std::string& path, const text::WebUrl& url, std::string content) {
    if (!path.empty() && crawled_.tree.emplace(path, std::move(content)).second) {
      crawled_.addresses.emplace(path, text::to_text(url));
    }
  }

  void find_all(const std::vector<markup::HtmlLink>& links, const text::WebUrl& base,
                const std::string& page) {
    for (const markup::HtmlLink& link : links) {
      const auto url = text::parse_url(link.target, &base);
      if (url && link.use == markup::LinkUse::form) {
        note_form(*url);
      } else if (url) {
        find(*url, page, link.line, link.use);
      }
    }
  }

  void note_form(const text::WebUrl& url) {
    if (url.host && text::origin_of(url) == origin_ && seen_forms_.insert(path_of(url)).second) {
      forms_.push_back(url);
    }
  }

  void find(const text::WebUrl& found, const std::string& page, int line, markup::LinkUse use) {
    text::WebUrl url = found;
    url.fragment.reset();
    if (!url.host || text::origin_of(url) != origin_ || !seen_.insert(path_of(url)).second) {
      return;
    }
    if (visits_.size() >= most_pages_ || text::to_text(url).size() > longest_address) {
      crawled_.is_whole = false;
      // It may well be there.
      put(path_of(url), url, "");
      return;
    }
    const bool is_linked = markup::linked_file(url.path) != markup::LinkedFile::none;
    const bool is_page = use != markup::LinkUse::asset && !is_file(url.path) && url.path.starts_with(folder_);
    visit({.url = std::move(url), .page = page, .line = line},
          is_page || is_linked ? Method::get : Method::head);
  }

  std::size_t most_pages_;
  Manners manners_;
  const std::function<void(std::size_t, std::size_t)>& progressed_;
  std::string origin_{};
  std::string folder_{};
  std::set<std::string> seen_{};
  std::set<std::string> seen_forms_{};
  std::vector<text::WebUrl> forms_{};
  /// By the number of their jobs.
  std::deque<Visit> visits_{};
  std::size_t absent_job_ = no_job;
  Crawled crawled_{};
  Asking asking_;
};

}  // namespace

Crawled crawl(const std::string& start, std::size_t most_pages, const Manners& manners,
              const std::function<void(std::size_t done, std::size_t all)>& progressed) {
  const auto url = text::parse_url(start);
  return url ? Crawl(*url, most_pages, manners, progressed).run() : Crawled{};
}

}  // namespace prongsai::net
