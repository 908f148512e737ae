#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace prongsai::markup {

/// `html` with only allowed elements and attributes left, every element closed, attributes quoted, unsafe
/// addresses (text::is_harmless_url) dropped; `removed` names what was taken out ("<script>", "onclick=",
/// "javascript:"), in order, each once.
struct CleanHtml {
  std::string html{};
  std::vector<std::string> removed{};
};

CleanHtml clean_html(std::string_view html);

}  // namespace prongsai::markup
