#include "theme/html_context.h"

#include "theme/ast.h"

#include <algorithm>
#include <array>
#include <expected>
#include <optional>
#include <string_view>

namespace prongsai::theme {

namespace {

constexpr std::array<std::string_view, 4> json_types = {"application/ld+json", "application/json",
                                                        "importmap", "speculationrules"};

bool is_json(const HtmlContext& context) {
  return std::ranges::find(json_types, context.script_type) != json_types.end();
}

std::expected<Escape, std::string_view> escape_in_url(UrlPart part) {
  switch (part) {
    case UrlPart::start:
      return Escape::url_start;
    case UrlPart::scheme:
    case UrlPart::value:
      return Escape::url_middle;
    case UrlPart::rest:
      return Escape::url_rest;
    case UrlPart::harmful:
      return std::unexpected("script");
    case UrlPart::mixed:
      break;
  }
  return std::unexpected("attribute");
}

std::expected<Escape, std::string_view> escape_in_value(const HtmlContext& context) {
  if (context.tag == "script" && context.attribute == "type") {
    return std::unexpected("script");
  }
  switch (context.attribute_kind) {
    case AttributeKind::plain:
      return Escape::attribute;
    case AttributeKind::url:
      return escape_in_url(context.url);
    case AttributeKind::source_set:
      return Escape::source_set;
    case AttributeKind::style:
      return Escape::style_number;
    case AttributeKind::forbidden:
      break;
  }
  return std::unexpected("script");
}

UrlPart join(UrlPart one, UrlPart other) {
  if (one == other) {
    return one;
  }
  if (one == UrlPart::harmful || other == UrlPart::harmful) {
    return UrlPart::harmful;
  }
  if (one == UrlPart::mixed || other == UrlPart::mixed) {
    return UrlPart::mixed;
  }
  if (one == UrlPart::start || other == UrlPart::start) {
    const bool has_rest = one == UrlPart::rest || other == UrlPart::rest;
    return has_rest ? UrlPart::start : UrlPart::mixed;
  }
  return UrlPart::value;
}

}  // namespace

std::expected<Escape, std::string_view> escape_at(const HtmlContext& context, Mode mode) {
  if (mode == Mode::text) {
    return Escape::none;
  }
  switch (context.state) {
    case HtmlState::text:
      return mode == Mode::xml ? Escape::xml : Escape::text;
    case HtmlState::rcdata:
      return Escape::rcdata;
    case HtmlState::value:
      return mode == Mode::xml ? Escape::xml : escape_in_value(context);
    case HtmlState::script:
      if (is_json(context) && !context.is_in_json_string) {
        return Escape::json;
      }
      break;
    default:
      break;
  }
  return std::unexpected(word_for(context));
}

void pass_value(HtmlContext& context) {
  if (context.state != HtmlState::value || context.attribute_kind != AttributeKind::url) {
    return;
  }
  if (context.url == UrlPart::start || context.url == UrlPart::scheme) {
    context.url = UrlPart::value;
    context.scheme.clear();
  }
}

HtmlContext before_branches(HtmlContext context) {
  if (context.state == HtmlState::tag_name || context.state == HtmlState::attribute_name) {
    context.state = HtmlState::in_tag_glued;
    context.attribute.clear();
  } else if (context.state == HtmlState::after_attribute_name) {
    context.state = HtmlState::in_tag;
    context.attribute.clear();
  }
  return context;
}

std::optional<HtmlContext> join(const HtmlContext& one, const HtmlContext& other) {
  HtmlContext left = before_branches(one);
  HtmlContext right = before_branches(other);
  if (left.state == HtmlState::value && right.state == HtmlState::value) {
    left.url = join(left.url, right.url);
    left.scheme.clear();
    right.url = left.url;
    right.scheme.clear();
  }
  const bool is_glued = left.state == HtmlState::in_tag_glued || right.state == HtmlState::in_tag_glued;
  const bool both_in_tag = (left.state == HtmlState::in_tag || left.state == HtmlState::in_tag_glued) &&
                           (right.state == HtmlState::in_tag || right.state == HtmlState::in_tag_glued);
  if (is_glued && both_in_tag) {
    left.state = right.state = HtmlState::in_tag_glued;
  }
  return left == right ? std::optional(left) : std::nullopt;
}

std::string_view word_for(const HtmlContext& context) {
  switch (context.state) {
    case HtmlState::text:
    case HtmlState::cdata:
      return "text";
    case HtmlState::value:
      return "attribute";
    case HtmlState::before_value:
    case HtmlState::unquoted_value:
      return "unquoted_attribute";
    case HtmlState::comment:
    case HtmlState::declaration:
      return "comment";
    case HtmlState::rcdata:
      return "title";
    case HtmlState::script:
      return "script";
    case HtmlState::raw:
      return "style";
    default:
      return "tag";
  }
}

}  // namespace prongsai::theme
