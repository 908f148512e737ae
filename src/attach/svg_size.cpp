#include "attach/svg_size.h"

#include "attach/byte_reader.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <system_error>

namespace prongsai::attach {

namespace {

constexpr double largest = 1e6;

/// Takes a number from the front of `text`, with what separates it from the one before.
std::optional<double> take_number(std::string_view& text) {
  while (!text.empty() && std::string_view(" \t\r\n,").contains(text.front())) {
    text.remove_prefix(1);
  }
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || !(value > -largest && value < largest)) {
    return std::nullopt;
  }
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

/// The value of the attribute `name` in the start tag; empty when it is not there.
std::string_view attribute(std::string_view tag, std::string_view name) {
  for (std::size_t at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
    const bool begins = at > 0 && std::string_view(" \t\r\n").contains(tag[at - 1]);
    const std::string_view rest = from(tag, at + name.size());
    if (begins && rest.size() > 2 && rest[0] == '=' && (rest[1] == '"' || rest[1] == '\'')) {
      return rest.substr(2, rest.find(rest[1], 2) - 2);
    }
  }
  return {};
}

std::optional<double> pixels(std::string_view value) {
  const auto number = take_number(value);
  return number && (value.empty() || value == "px") ? number : std::nullopt;
}

std::optional<SvgSize> rounded(double width, double height) {
  if (width <= 0 || height <= 0) {
    return std::nullopt;
  }
  return SvgSize{.width = static_cast<std::uint64_t>(std::ceil(width)),
                 .height = static_cast<std::uint64_t>(std::ceil(height))};
}

}  // namespace

std::optional<SvgSize> svg_size(std::string_view bytes) {
  const std::size_t begin = bytes.find("<svg");
  if (begin == std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view tag = bytes.substr(begin, bytes.find('>', begin) - begin);
  const auto width = pixels(attribute(tag, "width"));
  const auto height = pixels(attribute(tag, "height"));
  if (width && height) {
    return rounded(*width, *height);
  }
  std::array<double, 4> box{};
  std::string_view rest = attribute(tag, "viewBox");
  for (double& side : box) {
    const auto number = take_number(rest);
    if (!number) {
      return std::nullopt;
    }
    side = *number;
  }
  return rounded(box[2], box[3]);
}

}  // namespace prongsai::attach
