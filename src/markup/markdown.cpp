#include "markup/markdown.h"

#include "markup/clean_html.h"
#include "markup/heading_ids.h"
#include "markup/markdown_body.h"
#include "report/problem.h"
#include "report/rule.h"
#include "text/url.h"
#include "text/utf8.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::markup {

namespace {

constexpr int deepest_heading = 6;
constexpr std::size_t longest_quoted_address = 200;

template <auto release>
struct Release {
  void operator()(auto* handle) const { release(handle); }
};
using Parser = std::unique_ptr<cmark_parser, Release<cmark_parser_free>>;
using Node = std::unique_ptr<cmark_node, Release<cmark_node_free>>;
using Iterator = std::unique_ptr<cmark_iter, Release<cmark_iter_free>>;
using CText = std::unique_ptr<char, Release<std::free>>;

std::string_view view(const char* text) {
  return text == nullptr ? std::string_view{} : text;
}

/// cmark-gfm switches tables of the whole process while it parses inlines: one lock for all who do.
std::mutex& inline_parsing() {
  static std::mutex mutex;
  return mutex;
}

Node parse(std::string_view markdown) {
  const Parser parser(cmark_parser_new(CMARK_OPT_FOOTNOTES));
  for (const char* const name : {"table", "strikethrough", "autolink", "tasklist"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  const std::lock_guard lock(inline_parsing());
  return Node(cmark_parser_finish(parser.get()));
}

/// What a reader sees of `node`, without marks.
std::string plain_text(cmark_node* node) {
  std::string text;
  const Iterator nodes(cmark_iter_new(node));
  for (cmark_event_type event = cmark_iter_next(nodes.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(nodes.get())) {
    cmark_node* const inner = cmark_iter_get_node(nodes.get());
    switch (cmark_node_get_type(inner)) {
      case CMARK_NODE_TEXT:
      case CMARK_NODE_CODE:
        text += view(cmark_node_get_literal(inner));
        break;
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
        text += ' ';
        break;
      default:
        break;
    }
  }
  return text;
}

/// The smallest level of the headings that stand in no list or quote; the deepest there is when there are
/// none.
int highest_heading(cmark_node* root) {
  int highest = deepest_heading;
  for (cmark_node* node = cmark_node_first_child(root); node != nullptr; node = cmark_node_next(node)) {
    if (cmark_node_get_type(node) == CMARK_NODE_HEADING) {
      highest = std::min(highest, cmark_node_get_heading_level(node));
    }
  }
  return highest;
}

/// Puts what `node` holds in its place.
void unwrap(cmark_node* node) {
  for (cmark_node* child = cmark_node_first_child(node); child != nullptr;
       child = cmark_node_first_child(node)) {
    if (cmark_node_insert_before(node, child) == 0) {
      break;
    }
  }
  cmark_node_unlink(node);
  cmark_node_free(node);
}

/// Goes through the parsed page, changes its addresses and heading levels, and collects what there is to say.
class PageWalk {
 public:
  PageWalk(const MarkdownText& markdown, const MarkdownOptions& options)
      : markdown_(markdown), options_(options) {}

  void walk(cmark_node* root) {
    shift_ = std::max(options_.heading_shift, options_.top_heading - highest_heading(root));
    const Iterator nodes(cmark_iter_new(root));
    for (cmark_event_type event = cmark_iter_next(nodes.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(nodes.get())) {
      if (event == CMARK_EVENT_ENTER) {
        enter(cmark_iter_get_node(nodes.get()));
      }
    }
    for (cmark_node* const link : unsafe_links_) {
      unwrap(link);
    }
  }

  std::vector<Heading> headings{};
  std::vector<report::Problem> problems{};
  bool has_raw_html = false;

 private:
  void enter(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HEADING:
        enter_heading(node);
        break;
      case CMARK_NODE_LINK:
      case CMARK_NODE_IMAGE:
        enter_link(node);
        break;
      case CMARK_NODE_HTML_BLOCK:
      case CMARK_NODE_HTML_INLINE:
        enter_raw_html(node);
        break;
      default:
        break;
    }
  }

  void enter_heading(cmark_node* node) {
    const int level =
        std::clamp(cmark_node_get_heading_level(node) + shift_, options_.top_heading, deepest_heading);
    cmark_node_set_heading_level(node, level);
    std::string text(text::trim(plain_text(node)));
    std::string id = ids_.id_for(text);
    headings.push_back({.level = level, .id = std::move(id), .text = std::move(text)});
  }

  void enter_link(cmark_node* node) {
    const std::string target(view(cmark_node_get_url(node)));
    bool is_harmless = text::is_harmless_url(target);
    if (is_harmless && options_.rewrite_link) {
      if (const std::optional<std::string> rewritten = options_.rewrite_link(target)) {
        is_harmless = text::is_harmless_url(*rewritten);
        cmark_node_set_url(node, rewritten->c_str());
      }
    }
    if (!is_harmless) {
      unsafe_links_.push_back(node);
      tell(report::Rule::markdown_unsafe_link, node,
           target.substr(0, text::byte_offset_of(target, longest_quoted_address)));
    }
  }

  void enter_raw_html(cmark_node* node) {
    has_raw_html = true;
    const std::string raw(view(cmark_node_get_literal(node)));
    for (std::string& removed : clean_html(raw).removed) {
      tell(report::Rule::markdown_html_removed, node, std::move(removed));
    }
    cmark_node_set_literal(node, set_apart(raw).c_str());
  }

  // Inlines in tables and the like have no line of their own.
  void tell(report::Rule rule, cmark_node* node, std::string detail) {
    while (cmark_node_get_start_line(node) == 0 && cmark_node_parent(node) != nullptr) {
      node = cmark_node_parent(node);
    }
    report::Location where{.file = std::string(markdown_.file)};
    where.line = markdown_.first_line + std::max(cmark_node_get_start_line(node), 1) - 1;
    std::vector<std::string> details;
    details.push_back(std::move(detail));
    problems.push_back({.rule = rule, .where = std::move(where), .details = std::move(details)});
  }

  const MarkdownText& markdown_;
  const MarkdownOptions& options_;
  int shift_ = 0;
  HeadingIds ids_{};
  std::vector<cmark_node*> unsafe_links_{};
};

}  // namespace

Markdown::Markdown() {
  const std::lock_guard lock(inline_parsing());
  cmark_gfm_core_extensions_ensure_registered();
}

report::Checked<MarkdownPage> Markdown::render(const MarkdownText& markdown,
                                               const MarkdownOptions& options) const {
  const Node root = parse(markdown.text);
  PageWalk page(markdown, options);
  page.walk(root.get());
  const int unsafe = page.has_raw_html ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT;
  const CText html(cmark_render_html(root.get(), CMARK_OPT_FOOTNOTES | unsafe, nullptr));
  std::string body = finish_body(html.get(), page.headings);
  if (page.has_raw_html) {
    body = clean_html(body).html;
  }
  return {.value = {.html = std::move(body), .headings = std::move(page.headings)},
          .problems = std::move(page.problems)};
}

}  // namespace prongsai::markup
