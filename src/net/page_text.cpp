#include "net/page_text.h"

#include "markup/html_scan.h"
#include "markup/html_text.h"
#include "site/outside_answer.h"
#include "text/ascii.h"
#include "text/thai.h"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>

namespace prongsai::net {

site::PageText page_text(std::string_view html) {
  site::PageText page{.title = markup::scan_html(html).title};
  for (const std::string& run : markup::text_runs(html)) {
    if (std::ranges::none_of(text::fold_digits(run), text::is_ascii_digit)) {
      page.runs.push_back(std::hash<std::string>{}(run));
    }
  }
  std::ranges::sort(page.runs);
  const auto repeats = std::ranges::unique(page.runs);
  page.runs.erase(repeats.begin(), repeats.end());
  return page;
}

}  // namespace prongsai::net
