#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

// A picture that is as wide as its page allows while its letters keep their size: what lies across it is told
// in shares of its width, what lies down it in pixels. SVG's percentages do that without a script and without
// a second picture for phones.
namespace prongsai::render {

/// The narrowest picture that everything must fit into: a phone of 320 px without the page's margins.
inline constexpr double narrowest_width = 272;
/// The size of the letters, in pixels, and the line that holds the worst stacks of Thai marks (1.8 em).
inline constexpr double letter_size = 14;
inline constexpr double line_height = 26;
/// From the top of a line to the foot of its letters.
inline constexpr double line_ascent = 18;
/// Vowels above narrow letters reach out to the left of them.
inline constexpr double overhang = 2;

/// A place across the picture: a share of its width and pixels beside it.
struct Across {
  double share = 0;
  double px = 0;
};

/// How what belongs to one series is filled: patterns tell them apart on black and white paper, where colours
/// do not.
enum class Series : std::uint8_t { solid, hatch, dots, hollow, cross };

enum class Anchor : std::uint8_t { start, middle, end };

struct DrawnText {
  std::string_view kind{};
  Across x{};
  /// The foot of the letters.
  double y = 0;
  Anchor anchor = Anchor::start;
  std::string text{};
};

struct DrawnBar {
  Series series = Series::solid;
  Across x{};
  double y = 0;
  /// Across the picture when the share is not 0, else in pixels.
  Across width{};
  double height = 0;
};

struct DrawnLine {
  std::string_view kind{};
  double from = 0;
  double from_y = 0;
  double to = 0;
  double to_y = 0;
};

struct DrawnDot {
  double x = 0;
  double y = 0;
  double radius = 0;
};

/// A closed figure around the middle of the picture, its corners in pixels from there.
struct DrawnFigure {
  std::string_view kind{};
  double y = 0;
  std::vector<std::pair<double, double>> corners{};
};

using Shape = std::variant<DrawnText, DrawnBar, DrawnLine, DrawnDot, DrawnFigure>;

/// Shapes in the order of painting; the height is what they take, and where the next ones begin.
struct Drawing {
  std::vector<Shape> shapes{};
  double height = 0;
};

/// What a text or a bar covers when the picture is `width` wide, as far as the letters' widths are known.
struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
};
Box box_of(const DrawnText& text, double width);

/// How wide a text is in the picture, in pixels.
double drawn_width(std::string_view text);

/// What a picture says of itself: the prefix of its ids, its title and its finding in words.
struct DrawingWords {
  std::string_view id{};
  std::string_view title{};
  std::string_view description{};
};

std::string to_svg(const Drawing& drawing, const DrawingWords& words);

}  // namespace prongsai::render
