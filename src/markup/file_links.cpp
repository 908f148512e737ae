#include "markup/file_links.h"

#include "markup/css_scan.h"
#include "markup/html_references.h"
#include "markup/html_scan.h"
#include "markup/html_tokens.h"
#include "markup/html_vocabulary.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::markup {

namespace {

/// The lines of places that come in reading order.
class Lines {
 public:
  explicit Lines(std::string_view bytes) : bytes_(bytes) {}

  int at(std::size_t offset) {
    line_ += static_cast<int>(std::ranges::count(bytes_.substr(counted_, offset - counted_), '\n'));
    counted_ = offset;
    return line_;
  }

 private:
  std::string_view bytes_;
  std::size_t counted_ = 0;
  int line_ = 1;
};

std::vector<HtmlLink> of_style_sheet(std::string_view css) {
  std::vector<HtmlLink> links;
  Lines lines(css);
  for (CssAddress& address : css_addresses(css)) {
    links.push_back(
        {.target = std::move(address.target), .use = LinkUse::asset, .line = lines.at(address.at)});
  }
  return links;
}

std::vector<HtmlLink> of_picture(std::string_view svg) {
  std::vector<HtmlLink> links = scan_html(svg).links;
  for (HtmlLink& link : links) {
    link.region = LinkRegion::none;  // nobody clicks on a picture that a page shows
  }
  return links;
}

/// "loc" of "image:loc".
std::string_view local_name(std::string_view name) {
  return name.substr(name.rfind(':') + 1);
}

class FeedScan {
 public:
  explicit FeedScan(std::string_view xml) : xml_(xml), tokens_(xml), lines_(xml) {}

  std::vector<HtmlLink> scan() {
    while (tokens_.next()) {
      const HtmlToken& token = tokens_.token();
      if (token.kind == HtmlTokenKind::start_tag) {
        open(token);
      } else if (token.kind == HtmlTokenKind::text && holds_address_) {
        add(xml_.substr(token.begin, token.end - token.begin), token.begin);
      } else if (token.kind == HtmlTokenKind::end_tag) {
        holds_address_ = false;
      }
    }
    return std::move(links_);
  }

 private:
  void open(const HtmlToken& tag) {
    const std::string_view name = local_name(tag.name);
    const bool is_link = name == "link";
    holds_address_ = !tag.self_closing && (is_link || name == "loc");
    for (const std::string_view attribute : {"href", "url"}) {
      if (const std::string_view value = value_of(tag, attribute); !value.empty()) {
        add(value, tag.begin);
      }
    }
  }

  void add(std::string_view written, std::size_t offset) {
    const std::string target = resolve_references(text::trim(written));
    if (!target.empty()) {
      links_.push_back({.target = target, .use = LinkUse::asset, .line = lines_.at(offset)});
    }
  }

  std::string_view xml_;
  HtmlTokens tokens_;
  Lines lines_;
  std::vector<HtmlLink> links_{};
  bool holds_address_ = false;
};

/// What a JSON string says that holds an address: "\/" is a slash; other escapes are in no address.
std::string unescaped(std::string_view string) {
  std::string out;
  for (std::size_t i = 0; i < string.size(); ++i) {
    const bool is_slash = string[i] == '\\' && i + 1 < string.size() && string[i + 1] == '/';
    i += is_slash ? 1U : 0U;
    out += string[i];
  }
  return out;
}

std::vector<HtmlLink> of_answers(std::string_view json) {
  std::vector<HtmlLink> links;
  Lines lines(json);
  std::size_t open = json.find('"');
  while (open != std::string_view::npos) {
    std::size_t close = open + 1;
    while (close < json.size() && json[close] != '"') {
      close += json[close] == '\\' ? 2U : 1U;
    }
    const std::string target = unescaped(json.substr(open + 1, std::min(close, json.size()) - open - 1));
    if (target.starts_with("https://") || target.starts_with("http://")) {
      links.push_back({.target = target, .use = LinkUse::asset, .line = lines.at(open)});
    }
    open = close + 1 < json.size() ? json.find('"', close + 1) : std::string_view::npos;
  }
  return links;
}

}  // namespace

LinkedFile linked_file(std::string_view path) {
  struct Row {
    std::string_view ending{};
    LinkedFile sort{};
  };
  static constexpr auto rows = std::to_array<Row>({{.ending = ".css", .sort = LinkedFile::style_sheet},
                                                   {.ending = ".svg", .sort = LinkedFile::picture},
                                                   {.ending = ".xml", .sort = LinkedFile::feed},
                                                   {.ending = ".rss", .sort = LinkedFile::feed},
                                                   {.ending = ".atom", .sort = LinkedFile::feed},
                                                   {.ending = "oit.json", .sort = LinkedFile::answers}});
  const auto* const row =
      std::ranges::find_if(rows, [&](const Row& one) { return path.ends_with(one.ending); });
  return row == rows.end() ? LinkedFile::none : row->sort;
}

std::vector<HtmlLink> file_links(LinkedFile sort, std::string_view bytes) {
  switch (sort) {
    case LinkedFile::style_sheet:
      return of_style_sheet(bytes);
    case LinkedFile::picture:
      return of_picture(bytes);
    case LinkedFile::feed:
      return FeedScan(bytes).scan();
    case LinkedFile::answers:
      return of_answers(bytes);
    case LinkedFile::none:
      break;
  }
  return {};
}

}  // namespace prongsai::markup
