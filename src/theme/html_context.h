#pragma once

#include "theme/ast.h"

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace prongsai::theme {

enum class HtmlState : std::uint8_t {
  text,
  tag_open,      // behind <
  end_tag_open,  // behind </
  tag_name,
  in_tag,
  in_tag_glued,  // in a tag, behind a name that must not go on
  attribute_name,
  after_attribute_name,
  before_value,
  value,  // in quotes
  unquoted_value,
  comment,
  declaration,  // <!doctype …>, <?xml …>
  cdata,
  rcdata,  // <title>, <textarea>
  script,
  raw,  // <style> and what else is not read as HTML
};

enum class AttributeKind : std::uint8_t { plain, url, source_set, style, forbidden };

/// How far a URL in an attribute is known: `value` may still become a scheme, `mixed` is one thing in one
/// branch and another in the other, `harmful` has a scheme that runs code.
enum class UrlPart : std::uint8_t { start, scheme, value, mixed, rest, harmful };

/// Where in an HTML (or XML) page a place of a template stands.
struct HtmlContext {
  HtmlState state = HtmlState::text;
  bool is_end_tag = false;
  bool is_in_json_string = false;
  char quote = 0;
  AttributeKind attribute_kind = AttributeKind::plain;
  UrlPart url = UrlPart::start;
  std::string tag{};
  std::string attribute{};
  std::string scheme{};       // what stands before the first : / ? #
  std::string script_type{};  // of <script type="…">
  friend bool operator==(const HtmlContext&, const HtmlContext&) = default;
};

/// Where in a literal text the context forbids what stands there.
struct Mistake {
  std::size_t offset = 0;
  std::string_view within{};  // a word for the context
};

/// Moves `context` behind `text`; the first mistake is returned, reading goes on.
std::optional<Mistake> advance(HtmlContext& context, std::string_view text, Mode mode);

/// How a value is escaped that is printed here, or the word for a place where none may be printed.
std::expected<Escape, std::string_view> escape_at(const HtmlContext& context, Mode mode);

/// Behind a value that was printed in `context`.
void pass_value(HtmlContext& context);

/// The context in which branches may begin here: at the end of a name that must then end.
HtmlContext before_branches(HtmlContext context);

/// What a page is in when it came from one or the other; nothing when that cannot be said.
std::optional<HtmlContext> join(const HtmlContext& one, const HtmlContext& other);

/// A word for messages: text, tag, attribute, script …
std::string_view word_for(const HtmlContext& context);

}  // namespace prongsai::theme
