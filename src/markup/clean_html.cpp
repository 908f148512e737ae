// Two passes over the same tokens: the first finds where elements that are dropped whole end (<script> …
// </script>), the second writes what is allowed, on a stack, so that whatever comes in, every element is
// closed in its turn. An element that is never closed loses only its tag: the author's text behind it stays.
#include "markup/clean_html.h"

#include "markup/html_elements.h"
#include "markup/html_references.h"
#include "markup/html_tokens.h"
#include "text/escape.h"
#include "text/url.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace prongsai::markup {
namespace {

constexpr std::size_t most_open_elements = 512;
constexpr std::size_t most_attributes = 64;
constexpr std::size_t most_named_removals = 100;
constexpr std::size_t longest_named_removal = 40;

/// A dropped element: from its '<' to behind its end tag.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Finds the dropped elements that are closed, in the order in which they begin; nested ones are part of the
/// outer.
class DroppedElements {
 public:
  explicit DroppedElements(std::string_view html) : tokens_(html) {}

  std::vector<Span> find() {
    while (tokens_.next()) {
      const HtmlToken& token = tokens_.token();
      if (token.kind == HtmlTokenKind::start_tag || token.kind == HtmlTokenKind::end_tag) {
        const std::string name = lower_case_name(token.name);
        if (drops_content(name)) {
          note(name, token);
        }
      }
    }
    std::ranges::sort(spans_, {}, &Span::begin);
    return std::move(spans_);
  }

 private:
  void note(const std::string& name, const HtmlToken& token) {
    const std::size_t begin = token.begin;
    if (holds_raw_text(name)) {
      if (token.kind == HtmlTokenKind::start_tag && !never_closed_[name]) {
        if (tokens_.raw_text(name)) {
          spans_.push_back({.begin = begin, .end = tokens_.token().end});
        } else {
          never_closed_[name] = true;
        }
      }
      return;
    }
    std::vector<std::size_t>& open = open_[name];
    if (token.kind == HtmlTokenKind::start_tag) {
      open.push_back(begin);
    } else if (!open.empty()) {
      spans_.push_back({.begin = open.back(), .end = token.end});
      open.pop_back();
    }
  }

  HtmlTokens tokens_;
  std::vector<Span> spans_{};
  std::map<std::string, bool> never_closed_{};
  std::map<std::string, std::vector<std::size_t>> open_{};
};

/// The scheme of an address as browsers read it, for the report: "javascript:"; else the whole kind is named.
std::string name_of_unsafe(std::string_view address) {
  std::string scheme;
  for (const char byte : address.substr(0, address.find(':'))) {
    if (static_cast<unsigned char>(byte) > ' ') {
      scheme += byte;
    }
  }
  return lower_case_name(scheme) + ":";
}

/// Writes the allowed part of a page.
class Cleaner {
 public:
  explicit Cleaner(std::string_view html) : html_(html), tokens_(html) { out_.html.reserve(html.size()); }

  CleanHtml clean() {
    while (tokens_.next()) {
      const HtmlToken& token = tokens_.token();
      switch (token.kind) {
        case HtmlTokenKind::text:
          append_keeping_references(out_.html, html_.substr(token.begin, token.end - token.begin));
          break;
        case HtmlTokenKind::start_tag:
          open(token);
          break;
        case HtmlTokenKind::end_tag:
          close(lower_case_name(token.name));
          break;
        case HtmlTokenKind::unfinished:
          note_unfinished(token);
          break;
        case HtmlTokenKind::comment:
          break;
      }
    }
    close_down_to(0);
    return std::move(out_);
  }

 private:
  void open(const HtmlToken& tag) {
    const std::string name = lower_case_name(tag.name);
    const AllowedElement* const element = allowed_element(name);
    if (element == nullptr || (name == "input" && !is_checkbox(tag))) {
      note_removed("<" + name, ">");
      if (drops_content(name)) {
        skip_dropped(tag.begin);
      }
      return;
    }
    while (!open_.empty() && has_word(element->ends, open_.back()->name)) {
      close_down_to(open_.size() - 1);
    }
    if (element->is_void) {
      write_tag(*element, tag);
    } else if (open_.size() < most_open_elements) {
      write_tag(*element, tag);
      open_.push_back(element);
      ++open_count_[element];
    }
  }

