#pragma once

#include "markup/markdown.h"

#include <span>
#include <string>
#include <string_view>

namespace prongsai::markup {

/// What cmark-gfm wrote, with `headings` as the ids of its headings in order, every table in a frame
/// (finish_table), and without what the HTML standard calls obsolete. It knows all that by lower-case tags;
/// see set_apart.
std::string finish_body(std::string_view html, std::span<const Heading> headings);

/// Raw HTML of an author, made fit to stand among what cmark-gfm writes: a tag or comment that it leaves open
/// is cut off (it would swallow the paragraphs behind it), and its tags begin in upper case, so that
/// finish_body leaves them alone.
std::string set_apart(std::string_view raw_html);

}  // namespace prongsai::markup
