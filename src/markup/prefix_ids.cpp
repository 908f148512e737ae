#include "markup/prefix_ids.h"

#include "markup/html_tokens.h"
#include "text/percent.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace prongsai::markup {

namespace {

constexpr std::string_view spaces = " \t\n\f\r";

/// Copies a page up to certain places, and puts something in at each.
class Insertions {
 public:
  explicit Insertions(std::string_view html) : html_(html) { out_.reserve(html.size() + html.size() / 16); }

  /// Puts `text` in before `place`, which looks into the page.
  void before(std::string_view place, std::string_view text) {
    const auto at = static_cast<std::size_t>(place.data() - html_.data());
    out_.append(html_, copied_, at - copied_).append(text);
    copied_ = at;
  }

  std::string finish() { return std::move(out_.append(html_, copied_)); }

 private:
  std::string_view html_;
  std::string out_{};
  std::size_t copied_ = 0;
};

/// Attributes whose value is a list of ids.
bool refers_to_ids(std::string_view name) {
  for (const std::string_view known : {"headers", "aria-labelledby", "aria-describedby", "aria-controls",
                                       "aria-owns", "aria-details", "aria-flowto"}) {
    if (equals_ignoring_case(name, known)) {
      return true;
    }
  }
  return false;
}

void prefix_each_word(Insertions& out, std::string_view words, std::string_view prefix) {
  for (std::size_t at = words.find_first_not_of(spaces); at != std::string_view::npos;
       at = words.find_first_not_of(spaces, words.find_first_of(spaces, at))) {
    out.before(words.substr(at), prefix);
  }
}

}  // namespace

std::string prefix_ids(std::string_view html, std::string_view prefix) {
  const std::string encoded = text::percent_encode_path(prefix);
  Insertions out(html);
  HtmlTokens tokens(html);
  while (tokens.next()) {
    if (tokens.token().kind != HtmlTokenKind::start_tag) {
      continue;
    }
    for (const HtmlAttribute& one : tokens.token().attributes) {
      if (equals_ignoring_case(one.name, "id") && !one.value.empty()) {
        out.before(one.value, prefix);
      } else if (equals_ignoring_case(one.name, "href") && one.value.size() > 1 && one.value.front() == '#') {
        out.before(one.value.substr(1), encoded);
      } else if (refers_to_ids(one.name)) {
        prefix_each_word(out, one.value, prefix);
      }
    }
  }
  return out.finish();
}

}  // namespace prongsai::markup
