#pragma once

#include "markup/markdown.h"
#include "render/book.h"
#include "report/problem.h"
#include "site/content_file.h"

#include <vector>

namespace prongsai::render {

/// The file's Markdown as HTML: links between source files become addresses on the site, addresses of the
/// site get its base path, files/… leads to the published file.
report::Checked<markup::MarkdownPage> render_body(const Book& book, const site::ContentFile& file,
                                                  int heading_shift);

/// Markdown of one of the file's fields ("closing"), its links as in the body; problems are told of the file,
/// without a line.
report::Checked<markup::MarkdownPage> render_field(const Book& book, const site::ContentFile& file,
                                                   std::string_view markdown, int heading_shift);

/// What goes before the ids of the file's texts where they stand on the page of another: "measures-2567--".
/// No heading's own id looks like that.
std::string id_prefix(const site::ContentFile& file);

/// An address as an author writes it ("/people/", "files/plan.pdf", "executives.yaml", "https://…"), seen
/// from `from`, as the address on the site.
std::string resolve_link(const Book& book, const site::ContentFile* from, std::string_view target);

/// The same with the site's scheme and host where it leads to the site.
std::string absolute_link(const Book& book, const site::ContentFile* from, std::string_view target);

}  // namespace prongsai::render
