#include "markup/image_sizes.h"

#include "markup/html_references.h"
#include "markup/html_tokens.h"
#include "markup/html_vocabulary.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace prongsai::markup {

std::string with_image_sizes(
    std::string html, const std::function<std::optional<ImageSize>(std::string_view source)>& size_of) {
  constexpr std::string_view name = "img";
  if (!html.contains("<img")) {
    return html;
  }
  std::string out;
  std::size_t copied = 0;
  HtmlTokens tokens(html);
  while (tokens.next()) {
    const HtmlToken& tag = tokens.token();
    if (tag.kind != HtmlTokenKind::start_tag || !equals_ignoring_case(tag.name, name) ||
        !value_of(tag, "width").empty() || !value_of(tag, "height").empty()) {
      continue;
    }
    if (const auto size = size_of(resolve_references(value_of(tag, "src")))) {
      const std::size_t behind_name = tag.begin + 1 + name.size();
      out.append(html, copied, behind_name - copied)
          .append(" width=\"" + std::to_string(size->width) + "\" height=\"" + std::to_string(size->height) +
                  "\"");
      copied = behind_name;
    }
  }
  return out.append(html, copied);
}

}  // namespace prongsai::markup
