#pragma once

#include "markup/html_scan.h"

#include <string_view>
#include <vector>

namespace prongsai::markup {

/// Files that are no pages and have links all the same.
enum class LinkedFile : unsigned char { none, style_sheet, picture, feed, answers };

/// By the name: .css; .svg; .xml, .rss and .atom (feeds and sitemaps); oit.json. Pages are none of these.
LinkedFile linked_file(std::string_view path);

/// The addresses in a file of that sort, in reading order: url() and @import of a style sheet; href, src and
/// styles of an SVG picture; <loc>, <link> and its href, <enclosure> and images of feeds and sitemaps; all
/// strings of a JSON file that begin with http:// or https://. Never fails, linear in the size.
std::vector<HtmlLink> file_links(LinkedFile sort, std::string_view bytes);

}  // namespace prongsai::markup
