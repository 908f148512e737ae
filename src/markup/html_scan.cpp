#include "markup/html_scan.h"

#include "markup/html_addresses.h"
#include "markup/html_references.h"
#include "markup/html_tokens.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace prongsai::markup {
namespace {

enum class Element : std::uint8_t {
  other,
  anchor,
  link,
  base,
  meta,
  title,
  form,
  button,
  embedded_page,   // <iframe>, <frame>
  embedded_image,  // <image> and <use> of SVG
  media,           // whose src is shown or run: <img>, <script> …
  object,
  quotation,  // which may cite
  foreign,    // <svg>, <math>
  page_part,  // ends foreign content
  template_,
  plaintext,
};

/// What an element is to the scanner; `raw`: it holds text without tags.
struct ElementRow {
  std::string_view name{};
  Element element{};
  bool raw = false;
};

constexpr auto elements = std::to_array<ElementRow>({
    {"a", Element::anchor},
    {"area", Element::anchor},
    {"audio", Element::media},
    {"base", Element::base},
    {"blockquote", Element::quotation},
    {"body", Element::page_part},
    {"button", Element::button},
    {"del", Element::quotation},
    {"div", Element::page_part},
    {"embed", Element::media},
    {"form", Element::form},
    {"frame", Element::embedded_page},
    {"iframe", Element::embedded_page, true},
    {"image", Element::embedded_image},
    {"img", Element::media},
    {"input", Element::button},
    {"ins", Element::quotation},
    {"li", Element::page_part},
    {"link", Element::link},
    {"math", Element::foreign},
    {"meta", Element::meta},
    {"noembed", Element::other, true},
    {"noframes", Element::other, true},
    {"object", Element::object},
    {"p", Element::page_part},
    {"plaintext", Element::plaintext},
    {"q", Element::quotation},
    {"script", Element::media, true},
    {"source", Element::media},
    {"style", Element::other, true},
    {"svg", Element::foreign},
    {"table", Element::page_part},
    {"template", Element::template_},
    {"textarea", Element::other, true},
    {"title", Element::title},
    {"track", Element::media},
    {"use", Element::embedded_image},
    {"video", Element::media},
    {"xmp", Element::other, true},
});
static_assert(std::ranges::is_sorted(elements, {}, &ElementRow::name));
constexpr std::size_t longest_element = 10;

enum class Attribute : std::uint8_t {
  other,
  action,
  cite,
  content,
  data,
  formaction,
  href,
  http_equiv,
  id,
  name,
  poster,
  src,
  srcset,
  xlink_href
};

struct AttributeRow {
  std::string_view name{};
  Attribute attribute{};
};

constexpr auto attributes = std::to_array<AttributeRow>({
    {"action", Attribute::action},
    {"cite", Attribute::cite},
    {"content", Attribute::content},
    {"data", Attribute::data},
    {"formaction", Attribute::formaction},
    {"href", Attribute::href},
    {"http-equiv", Attribute::http_equiv},
    {"id", Attribute::id},
    {"name", Attribute::name},
    {"poster", Attribute::poster},
    {"src", Attribute::src},
    {"srcset", Attribute::srcset},
    {"xlink:href", Attribute::xlink_href},
});
static_assert(std::ranges::is_sorted(attributes, {}, &AttributeRow::name));
constexpr std::size_t longest_attribute = 10;

/// The row of `table` with this name in any case, or nullptr.
template <std::size_t longest, class Table>
const typename Table::value_type* find_row(const Table& table, std::string_view name) {
  if (name.size() > longest) {
    return nullptr;
  }
  std::array<char, longest> buffer{};
  std::ranges::transform(name, buffer.begin(), [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
  });
  const std::string_view lower(buffer.data(), name.size());
  const auto row = std::ranges::lower_bound(table, lower, {}, &Table::value_type::name);
  return row != table.end() && row->name == lower ? &*row : nullptr;
}

constexpr std::string_view spaces = " \t\n\f\r";

std::string_view strip(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(spaces);
  return begin == std::string_view::npos ? std::string_view{}
                                         : text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

std::string collapse_spaces(std::string_view text) {
  std::string out;
  for (std::size_t at = text.find_first_not_of(spaces); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(spaces, at), text.size());
    out.append(out.empty() ? "" : " ").append(text, at, end - at);
    at = text.find_first_not_of(spaces, end);
  }
  return out;
}

std::string_view value_of(const HtmlToken& tag, std::string_view name) {
  const auto found = std::ranges::find_if(
      tag.attributes, [&](const HtmlAttribute& one) { return equals_ignoring_case(one.name, name); });
  return found == tag.attributes.end() ? std::string_view{} : found->value;
}

/// What a <link> is for; nothing when its address is no document ("preconnect").
std::optional<LinkUse> use_of_link(const HtmlToken& tag) {
  const std::string rel = lower_case_name(value_of(tag, "rel"));
  const auto mentions = [&](std::string_view word) { return rel.find(word) != std::string::npos; };
  if (mentions("preconnect") || mentions("dns-prefetch")) {
    return std::nullopt;
  }
  const bool asset = mentions("stylesheet") || mentions("icon") || mentions("manifest") || mentions("load");
  return asset ? LinkUse::asset : LinkUse::navigation;
}

std::optional<LinkUse> use_of_href(Element element, const HtmlToken& tag) {
  switch (element) {
    case Element::anchor:
      return LinkUse::navigation;
    case Element::link:
      return use_of_link(tag);
    case Element::embedded_image:
      return LinkUse::asset;
    default:
      return std::nullopt;
  }
}

std::optional<LinkUse> use_of_src(Element element) {
  switch (element) {
    case Element::embedded_page:
      return LinkUse::navigation;
    case Element::media:
    case Element::button:  // <input type="image">
      return LinkUse::asset;
    default:
      return std::nullopt;
  }
}

std::optional<LinkUse> only_for(bool applies, LinkUse use) {
  return applies ? std::optional(use) : std::nullopt;
}

/// What the one address in `attribute` of `tag` is for; nothing when it holds none.
std::optional<LinkUse> use_of(Attribute attribute, Element element, const HtmlToken& tag) {
  switch (attribute) {
    case Attribute::href:
      return use_of_href(element, tag);
    case Attribute::xlink_href:
      return element == Element::anchor ? LinkUse::navigation : LinkUse::asset;
    case Attribute::src:
      return use_of_src(element);
    case Attribute::poster:
      return only_for(element == Element::media, LinkUse::asset);
    case Attribute::data:
      return only_for(element == Element::object, LinkUse::asset);
    case Attribute::cite:
      return only_for(element == Element::quotation, LinkUse::navigation);
    case Attribute::action:
      return only_for(element == Element::form, LinkUse::form);
    case Attribute::formaction:
      return only_for(element == Element::button, LinkUse::form);
    default:
      return std::nullopt;
  }
}

/// Walks over the tokens of a page and notes what counts.
class Scanner {
 public:
  explicit Scanner(std::string_view html) : html_(html), tokens_(html) {}

