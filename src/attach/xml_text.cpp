#include "attach/xml_text.h"

#include "attach/byte_reader.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace prongsai::attach {

namespace {

struct Entity {
  std::string_view name{};
  char sign{};
};

constexpr std::array entities{Entity{"amp", '&'}, Entity{"lt", '<'}, Entity{"gt", '>'}, Entity{"quot", '"'},
                              Entity{"apos", '\''}};

void append_entity(std::string& text, std::string_view name) {
  for (const Entity& entity : entities) {
    if (entity.name == name) {
      text.push_back(entity.sign);
      return;
    }
  }
  if (!name.starts_with('#')) {
    return;
  }
  const bool is_hexadecimal = name.starts_with("#x");
  name.remove_prefix(is_hexadecimal ? 2 : 1);
  std::uint32_t code_point = 0;
  std::from_chars(name.data(), name.data() + name.size(), code_point, is_hexadecimal ? 16 : 10);
  const bool is_character =
      code_point >= 0x20 && code_point < 0x110000 && (code_point & 0xFFFFF800U) != 0xD800U;
  if (is_character) {
    text::append_utf8(text, code_point);
  }
}

}  // namespace

std::string xml_text(std::string_view xml) {
  constexpr std::size_t longest_entity = 10;
  std::string text;
  for (std::size_t at = 0; at < xml.size(); ++at) {
    if (xml[at] == '<') {
      text.push_back(' ');
      at = std::min(xml.find('>', at), xml.size());
    } else if (xml[at] == '&') {
      const std::size_t end = xml.substr(0, at + longest_entity).find(';', at);
      if (end != std::string_view::npos) {
        append_entity(text, xml.substr(at + 1, end - at - 1));
        at = end;
      }
    } else {
      text.push_back(xml[at]);
    }
  }
  return text;
}

std::string xml_text_of(std::string_view xml, std::string_view name) {
  const std::string open = "<" + std::string(name);
  const std::size_t begin = xml.find(open);
  const std::string_view after =
      from(xml, begin == std::string_view::npos ? xml.size() : begin + open.size());
  // "<dc:title>" or "<dc:title xml:lang…>", not "<dc:titles>" nor "<dc:title/>".
  if (after.empty() || !std::string_view("> \t\r\n").contains(after.front())) {
    return {};
  }
  const std::size_t end = after.find("</" + std::string(name));
  const std::size_t content = after.find('>');
  if (end == std::string_view::npos || content >= end) {
    return {};
  }
  return std::string(text::trim(xml_text(after.substr(content + 1, end - content - 1))));
}

}  // namespace prongsai::attach
