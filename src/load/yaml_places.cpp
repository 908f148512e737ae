#include "load/yaml_places.h"

#include "load/yaml.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace prongsai::load {

YamlPlaces::YamlPlaces(std::string_view text, int first_line) : text_(text), first_line_(first_line) {
  starts_.push_back(0);
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    starts_.push_back(at + 1);
  }
}

YamlPlace YamlPlaces::of_byte(std::size_t at, int length) const {
  const auto line = static_cast<std::size_t>(std::ranges::upper_bound(starts_, at) - starts_.begin()) - 1;
  if (last_.line != line || last_.byte > at) {
    last_ = {.line = line, .byte = starts_[line], .column = 1};
  }
  last_.column += static_cast<int>(text::count_code_points(text_.substr(last_.byte, at - last_.byte)));
  last_.byte = at;
  return {.line = first_line_ + static_cast<int>(line), .column = last_.column, .length = length};
}

bool YamlPlaces::is_indented_by_tab(const ByteMark& mark) const {
  const auto line = static_cast<std::size_t>(std::max(0, mark.line));
  const std::string_view rest = text_.substr(line < starts_.size() ? starts_[line] : text_.size());
  return rest.substr(0, rest.find_first_not_of(" \t")).contains('\t');
}

std::size_t YamlPlaces::byte_of(const ByteMark& mark) const {
  const auto line = static_cast<std::size_t>(std::max(0, mark.line));
  if (line >= starts_.size()) {
    return text_.size();
  }
  const std::size_t end = line + 1 < starts_.size() ? starts_[line + 1] - 1 : text_.size();
  return std::min(starts_[line] + static_cast<std::size_t>(std::max(0, mark.column)), end);
}

bool is_closed(std::string_view text) {
  while (text.starts_with('&') || text.starts_with('!')) {
    text.remove_prefix(std::min(text.find_first_of(" \t\n"), text.size()));
    text.remove_prefix(std::min(text.find_first_not_of(" \t\n"), text.size()));
  }
  if (text.starts_with('\'')) {
    return text.find('\'', 1) != std::string_view::npos;
  }
  if (!text.starts_with('"')) {
    return true;
  }
  std::size_t at = 1;
  while (at < text.size() && text[at] != '"') {
    at += text[at] == '\\' ? std::size_t{2} : std::size_t{1};
  }
  return at < text.size();
}

std::size_t first_control(std::string_view text) {
  const auto is_control = [](char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return (value < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || value == 0x7F;
  };
  const auto found = std::ranges::find_if(text, is_control);
  return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

}  // namespace prongsai::load
