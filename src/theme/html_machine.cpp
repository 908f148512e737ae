// Reads literal HTML character by character, as the HTML standard's tokenizer does.
#include "text/ascii.h"
#include "text/url.h"
#include "theme/ast.h"
#include "theme/html_context.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace prongsai::theme {

namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

template <std::size_t size>
bool is_one_of(std::string_view name, const std::array<std::string_view, size>& names) {
  return std::ranges::find(names, name) != names.end();
}

constexpr std::array<std::string_view, 17> url_attributes = {
    "href",     "src",  "action", "formaction", "poster",  "cite",   "data",    "background", "longdesc",
    "manifest", "ping", "icon",   "codebase",   "classid", "usemap", "profile", "xlink:href"};
constexpr std::array<std::string_view, 2> source_set_attributes = {"srcset", "imagesrcset"};
constexpr std::array<std::string_view, 6> raw_elements = {"style",   "xmp",      "iframe",
                                                          "noembed", "noframes", "plaintext"};

AttributeKind kind_of(std::string_view attribute) {
  if (is_one_of(attribute, url_attributes)) {
    return AttributeKind::url;
  }
  if (is_one_of(attribute, source_set_attributes)) {
    return AttributeKind::source_set;
  }
  if (attribute == "style") {
    return AttributeKind::style;
  }
  return attribute.starts_with("on") || attribute == "srcdoc" ? AttributeKind::forbidden
                                                              : AttributeKind::plain;
}

// Steps through a literal text, one function a state; each returns where the next state begins.
class Machine {
 public:
  Machine(HtmlContext& context, std::string_view text, Mode mode)
      : context_(context), text_(text), mode_(mode) {}

  std::optional<Mistake> run() {
    for (std::size_t at = 0; at < text_.size();) {
      at = std::min(step(at), text_.size());
    }
    return mistake_;
  }

 private:
  std::size_t step(std::size_t at) {
    switch (context_.state) {
      case HtmlState::text:
        return in_text(at);
      case HtmlState::tag_open:
      case HtmlState::end_tag_open:
        return after_bracket(at);
      case HtmlState::tag_name:
        return in_name(at, context_.tag, HtmlState::in_tag);
      case HtmlState::in_tag:
      case HtmlState::in_tag_glued:
        return in_tag(at);
      case HtmlState::attribute_name:
        return in_name(at, context_.attribute, HtmlState::after_attribute_name);
      case HtmlState::after_attribute_name:
        return after_attribute_name(at);
      case HtmlState::before_value:
        return before_value(at);
      case HtmlState::value:
        return in_value(at);
      case HtmlState::unquoted_value:
        return in_unquoted_value(at);
      case HtmlState::comment:
        return in_comment(at);
      case HtmlState::declaration:
        return skip_behind(at, ">");
      case HtmlState::cdata:
        return skip_behind(at, "]]>");
      case HtmlState::rcdata:
      case HtmlState::script:
      case HtmlState::raw:
        return in_raw(at);
    }
    return text_.size();
  }

  void tell(std::size_t at) {
    if (!mistake_) {
      mistake_ = Mistake{.offset = at, .within = word_for(context_)};
    }
  }

  void enter_text() { context_ = HtmlContext{}; }

  std::size_t in_text(std::size_t at) {
    const std::size_t bracket = text_.find('<', at);
    if (bracket == text_.npos) {
      return text_.size();
    }
    context_.state = HtmlState::tag_open;
    return bracket + 1;
  }

  std::size_t after_bracket(std::size_t at) {
    const char c = text_[at];
    if (text::is_ascii_letter(c) || (mode_ == Mode::xml && c == '_')) {
      const bool is_end_tag = context_.state == HtmlState::end_tag_open;
      context_ = {.state = HtmlState::tag_name, .is_end_tag = is_end_tag};
      return at;
    }
    if (context_.state == HtmlState::end_tag_open) {
      context_.state = c == '>' ? HtmlState::text : HtmlState::declaration;
      return c == '>' ? at + 1 : at;
    }
    if (c == '/') {
      context_.state = HtmlState::end_tag_open;
      return at + 1;
    }
    if (c == '!') {
      return after_exclamation_mark(at + 1);
    }
    context_.state = c == '?' ? HtmlState::declaration : HtmlState::text;
    return at;
  }

  std::size_t after_exclamation_mark(std::size_t at) {
    const std::string_view rest = text_.substr(at);
    if (rest.empty() || rest == "-") {
      tell(at - 1);  // whether it is a comment stands in another part
    }
    context_.state = HtmlState::declaration;
    if (mode_ == Mode::xml && rest.starts_with("[CDATA[")) {
      context_.state = HtmlState::cdata;
    } else if (rest.starts_with("-->") || rest.starts_with("--->")) {
      enter_text();
      return at + (rest[2] == '>' ? 3 : 4);
    } else if (rest.starts_with("--")) {
      context_.state = HtmlState::comment;
      return at + 2;
    }
    return at;
  }

  std::size_t skip_behind(std::size_t at, std::string_view end) {
    const std::size_t found = text_.find(end, at);
    if (found == text_.npos) {
      return text_.size();
    }
    enter_text();
    return found + end.size();
  }

  std::size_t in_comment(std::size_t at) {
    const std::size_t plain = text_.find("-->", at);
    const std::size_t odd = text_.find("--!>", at);
    return skip_behind(at, odd < plain ? "--!>" : "-->");
  }

  static bool ends_name(char c) { return is_space(c) || c == '/' || c == '>' || c == '='; }

  std::size_t in_name(std::size_t at, std::string& name, HtmlState next) {
    while (at < text_.size() && !ends_name(text_[at])) {
      name += text::ascii_lower(text_[at]);
      ++at;
    }
    if (at < text_.size()) {
      context_.state = next;
    }
    return at;
  }

