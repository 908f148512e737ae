#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Small files of each format, made where they are tested.
namespace prongsai::attach {

/// One page of a PDF: its text in Helvetica, and a picture of so many dots that fills it (0: none).
struct PdfPage {
  std::string text{};
  int image_width = 0;
  int image_height = 0;
  /// Where its link annotations lead.
  std::vector<std::string> links{};
};

/// A whole A4 PDF. `info` are the entries of its information dictionary, `root` more of its catalog, as they
/// stand in the file.
std::string pdf_of(const std::vector<PdfPage>& pages, std::string_view info = "", std::string_view root = "");

/// One entry of a ZIP.
struct Entry {
  std::string name{};
  std::string bytes{};
};

std::string zip_of(const std::vector<Entry>& entries, std::string_view password = "");

/// A workbook with a sheet “ต.ค. 66” whose cells lead somewhere: B1 by its text, A2 by a relation, A3 by a
/// formula; and a hidden sheet with an address.
std::string xlsx_with_links();

/// A ZIP whose first entry unpacks to `size` zeros.
std::string zip_bomb(std::string_view name, std::size_t size);

/// A PNG of this size, with nothing in it.
std::string png_of(unsigned width, unsigned height);

/// A JPEG of this size; `orientation` as EXIF has it, 0 for no EXIF.
std::string jpeg_of(unsigned width, unsigned height, unsigned orientation = 0);

std::string gif_of(unsigned width, unsigned height);
/// VP8X, as a WebP with transparency begins.
std::string webp_of(unsigned width, unsigned height);
std::string avif_of(unsigned width, unsigned height);

/// An OLE file with a stream of this name.
std::string ole_with(std::string_view stream);

/// A file of the repository.
std::string bytes_of(const std::string& path);

}  // namespace prongsai::attach
