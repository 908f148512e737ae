#pragma once

#include "render/book.h"
#include "render/page.h"
#include "site/site.h"
#include "text/date.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::render {

/// One thing that the search finds: a page of content, an item's page, or an attachment whose words can be
/// read.
struct Subject {
  /// Its place among the pages, or what is known of the attachment.
  std::optional<std::size_t> page{};
  const site::AttachmentFacts* facts = nullptr;
  /// As a list shows it: of an item without its code, which stands in `code`.
  std::string title{};
  std::string code{};
  /// Below the site's root, percent-encoded; "" is the home page.
  std::string address{};
  /// The key of a kind of content, item_kind or file_kind.
  std::string kind{};
  /// The fiscal year that it is about, in digits; of an attachment, that of the page that names it.
  std::string year{};
  std::vector<std::string> topics{};
  std::optional<text::Date> day{};
  /// Its place among all by the order of the Thai dictionary.
  std::size_t order = 0;
};

inline constexpr std::string_view item_kind = "oit";
inline constexpr std::string_view file_kind = "file";

/// In the order of the pages, the attachments behind them. Lists of other pages, redirects, and what its
/// author keeps out (search: off) are not found; an attachment that only such pages name is not either.
std::vector<Subject> subjects_of(const Book& book, const std::vector<Page>& pages);

}  // namespace prongsai::render
