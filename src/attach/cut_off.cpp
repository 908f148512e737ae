#include "attach/cut_off.h"

#include "attach/byte_reader.h"
#include "site/attachment_facts.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace prongsai::attach {

namespace {

/// Senders add bytes of their own behind a file; its end is looked for in so many last bytes.
constexpr std::size_t end_within = 65536 + 1024;

std::string_view last_part(std::string_view bytes) {
  return bytes.substr(bytes.size() - std::min(bytes.size(), end_within));
}

/// A linearized PDF has an %%EOF near its beginning too, but says in its first object how long it is (/L).
bool is_shorter_than_linearized(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 1024);
  const std::size_t linearized = head.find("/Linearized");
  if (linearized == std::string_view::npos) {
    return false;
  }
  const std::string_view object = head.substr(linearized, head.find("endobj", linearized) - linearized);
  std::size_t at = object.find("/L ");
  if (at == std::string_view::npos) {
    return false;
  }
  at += std::string_view("/L ").size();
  std::uint64_t length = 0;
  std::from_chars(object.data() + at, object.data() + object.size(), length);
  return length > bytes.size();
}

bool is_pdf_cut_off(std::string_view bytes) {
  return !last_part(bytes).contains("%%EOF") || is_shorter_than_linearized(bytes);
}

/// The boxes of the ISO base media format, as far as one follows the other, go beyond the end.
bool do_boxes_end_outside(std::string_view bytes) {
  std::uint64_t at = 0;
  while (at + 8 <= bytes.size()) {
    const auto place = static_cast<std::size_t>(at);
    std::uint64_t size = big_endian(bytes, place, 4);
    if (size == 0) {  // to the end of the file
      return false;
    }
    if (size == 1) {
      size = big_endian(bytes, place + 8, 8);
    }
    if (size < 8 || size > bytes.size() - at) {
      return true;
    }
    at += size;
  }
  return at != bytes.size();
}

}  // namespace

bool is_cut_off(site::FileFormat format, std::string_view bytes) {
  switch (format) {
    case site::FileFormat::pdf:
      return is_pdf_cut_off(bytes);
    case site::FileFormat::png:
      return !last_part(bytes).contains("IEND");
    case site::FileFormat::jpeg:
      return !last_part(bytes).contains("\xff\xd9");
    case site::FileFormat::gif:
      return !last_part(bytes).contains(';');
    case site::FileFormat::webp:
      return little_endian(bytes, 4, 4) + 8 > bytes.size();
    case site::FileFormat::avif:
    case site::FileFormat::heic:
    case site::FileFormat::mp4:
      return do_boxes_end_outside(bytes);
    case site::FileFormat::zip:
      return !last_part(bytes).contains("PK\5\6");
    case site::FileFormat::svg:
      return !last_part(bytes).contains("</svg");
    default:
      return false;
  }
}

}  // namespace prongsai::attach
