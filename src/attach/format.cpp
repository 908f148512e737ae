#include "attach/format.h"

#include "site/attachment_facts.h"
#include "text/encoding.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace prongsai::attach {

namespace {

using site::FileFormat;
using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes{};
  FileFormat format{};
};

constexpr std::array signatures{
    Signature{"\x89PNG\r\n\x1a\n"sv, FileFormat::png},
    Signature{"\xff\xd8\xff"sv, FileFormat::jpeg},
    Signature{"GIF87a"sv, FileFormat::gif},
    Signature{"GIF89a"sv, FileFormat::gif},
    Signature{"II*\0"sv, FileFormat::tiff},
    Signature{"MM\0*"sv, FileFormat::tiff},
    Signature{"PK\3\4"sv, FileFormat::zip},
    Signature{"PK\5\6"sv, FileFormat::zip},
    Signature{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, FileFormat::ole},
    Signature{"{\\rtf"sv, FileFormat::rtf},
    Signature{"Rar!\x1a\x07"sv, FileFormat::rar},
    Signature{"7z\xbc\xaf\x27\x1c"sv, FileFormat::seven_zip},
    Signature{"\x1f\x8b\x08"sv, FileFormat::gzip},
    Signature{"ID3"sv, FileFormat::mp3},
};

/// Readers look for the mark of a PDF in the first 1024 bytes, for some programs put their own in front.
constexpr std::size_t pdf_mark_within = 1024;
/// What is looked at of a text; UTF-16 is cut between two units by it.
constexpr std::size_t text_within = 4096;
constexpr std::size_t longest_code_point = 4;

/// "ftyp" boxes name the brand of a file of the ISO base media format.
FileFormat format_of_brand(std::string_view brand) {
  constexpr std::array avif{"avif"sv, "avis"sv};
  constexpr std::array heic{"heic"sv, "heix"sv, "hevc"sv, "mif1"sv, "msf1"sv};
  if (std::ranges::find(avif, brand) != avif.end()) {
    return FileFormat::avif;
  }
  return std::ranges::find(heic, brand) != heic.end() ? FileFormat::heic : FileFormat::mp4;
}

std::optional<FileFormat> format_by_signature(std::string_view bytes) {
  const auto* const found = std::ranges::find_if(
      signatures, [&](const Signature& signature) { return bytes.starts_with(signature.bytes); });
  if (found != signatures.end()) {
    return found->format;
  }
  if (bytes.starts_with("RIFF") && bytes.substr(std::min<std::size_t>(8, bytes.size())).starts_with("WEBP")) {
    return FileFormat::webp;
  }
  if (bytes.size() >= 12 && bytes.substr(4, 4) == "ftyp") {
    return format_of_brand(bytes.substr(8, 4));
  }
  // "BM" alone begins many a text: a bitmap has four reserved bytes, all zero.
  if (bytes.starts_with("BM") && bytes.size() >= 10 && bytes.substr(6, 4) == "\0\0\0\0"sv) {
    return FileFormat::bmp;
  }
  if (bytes.substr(0, pdf_mark_within).contains("%PDF-")) {
    return FileFormat::pdf;
  }
  return std::nullopt;
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 && !"\t\n\r\f"sv.contains(c);
}

/// The text that `bytes` begin with, lower-case; nothing when they are no text. What the cut went through is
/// left out.
std::optional<std::string> beginning_of_text(std::string_view bytes) {
  std::string_view head = bytes.substr(0, text_within);
  const auto broken = text::first_invalid_utf8(head);
  if (head.size() < bytes.size() && broken && head.size() - *broken < longest_code_point) {
    head = head.substr(0, *broken);
  }
  auto decoded = text::decode(head);
  if (!decoded || std::ranges::any_of(decoded->utf8, is_control)) {
    return std::nullopt;
  }
  std::string lower(text::trim(decoded->utf8));
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

FileFormat format_of_text(std::string_view lower) {
  const bool is_xml =
      lower.starts_with("<?xml") || lower.starts_with("<!--") || lower.starts_with("<!doctype");
  if (lower.starts_with("<svg") || (is_xml && lower.contains("<svg"))) {
    return FileFormat::svg;
  }
  if (lower.starts_with("<!doctype html") || lower.starts_with("<html") || lower.starts_with("<head") ||
      (is_xml && lower.contains("<html"))) {
    return FileFormat::html;
  }
  if (is_xml) {
    return FileFormat::xml;
  }
  return lower.starts_with('{') || lower.starts_with('[') ? FileFormat::json : FileFormat::text;
}

}  // namespace

FileFormat format_of(std::string_view bytes) {
  if (const auto format = format_by_signature(bytes)) {
    return *format;
  }
  const auto text = beginning_of_text(bytes);
  if (text) {
    return format_of_text(*text);
  }
  // An MPEG audio frame: eleven bits set; a text has been told before.
  const bool is_frame =
      bytes.size() >= 2 && bytes[0] == '\xff' && (static_cast<unsigned char>(bytes[1]) & 0xE0U) == 0xE0U;
  return is_frame ? FileFormat::mp3 : FileFormat::unknown;
}

}  // namespace prongsai::attach
