#include "text/colour.h"

#include "text/percent.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace prongsai::text {

namespace {

constexpr double full = 255;

double linear(std::uint8_t channel) {
  const double part = channel / full;
  return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const Colour& colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

/// `share` of the way from one to the other.
Colour mixed(const Colour& from, const Colour& to, double share) {
  const auto channel = [&](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(std::lround(a + (b - a) * share));
  };
  return {.red = channel(from.red, to.red),
          .green = channel(from.green, to.green),
          .blue = channel(from.blue, to.blue)};
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
  constexpr std::size_t short_size = 4;
  constexpr std::size_t long_size = 7;
  if (!text.starts_with('#') || (text.size() != short_size && text.size() != long_size)) {
    return std::nullopt;
  }
  const std::size_t digits = text.size() == short_size ? 1 : 2;
  std::array<std::uint8_t, 3> channels{};
  for (std::size_t i = 0; i < channels.size(); ++i) {
    const int high = hexadecimal_value(text[1 + i * digits]);
    const int low = hexadecimal_value(text[i * digits + digits]);
    if (high < 0 || low < 0) {
      return std::nullopt;
    }
    channels.at(i) = static_cast<std::uint8_t>(high * 16 + low);
  }
  return Colour{.red = channels[0], .green = channels[1], .blue = channels[2]};
}

std::string to_text(const Colour& colour) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "#";
  for (const std::uint8_t channel : {colour.red, colour.green, colour.blue}) {
    text += digits[channel >> 4U];
    text += digits[channel & 15U];
  }
  return text;
}

double contrast(const Colour& one, const Colour& other) {
  constexpr double flare = 0.05;
  const double a = luminance(one) + flare;
  const double b = luminance(other) + flare;
  return std::max(a, b) / std::min(a, b);
}

Colour shade_on(const Colour& colour, const Colour& ground, double at_least) {
  const Colour end = contrast(ground, black) > contrast(ground, white) ? black : white;
  constexpr int steps = 256;
  for (int step = 0; step < steps; ++step) {
    const Colour shade = mixed(colour, end, static_cast<double>(step) / steps);
    if (contrast(shade, ground) >= at_least) {
      return shade;
    }
  }
  return end;
}

}  // namespace prongsai::text