  std::size_t in_tag(std::size_t at) {
    const char c = text_[at];
    if (c == '>') {
      leave_tag();
      return at + 1;
    }
    const bool may_stand = is_space(c) || c == '/';
    if (c == '=' || (context_.state == HtmlState::in_tag_glued && !may_stand)) {
      tell(at);
    }
    context_.state = may_stand ? HtmlState::in_tag : HtmlState::attribute_name;
    context_.attribute.clear();
    if (!may_stand) {
      context_.attribute += text::ascii_lower(c);
    }
    return at + 1;
  }

  std::size_t after_attribute_name(std::size_t at) {
    const char c = text_[at];
    if (is_space(c)) {
      return at + 1;
    }
    if (c == '=') {
      context_.state = HtmlState::before_value;
      return at + 1;
    }
    context_.state = HtmlState::in_tag;
    return at;
  }

  std::size_t before_value(std::size_t at) {
    const char c = text_[at];
    if (is_space(c)) {
      return at + 1;
    }
    if (c == '>') {
      context_.state = HtmlState::in_tag;
      return at;
    }
    const bool is_quoted = c == '"' || c == '\'';
    context_.state = is_quoted ? HtmlState::value : HtmlState::unquoted_value;
    context_.quote = is_quoted ? c : '\0';
    context_.attribute_kind = mode_ == Mode::xml ? AttributeKind::plain : kind_of(context_.attribute);
    context_.url = UrlPart::start;
    context_.scheme.clear();
    return is_quoted ? at + 1 : at;
  }

  std::size_t in_value(std::size_t at) {
    const std::size_t end = std::min(text_.find(context_.quote, at), text_.size());
    const std::string_view value = text_.substr(at, end - at);
    if (context_.tag == "script" && context_.attribute == "type") {
      for (const char c : value) {
        context_.script_type += text::ascii_lower(c);
      }
    }
    if (context_.attribute_kind == AttributeKind::url) {
      for (std::size_t i = 0; i < value.size(); ++i) {
        if (!pass_url_character(value[i])) {
          tell(at + i);
        }
      }
    }
    if (end < text_.size()) {
      leave_value();
    }
    return end + 1;
  }

  bool pass_url_character(char c) {
    UrlPart& part = context_.url;
    if (part == UrlPart::rest || part == UrlPart::harmful) {
      return true;
    }
    if (c == '/' || c == '?' || c == '#') {
      part = UrlPart::rest;
      return true;
    }
    if (part == UrlPart::value || part == UrlPart::mixed) {
      return c != ':' && c != '&';
    }
    part = UrlPart::scheme;
    context_.scheme += c;
    if (c == ':' || c == '&') {
      const bool is_harmless = c == ':' && text::is_harmless_url(context_.scheme);
      part = is_harmless ? UrlPart::rest : UrlPart::harmful;
    }
    return true;
  }

  void leave_value() {
    context_.state = HtmlState::in_tag;
    context_.quote = 0;
    context_.attribute_kind = AttributeKind::plain;
    context_.url = UrlPart::start;
    context_.attribute.clear();
    context_.scheme.clear();
  }

  std::size_t in_unquoted_value(std::size_t at) {
    while (at < text_.size() && !is_space(text_[at]) && text_[at] != '>') {
      if (context_.tag == "script" && context_.attribute == "type") {
        context_.script_type += text::ascii_lower(text_[at]);
      }
      ++at;
    }
    if (at < text_.size()) {
      leave_value();
    }
    return at;
  }

  void leave_tag() {
    const std::string_view tag = context_.tag;
    HtmlState next = HtmlState::text;
    if (!context_.is_end_tag && mode_ != Mode::xml) {
      if (tag == "script") {
        next = HtmlState::script;
      } else if (tag == "title" || tag == "textarea") {
        next = HtmlState::rcdata;
      } else if (is_one_of(tag, raw_elements)) {
        next = HtmlState::raw;
      }
    }
    if (next == HtmlState::text) {
      enter_text();
      return;
    }
    context_.state = next;
    context_.attribute.clear();
  }

  // Whether "</tag" and the end of a name stands at `at`.
  [[nodiscard]] bool is_end_of_raw(std::size_t at) const {
    const std::string_view rest = text_.substr(at);
    if (!rest.starts_with("</") || rest.size() <= context_.tag.size() + 2) {
      return false;
    }
    const std::string_view name = rest.substr(2, context_.tag.size());
    return std::ranges::equal(name, context_.tag, {}, text::ascii_lower) &&
           ends_name(rest[2 + context_.tag.size()]);
  }

  std::size_t in_raw(std::size_t at) {
    while (at < text_.size() && !is_end_of_raw(at)) {
      if (context_.state == HtmlState::script) {
        at += pass_script_character(at);
      } else {
        at = std::min(text_.find('<', at + 1), text_.size());
      }
    }
    if (at == text_.size()) {
      return at;
    }
    at += 2 + context_.tag.size();
    context_ = {.state = HtmlState::in_tag, .is_end_tag = true};
    return at;
  }

  std::size_t pass_script_character(std::size_t at) {
    if (text_[at] == '"') {
      context_.is_in_json_string = !context_.is_in_json_string;
    }
    return context_.is_in_json_string && text_[at] == '\\' && at + 2 < text_.size() ? 2 : 1;
  }

  HtmlContext& context_;
  std::string_view text_;
  Mode mode_;
  std::optional<Mistake> mistake_{};
};

}  // namespace

std::optional<Mistake> advance(HtmlContext& context, std::string_view text, Mode mode) {
  return Machine(context, text, mode).run();
}

}  // namespace prongsai::theme
