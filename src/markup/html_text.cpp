#include "markup/html_text.h"

#include "markup/blanks.h"
#include "markup/html_references.h"
#include "markup/html_tokens.h"
#include "markup/html_vocabulary.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::markup {

std::vector<std::string> text_runs(std::string_view html) {
  std::vector<std::string> runs;
  HtmlTokens tokens(html);
  while (tokens.next()) {
    const HtmlToken& token = tokens.token();
    if (token.kind == HtmlTokenKind::start_tag) {
      const PageElementRow element = page_element(token.name);
      const bool is_read_whole = element.raw || element.element == PageElement::title;
      if (is_read_whole && !tokens.raw_text(element.name)) {
        break;
      }
    } else if (token.kind == HtmlTokenKind::text) {
      std::string run =
          collapse_blanks(resolve_references(html.substr(token.begin, token.end - token.begin)));
      if (!run.empty()) {
        runs.push_back(std::move(run));
      }
    }
  }
  return runs;
}

}  // namespace prongsai::markup
