#pragma once

#include "report/problem.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::markup {

struct Heading {
  int level = 0;
  std::string id{};
  std::string text{};
  friend bool operator==(const Heading&, const Heading&) = default;
};

/// A Markdown text of the author and where it stands; `first_line` is the line of its first character in
/// `file`.
struct MarkdownText {
  std::string_view text{};
  std::string_view file{};
  int first_line = 1;
};

/// What a link or image address becomes in the page ("o12.md" → "/ita/oit/2567/o12/"); nothing leaves it as
/// it is.
using RewriteLink = std::function<std::optional<std::string>(std::string_view target)>;

struct MarkdownOptions {
  /// Added to every heading's level so that `#` of the author is never a second <h1> (1: # → h2); at most h6.
  int heading_shift = 1;
  /// No heading stands above this level: where one would, all of them move down.
  int top_heading = 1;
  RewriteLink rewrite_link{};
};

struct MarkdownPage {
  std::string html{};
  std::vector<Heading> headings{};
};

struct MarkdownLimits {
  std::size_t bytes = 256U << 10U;
  std::size_t table_columns = 100;
  std::size_t table_rows = 5'000;
  std::size_t nesting = 100;
};

/// What cmark-gfm must never see: too large, tables too wide or long, quotes and lists nested too deep (it
/// needs minutes for such a page). Checked when a file is loaded; linear time.
std::vector<report::Problem> refuse_oversized(const MarkdownText& markdown,
                                              const MarkdownLimits& limits = {});

/// cmark-gfm with tables, task lists, strikethrough, autolinks and footnotes. The library changes
/// process-wide tables while it parses inlines; all Markdown objects share one lock for that, so that
/// `render` may be called from many threads, of one or of several.
class Markdown {
 public:
  Markdown();

  /// HTML with stable heading ids (Thai kept, a repeated heading gets -2, -3 …), raw HTML cleaned
  /// (clean_html), links rewritten, unsafe ones removed. Problems: markdown_html_removed,
  /// markdown_unsafe_link, with the line.
  [[nodiscard]] report::Checked<MarkdownPage> render(const MarkdownText& markdown,
                                                     const MarkdownOptions& options) const;
};

}  // namespace prongsai::markup