  HtmlFacts scan() {
    while (!ended_ && tokens_.next()) {
      const HtmlToken& token = tokens_.token();
      if (token.kind == HtmlTokenKind::start_tag) {
        open(token);
      } else if (token.kind == HtmlTokenKind::end_tag) {
        close(token);
      }
    }
    return std::move(facts_);
  }

 private:
  void open(const HtmlToken& tag) {
    const ElementRow* const row = find_row<longest_element>(elements, tag.name);
    const ElementRow known = row != nullptr ? *row : ElementRow{};
    if (known.element == Element::template_) {
      template_depth_ += template_depth_ > 0 ? 1 : 0;
    }
    if (template_depth_ == 0) {
      note_attributes(known.element, tag);
    }
    enter(known, tag);
  }

  void enter(const ElementRow& known, const HtmlToken& tag) {
    switch (known.element) {
      case Element::template_:
        template_depth_ = std::max(template_depth_, 1);
        break;
      case Element::foreign:
        foreign_depth_ += tag.self_closing ? 0 : 1;
        break;
      case Element::page_part:
        foreign_depth_ = 0;
        break;
      case Element::title:
        read_title();
        break;
      case Element::plaintext:
        ended_ = true;
        break;
      default:
        break;
    }
    // Within <svg>, <script/> is closed; elsewhere the slash says nothing.
    if (known.raw && !(foreign_depth_ > 0 && tag.self_closing)) {
      ended_ = !tokens_.raw_text(known.name);
    }
  }

