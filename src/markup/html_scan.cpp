#include "markup/html_scan.h"

#include "markup/blanks.h"
#include "markup/css_scan.h"
#include "markup/html_addresses.h"
#include "markup/html_references.h"
#include "markup/html_tokens.h"
#include "markup/html_vocabulary.h"
#include "markup/page_regions.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::markup {
namespace {

std::string_view strip(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(blanks);
  return begin == std::string_view::npos ? std::string_view{}
                                         : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// The words of the link that is open, until its end tag or the next <a>.
class OpenLink {
 public:
  void open(std::size_t link, const HtmlToken& tag) {
    link_ = link;
    text_.clear();
    label_ = value_of(tag, "aria-label");
    if (label_.empty()) {
      label_ = value_of(tag, "title");
    }
  }

  void add(std::string_view text) {
    if (link_) {
      text_ += resolve_references(text);
    }
  }

  void close(std::vector<HtmlLink>& links) {
    if (link_) {
      std::string text = collapse_blanks(text_);
      links[*link_].text = text.empty() ? collapse_blanks(resolve_references(label_)) : std::move(text);
      link_.reset();
    }
  }

 private:
  std::optional<std::size_t> link_{};
  std::string text_{};
  std::string_view label_{};
};

/// Walks over the tokens of a page and notes what counts.
class Scanner {
 public:
  Scanner(std::string_view html, LinkTexts texts) : html_(html), tokens_(html), texts_(texts) {}

  HtmlFacts scan() {
    while (!ended_ && tokens_.next()) {
      const HtmlToken& token = tokens_.token();
      if (token.kind == HtmlTokenKind::start_tag) {
        open(token);
      } else if (token.kind == HtmlTokenKind::end_tag) {
        close(token);
      } else if (token.kind == HtmlTokenKind::text && texts_ == LinkTexts::read && template_depth_ == 0) {
        open_link_.add(html_.substr(token.begin, token.end - token.begin));
      }
    }
    open_link_.close(facts_.links);
    return std::move(facts_);
  }

 private:
  void open(const HtmlToken& tag) {
    const PageElementRow known = page_element(tag.name);
    if (known.element == PageElement::inert) {
      template_depth_ += template_depth_ > 0 ? 1 : 0;
    }
    if (template_depth_ == 0) {
      const std::size_t links = facts_.links.size();
      note_attributes(known.element, tag);
      if (known.element == PageElement::media && equals_ignoring_case(tag.name, "img")) {
        note_image(tag);
      }
      regions_.enter(known.element);
      if (texts_ == LinkTexts::read) {
        read_words(known.element, tag, links);
      }
    }
    enter(known, tag);
  }

  /// What a start tag has of a link's words; `links` is how many there were before it.
  void read_words(PageElement element, const HtmlToken& tag, std::size_t links) {
    if (element == PageElement::anchor) {
      open_link_.close(facts_.links);
      if (facts_.links.size() > links) {
        open_link_.open(links, tag);
      }
      // An <area> has no text, only its alt.
      if (equals_ignoring_case(tag.name, "area")) {
        open_link_.add(value_of(tag, "alt"));
        open_link_.close(facts_.links);
      }
    } else if (element == PageElement::media && equals_ignoring_case(tag.name, "img")) {
      open_link_.add(value_of(tag, "alt"));
    }
  }

  void enter(const PageElementRow& known, const HtmlToken& tag) {
    switch (known.element) {
      case PageElement::inert:
        template_depth_ = std::max(template_depth_, 1);
        break;
      case PageElement::foreign:
        foreign_depth_ += tag.self_closing ? 0 : 1;
        break;
      case PageElement::page_part:
        foreign_depth_ = 0;
        break;
      case PageElement::title:
        read_title();
        break;
      case PageElement::plaintext:
        ended_ = true;
        break;
      default:
        break;
    }
    // Within <svg>, <script/> is closed; elsewhere the slash says nothing.
    if (known.raw && !(foreign_depth_ > 0 && tag.self_closing)) {
      const auto text = tokens_.raw_text(known.name);
      ended_ = !text;
      if (text && known.element == PageElement::style && template_depth_ == 0) {
        note_style_sheet(*text);
      }
    }
  }

  void close(const HtmlToken& tag) {
    const PageElement element = page_element(tag.name).element;
    if (element == PageElement::inert && template_depth_ > 0) {
      --template_depth_;
    } else if (element == PageElement::foreign && foreign_depth_ > 0) {
      --foreign_depth_;
    } else if (template_depth_ == 0) {
      regions_.leave(element);
      if (element == PageElement::anchor) {
        open_link_.close(facts_.links);
      }
    }
  }

  // The <title> of an SVG picture is not the page's.
  void read_title() {
    if (foreign_depth_ > 0) {
      return;
    }
    const auto text = tokens_.raw_text("title");
    if (!text) {
      ended_ = true;
    } else if (facts_.title.empty() && template_depth_ == 0) {
      facts_.title = collapse_blanks(resolve_references(*text));
    }
  }

  void note_attributes(PageElement element, const HtmlToken& tag) {
    unsigned seen = 0;
    for (const HtmlAttribute& one : tag.attributes) {
      const PageAttribute attribute = page_attribute(one.name);
      const unsigned bit = 1U << static_cast<unsigned>(attribute);
      if (attribute != PageAttribute::other && (seen & bit) == 0) {
        note(attribute, one, element, tag);
      }
      seen |= bit;
    }
  }

  void note(PageAttribute attribute, const HtmlAttribute& one, PageElement element, const HtmlToken& tag) {
    if (attribute == PageAttribute::id) {
      note_id(one);
    } else if (attribute == PageAttribute::name) {
      if (element == PageElement::anchor && one.value != value_of(tag, "id")) {
        note_id(one);
      }
    } else if (attribute == PageAttribute::srcset) {
      note_srcset(element, one);
    } else if (attribute == PageAttribute::style) {
      note_style(one);
    } else if (attribute == PageAttribute::content) {
      note_refresh(element, one, tag);
    } else if (attribute == PageAttribute::href && element == PageElement::base) {
      if (facts_.base.empty()) {
        facts_.base = strip(resolve_references(one.value));
      }
    } else if (const auto use = use_of(attribute, element, tag)) {
      add_link(strip(resolve_references(one.value)), *use, one);
      if (element == PageElement::anchor) {
        facts_.links.back().region = regions_.here();
      }
    }
  }

  void note_id(const HtmlAttribute& one) {
    if (!one.value.empty()) {
      const int line = line_of(one);
      facts_.ids.push_back({.id = resolve_references(one.value), .line = line});
    }
  }

  void note_image(const HtmlToken& tag) {
    const auto has = [&](std::string_view name) {
      return std::ranges::any_of(
          tag.attributes, [&](const HtmlAttribute& one) { return equals_ignoring_case(one.name, name); });
    };
    const std::string_view style = value_of(tag, "style");
    const auto has_length = [&](std::string_view name) {
      return !value_of(tag, name).empty() || style.contains(name);
    };
    facts_.images.push_back(
        {.source = std::string(strip(resolve_references(value_of(tag, "src")))),
         .line = tag.attributes.empty() ? line_ : line_of(tag.attributes.front()),
         .has_alt = has("alt") || equals_ignoring_case(value_of(tag, "aria-hidden"), "true"),
         .has_size = has_length("width") && has_length("height")});
  }

  void note_srcset(PageElement element, const HtmlAttribute& one) {
    if (element != PageElement::media) {
      return;
    }
    const std::string value = resolve_references(one.value);
    for (const std::string_view candidate : srcset_candidates(value)) {
      add_link(candidate, LinkUse::asset, one);
    }
  }

  void note_style(const HtmlAttribute& one) {
    if (!one.value.contains('(')) {
      return;
    }
    const std::string value = resolve_references(one.value);
    for (const CssAddress& address : css_addresses(value)) {
      add_link(address.target, LinkUse::asset, one);
    }
  }

  void note_style_sheet(std::string_view css) {
    for (CssAddress& address : css_addresses(css)) {
      const int line = line_at(css.substr(address.at));
      facts_.links.push_back({.target = std::move(address.target), .use = LinkUse::asset, .line = line});
    }
  }

  void note_refresh(PageElement element, const HtmlAttribute& one, const HtmlToken& tag) {
    if (element == PageElement::meta && equals_ignoring_case(value_of(tag, "http-equiv"), "refresh")) {
      const std::string value = resolve_references(one.value);
      if (const auto target = refresh_target(value)) {
        add_link(*target, LinkUse::redirect, one);
      }
    }
  }

  void add_link(std::string_view target, LinkUse use, const HtmlAttribute& one) {
    const int line = line_of(one);
    facts_.links.push_back({.target = std::string(target), .use = use, .line = line});
  }

  /// Attributes come in reading order, so that every line break is counted once.
  int line_of(const HtmlAttribute& one) { return line_at(one.name); }

  /// The line in which `part` of the page begins.
  int line_at(std::string_view part) {
    const auto at = static_cast<std::size_t>(part.data() - html_.data());
    if (at > counted_) {
      const std::string_view between = html_.substr(counted_, at - counted_);
      line_ += static_cast<int>(std::ranges::count(between, '\n'));
      counted_ = at;
    }
    return line_;
  }

  std::string_view html_;
  HtmlTokens tokens_;
  LinkTexts texts_;
  HtmlFacts facts_{};
  PageRegions regions_{};
  OpenLink open_link_{};
  bool ended_ = false;
  int template_depth_ = 0;
  int foreign_depth_ = 0;
  std::size_t counted_ = 0;
  int line_ = 1;
};

}  // namespace

HtmlFacts scan_html(std::string_view html, LinkTexts texts) {
  return Scanner(html, texts).scan();
}

}  // namespace prongsai::markup
