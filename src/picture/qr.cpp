#include "picture/qr.h"

#include "report/problem.h"
#include "report/rule.h"
#include "text/escape.h"
#include "text/utf8.h"

#include <cstddef>
#include <expected>
#include <memory>
#include <qrencode.h>
#include <span>
#include <string>
#include <string_view>

namespace prongsai::picture {

namespace {

struct ReleaseCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};
using Code = std::unique_ptr<QRcode, ReleaseCode>;

constexpr std::size_t quiet_zone = 4;
constexpr std::size_t shown_letters = 60;

report::Problem too_long(std::string_view text) {
  const std::size_t cut = text::byte_offset_of(text, shown_letters);
  return {.rule = report::Rule::poster_address_too_long,
          .where = {},
          .details = {std::string(text.substr(0, cut)) + (cut < text.size() ? "…" : ""),
                      std::to_string(text.size()), std::to_string(max_qr_bytes)}};
}

/// Each run of black modules of a row as a rectangle, as "M4 4h7v1h-7z".
std::string path_of(std::span<const unsigned char> modules, std::size_t width) {
  const auto is_black = [&](std::size_t x, std::size_t y) {
    return x < width && (modules[y * width + x] & 1U) != 0;
  };
  std::string path;
  for (std::size_t y = 0; y < width; ++y) {
    for (std::size_t x = 0; x < width; ++x) {
      std::size_t length = 0;
      while (is_black(x + length, y)) {
        ++length;
      }
      if (length > 0) {
        const std::string across = std::to_string(length);
        path += "M" + std::to_string(x + quiet_zone) + " " + std::to_string(y + quiet_zone);
        path.append("h").append(across).append("v1h-").append(across).append("z");
        x += length;
      }
    }
  }
  return path;
}

}  // namespace

report::Result<std::string> qr_svg(std::string_view text, std::string_view title) {
  if (text.empty() || text.size() > max_qr_bytes) {
    return std::unexpected(too_long(text));
  }
  const Code code(QRcode_encodeData(static_cast<int>(text.size()),
                                    reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_M));
  if (!code) {
    return std::unexpected(too_long(text));
  }
  const auto width = static_cast<std::size_t>(code->width);
  const std::string side = std::to_string(width + 2 * quiet_zone);
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side +
                    "\" role=\"img\" shape-rendering=\"crispEdges\"><title>";
  text::append_xml(svg, title);
  svg.append("</title><path fill=\"#fff\" d=\"M0 0h").append(side).append("v").append(side);
  svg.append("H0z\"/><path fill=\"#000\" d=\"").append(path_of({code->data, width * width}, width));
  return svg + "\"/></svg>\n";
}

}  // namespace prongsai::picture