  void close(const HtmlToken& tag) {
    const ElementRow* const row = find_row<longest_element>(elements, tag.name);
    if (row == nullptr) {
      return;
    }
    if (row->element == Element::template_ && template_depth_ > 0) {
      --template_depth_;
    } else if (row->element == Element::foreign && foreign_depth_ > 0) {
      --foreign_depth_;
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
      facts_.title = collapse_spaces(resolve_references(*text));
    }
  }

  void note_attributes(Element element, const HtmlToken& tag) {
    unsigned seen = 0;
    for (const HtmlAttribute& one : tag.attributes) {
      const AttributeRow* const row = find_row<longest_attribute>(attributes, one.name);
      if (row == nullptr) {
        continue;
      }
      const unsigned bit = 1U << static_cast<unsigned>(row->attribute);
      if ((seen & bit) == 0) {
        note(row->attribute, one, element, tag);
      }
      seen |= bit;
    }
  }

  void note(Attribute attribute, const HtmlAttribute& one, Element element, const HtmlToken& tag) {
    if (attribute == Attribute::id) {
      note_id(one);
    } else if (attribute == Attribute::name) {
      if (element == Element::anchor && one.value != value_of(tag, "id")) {
        note_id(one);
      }
    } else if (attribute == Attribute::srcset) {
      note_srcset(element, one);
    } else if (attribute == Attribute::content) {
      note_refresh(element, one, tag);
    } else if (attribute == Attribute::href && element == Element::base) {
      if (facts_.base.empty()) {
        facts_.base = strip(resolve_references(one.value));
      }
    } else if (const auto use = use_of(attribute, element, tag)) {
      add_link(strip(resolve_references(one.value)), *use, one);
    }
  }

  void note_id(const HtmlAttribute& one) {
    if (!one.value.empty()) {
      const int line = line_of(one);
      facts_.ids.push_back({.id = resolve_references(one.value), .line = line});
    }
  }

  void note_srcset(Element element, const HtmlAttribute& one) {
    if (element != Element::media) {
      return;
    }
    const std::string value = resolve_references(one.value);
    for (const std::string_view candidate : srcset_candidates(value)) {
      add_link(candidate, LinkUse::asset, one);
    }
  }

  void note_refresh(Element element, const HtmlAttribute& one, const HtmlToken& tag) {
    if (element == Element::meta && equals_ignoring_case(value_of(tag, "http-equiv"), "refresh")) {
      const std::string value = resolve_references(one.value);
      if (const auto target = refresh_target(value)) {
        add_link(*target, LinkUse::navigation, one);
      }
    }
  }

  void add_link(std::string_view target, LinkUse use, const HtmlAttribute& one) {
    const int line = line_of(one);
    facts_.links.push_back({.target = std::string(target), .use = use, .line = line});
  }

  /// Attributes come in reading order, so that every line break is counted once.
  int line_of(const HtmlAttribute& one) {
    const auto at = static_cast<std::size_t>(one.name.data() - html_.data());
    if (at > counted_) {
      const std::string_view between = html_.substr(counted_, at - counted_);
      line_ += static_cast<int>(std::ranges::count(between, '\n'));
      counted_ = at;
    }
    return line_;
  }

  std::string_view html_;
  HtmlTokens tokens_;
  HtmlFacts facts_{};
  bool ended_ = false;
  int template_depth_ = 0;
  int foreign_depth_ = 0;
  std::size_t counted_ = 0;
  int line_ = 1;
};

}  // namespace

HtmlFacts scan_html(std::string_view html) {
  return Scanner(html).scan();
}

}  // namespace prongsai::markup