  void skip_dropped(std::size_t begin) {
    if (!dropped_) {
      dropped_ = DroppedElements(html_).find();
    }
    const auto found = std::ranges::lower_bound(*dropped_, begin, {}, &Span::begin);
    if (found != dropped_->end() && found->begin == begin) {
      tokens_.skip_to(found->end);
    }
  }

  // </div> in a cell ends nothing around its table, nor does </td> outside of it.
  void close(const std::string& name) {
    const AllowedElement* const element = allowed_element(name);
    if (element == nullptr || open_count_[element] == 0) {
      return;
    }
    for (std::size_t depth = open_.size(); depth > 0; --depth) {
      const AllowedElement* const candidate = open_[depth - 1];
      if (candidate == element) {
        close_down_to(depth - 1);
        return;
      }
      if (candidate->shields == Shields::all ||
          (candidate->shields == Shields::text && !element->is_table_part)) {
        return;
      }
    }
  }

  void close_down_to(std::size_t depth) {
    while (open_.size() > depth) {
      out_.html.append("</").append(open_.back()->name).append(">");
      --open_count_[open_.back()];
      open_.pop_back();
    }
  }

  static bool is_checkbox(const HtmlToken& tag) {
    const auto type = std::ranges::find_if(
        tag.attributes, [](const HtmlAttribute& one) { return equals_ignoring_case(one.name, "type"); });
    return type != tag.attributes.end() && equals_ignoring_case(type->value, "checkbox");
  }

  void write_tag(const AllowedElement& element, const HtmlToken& tag) {
    const bool is_input = element.name == "input";
    out_.html.append("<").append(element.name).append(is_input ? " type=\"checkbox\"" : "");
    std::vector<std::string> written;
    if (is_input) {
      written = {"type", "disabled"};
    }
    for (const HtmlAttribute& one : tag.attributes) {
      std::string name = lower_case_name(one.name);
      if (std::ranges::find(written, name) != written.end()) {
        continue;
      }
      if (name == "align" && has_word("td th", element.name) && write_alignment(tag, one.value)) {
        written.push_back(std::move(name));
        continue;
      }
      if (!allows_attribute(element, name) || written.size() >= most_attributes) {
        note_removed(name, "=");
        continue;
      }
      write_attribute(name, one.value);
      written.push_back(std::move(name));
    }
    out_.html.append(is_input ? " disabled=\"\">" : ">");
  }

  // The HTML standard knows no align; what it says of a cell becomes the class that cells of Markdown have.
  bool write_alignment(const HtmlToken& cell, std::string_view value) {
    const std::string side = lower_case_name(value);
    const bool is_known = has_word("left right center", side);
    if (is_known && std::ranges::none_of(cell.attributes, [](const HtmlAttribute& one) {
          return equals_ignoring_case(one.name, "class");
        })) {
      out_.html.append(" class=\"").append(side).append("\"");
    }
    return is_known;
  }

  // An address is written as it was judged: whatever a browser makes of names that we do not resolve, it sees
  // ours.
  void write_attribute(const std::string& name, std::string_view value) {
    if (name != "href" && name != "src") {
      out_.html.append(" ").append(name).append("=\"");
      append_keeping_references(out_.html, value);
      out_.html += '"';
      return;
    }
    const std::string address = resolve_references(value);
    if (!text::is_harmless_url(address)) {
      note_removed(name_of_unsafe(address), "");
      return;
    }
    out_.html.append(" ").append(name).append("=\"");
    text::append_html(out_.html, address);
    out_.html += '"';
  }

  // Browsers show nothing of it either, but the author should know that it swallows what follows.
  void note_unfinished(const HtmlToken& token) {
    const std::string_view source = html_.substr(token.begin);
    note_removed(source.substr(0, source.find_first_of(" \t\n\f\r")), "");
  }

  void note_removed(std::string_view what, std::string_view closing) {
    if (out_.removed.size() >= most_named_removals) {
      return;
    }
    std::string name(what.substr(0, text::byte_offset_of(what, longest_named_removal)));
    name += closing;
    if (std::ranges::find(out_.removed, name) == out_.removed.end()) {
      out_.removed.push_back(std::move(name));
    }
  }

  std::string_view html_;
  HtmlTokens tokens_;
  CleanHtml out_{};
  std::vector<const AllowedElement*> open_{};
  std::unordered_map<const AllowedElement*, std::size_t> open_count_{};
  std::optional<std::vector<Span>> dropped_{};
};

}  // namespace

CleanHtml clean_html(std::string_view html) {
  return Cleaner(html).clean();
}

}  // namespace prongsai::markup
