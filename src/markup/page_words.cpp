#include "markup/page_words.h"

#include "markup/blanks.h"
#include "markup/html_references.h"
#include "markup/html_tokens.h"
#include "markup/html_vocabulary.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace prongsai::markup {

namespace {

/// Tags within a line: the letters on both sides belong together.
bool is_inline(std::string_view name) {
  constexpr auto names =
      std::to_array<std::string_view>({"a", "abbr", "b", "bdi", "cite", "code", "em", "i", "mark", "q", "s",
                                       "small", "span", "strong", "sub", "sup", "time", "u", "wbr"});
  return std::ranges::find(names, name) != names.end();
}

class Reader {
 public:
  explicit Reader(std::string_view html) : html_(html), tokens_(html) {}

  PageWords read() {
    while (tokens_.next()) {
      const HtmlToken& token = tokens_.token();
      if (token.kind == HtmlTokenKind::start_tag) {
        if (!open(token)) {
          break;
        }
      } else if (token.kind == HtmlTokenKind::end_tag) {
        close(lower_case_name(token.name));
      } else if (token.kind == HtmlTokenKind::text && is_read()) {
        add(resolve_references(html_.substr(token.begin, token.end - token.begin)));
      }
    }
    words_.text = collapse_blanks(words_.text);
    words_.title = collapse_blanks(words_.title);
    return std::move(words_);
  }

 private:
  [[nodiscard]] bool is_read() const { return is_main_ && skipped_depth_ == 0; }

  /// False where the page ends within a text that is read whole.
  bool open(const HtmlToken& tag) {
    const std::string name = lower_case_name(tag.name);
    const PageElementRow known = page_element(name);
    if (known.raw || known.element == PageElement::title) {
      part(name);
      return tokens_.raw_text(known.name).has_value();
    }
    if (skipped_depth_ > 0) {
      skipped_depth_ += name == skipped_ && !tag.self_closing ? 1 : 0;
      return true;
    }
    if (name == "main") {
      is_main_ = true;
    } else if (is_read() && (name == "svg" || name == "template" || value_of(tag, "data-search") == "off")) {
      part(name);
      skipped_ = name;
      skipped_depth_ = tag.self_closing ? 0 : 1;
      return true;
    }
    part(name);
    if (name == "h1" || name == "h2" || name == "h3") {
      heading_ = name;
      heading_id_ = value_of(tag, "id");
      begun_.clear();
    }
    return true;
  }

  void close(const std::string& name) {
    if (skipped_depth_ > 0) {
      skipped_depth_ -= name == skipped_ ? 1 : 0;
      part(name);
      return;
    }
    part(name);
    if (!heading_.empty() && name == heading_) {
      end_heading();
    }
    is_main_ = is_main_ && name != "main";
  }

  void end_heading() {
    const std::string text = collapse_blanks(begun_);
    if (heading_ == "h1") {
      words_.title = words_.title.empty() ? text : words_.title;
    } else if (!text.empty()) {
      words_.headings.push_back({.id = std::move(heading_id_), .text = text});
    }
    heading_.clear();
  }

  void part(std::string_view name) {
    if (!is_inline(name)) {
      add(" ");
    }
  }

  void add(std::string_view text) {
    if (is_read()) {
      words_.text += text;
      if (!heading_.empty()) {
        begun_ += text;
      }
    }
  }

  std::string_view html_;
  HtmlTokens tokens_;
  PageWords words_{};
  bool is_main_ = false;
  /// The element that is passed over, and how many of its name are open within.
  std::string skipped_{};
  int skipped_depth_ = 0;
  std::string heading_{};
  std::string heading_id_{};
  std::string begun_{};
};

}  // namespace

PageWords page_words(std::string_view html) {
  return Reader(html).read();
}

}  // namespace prongsai::markup
