#include "unit/attach/samples.h"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::attach {

namespace {

std::string big(std::size_t value, int bytes) {
  std::string text;
  for (int i = bytes - 1; i >= 0; --i) {
    text.push_back(static_cast<char>((value >> (8 * i)) & 0xFFU));
  }
  return text;
}

std::string little(std::size_t value, int bytes) {
  const std::string turned = big(value, bytes);
  return {turned.rbegin(), turned.rend()};
}

std::string stream_object(const std::string& dictionary, const std::string& bytes) {
  return "<<" + dictionary + "/Length " + std::to_string(bytes.size()) + ">>stream\n" + bytes + "\nendstream";
}

/// The objects with their table of places, and the end.
std::string file_of(const std::vector<std::string>& objects, std::string_view trailer) {
  std::string pdf = "%PDF-1.4\n";
  std::string places = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const std::string place = std::to_string(pdf.size());
    places += std::string(10 - place.size(), '0') + place + " 00000 n \n";
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string begin = std::to_string(pdf.size());
  return pdf + places + "trailer\n<</Size " + std::to_string(objects.size() + 1) + "/Root 1 0 R" +
         std::string(trailer) + ">>\nstartxref\n" + begin + "\n%%EOF\n";
}

std::string archive_of(const std::vector<Entry>& entries, std::string_view password,
                       std::size_t size_of_first) {
  std::string bytes(std::size_t{1} << 22U, '\0');
  std::size_t used = 0;
  archive* const writer = archive_write_new();
  archive_write_set_format_zip(writer);
  if (!password.empty()) {
    archive_write_set_options(writer, "zip:encryption=zipcrypt");
    archive_write_set_passphrase(writer, std::string(password).c_str());
  }
  archive_write_open_memory(writer, bytes.data(), bytes.size(), &used);
  const std::string zeros(std::size_t{1} << 16U, '\0');
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::size_t filled = i == 0 ? size_of_first : 0;
    archive_entry* const entry = archive_entry_new();
    archive_entry_set_pathname(entry, entries[i].name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(entries[i].bytes.size() + filled));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_write_header(writer, entry);
    archive_write_data(writer, entries[i].bytes.data(), entries[i].bytes.size());
    for (std::size_t left = filled; left > 0; left -= std::min(left, zeros.size())) {
      archive_write_data(writer, zeros.data(), std::min(left, zeros.size()));
    }
    archive_entry_free(entry);
  }
  archive_write_close(writer);
  archive_write_free(writer);
  bytes.resize(used);
  return bytes;
}

}  // namespace

std::string pdf_of(const std::vector<PdfPage>& pages, std::string_view info, std::string_view root) {
  std::string kids;
  std::vector<std::string> objects(4);
  for (const PdfPage& page : pages) {
    const auto number = [&](int ahead) {
      return std::to_string(objects.size() + 1 + static_cast<std::size_t>(ahead)) + " 0 R";
    };
    kids += number(0) + " ";
    const bool has_image = page.image_width > 0;
    std::string annotations;
    for (const std::string& link : page.links) {
      annotations += "<</Type/Annot/Subtype/Link/Rect[50 690 200 710]/A<</S/URI/URI(" + link + ")>>>>";
    }
    objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[" + annotations +
                      "]/Contents " + number(1) + "/Resources<</Font<</F 3 0 R>>" +
                      (has_image ? "/XObject<</I " + number(2) + ">>" : std::string()) + ">>>>");
    objects.push_back(stream_object("", "BT /F 12 Tf 50 700 Td (" + page.text + ") Tj ET" +
                                            (has_image ? " q 595 0 0 842 0 0 cm /I Do Q" : "")));
    if (has_image) {
      objects.push_back(
          stream_object("/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8/Width " +
                            std::to_string(page.image_width) + "/Height " + std::to_string(page.image_height),
                        "image"));
    }
  }
  objects[0] = "<</Type/Catalog/Pages 2 0 R" + std::string(root) + ">>";
  objects[1] = "<</Type/Pages/Count " + std::to_string(pages.size()) + "/Kids[" + kids + "]>>";
  objects[2] = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";
  objects[3] = "<<" + std::string(info) + ">>";
  return file_of(objects, "/Info 4 0 R");
}

std::string zip_of(const std::vector<Entry>& entries, std::string_view password) {
  return archive_of(entries, password, 0);
}

std::string xlsx_with_links() {
  constexpr std::string_view kinds = "http://x/relationships/";
  const auto relation = [&](std::string_view id, std::string_view kind, std::string_view target) {
    return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + std::string(kinds) + std::string(kind) +
           "\" Target=\"" + std::string(target) + "\"/>";
  };
  const auto relations = [](const std::string& inside) {
    return "<Relationships>" + inside + "</Relationships>";
  };
  return zip_of(
      {{"_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml"))},
       {"xl/workbook.xml",
        "<workbook><sheets><sheet name=\"ต.ค. 66\" id=\"r1\"/><sheet name=\"ซ่อน\" "
        "state=\"hidden\" id=\"r2\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels", relations(relation("r1", "worksheet", "worksheets/sheet1.xml") +
                                                relation("r2", "worksheet", "worksheets/sheet2.xml"))},
       {"xl/worksheets/sheet1.xml",
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>see https://a.example/no</v></c><c "
        "r=\"B1\" "
        "t=\"str\"><v>https://a.example/typed</v></c></row><row r=\"2\"><c r=\"A2\" "
        "t=\"str\"><v>ประกาศ</v></c></row>"
        "<row r=\"3\"><c r=\"A3\" "
        "t=\"str\"><f>HYPERLINK(\"https://a.example/worked\",\"ผล\")</f><v>ผล</v></c>"
        "<c r=\"B3\" t=\"str\"><f>HYPERLINK(A1,\"ผล\")</f><v>ผล</v></c></row></sheetData>"
        "<hyperlinks><hyperlink ref=\"A2\" r:id=\"r9\"/><hyperlink ref=\"B2\" "
        "location=\"Sheet2!A1\"/></hyperlinks>"
        "</worksheet>"},
       {"xl/worksheets/_rels/sheet1.xml.rels",
        relations(relation("r9", "hyperlink", "https://a.example/?a=1&amp;b=2"))},
       {"xl/worksheets/sheet2.xml",
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>"
        "https://a.example/hidden</v></c></row></sheetData></worksheet>"}});
}

std::string zip_bomb(std::string_view name, std::size_t size) {
  return archive_of({{.name = std::string(name), .bytes = ""}}, "", size);
}

std::string png_of(unsigned width, unsigned height) {
  return "\x89PNG\r\n\x1a\n" + big(13, 4) + "IHDR" + big(width, 4) + big(height, 4) + big(0x0806000000, 5) +
         big(0, 4) + big(0, 4) + "IEND" + big(0xAE426082, 4);
}

std::string jpeg_of(unsigned width, unsigned height, unsigned orientation) {
  std::string exif;
  if (orientation > 0) {
    const std::string tiff = "MM" + big(42, 2) + big(8, 4) + big(1, 2) + big(0x0112, 2) + big(3, 2) +
                             big(1, 4) + big(orientation, 2) + big(0, 2) + big(0, 4);
    const std::string segment = std::string("Exif") + big(0, 2) + tiff;
    exif = "\xff\xe1" + big(segment.size() + 2, 2) + segment;
  }
  return "\xff\xd8" + exif + "\xff\xc0" + big(8, 2) + big(8, 1) + big(height, 2) + big(width, 2) + big(1, 1) +
         "\xff\xd9";
}

std::string gif_of(unsigned width, unsigned height) {
  return "GIF89a" + little(width, 2) + little(height, 2) + big(0, 3) + ";";
}

std::string webp_of(unsigned width, unsigned height) {
  const std::string chunk = "VP8X" + little(10, 4) + big(0, 4) + little(width - 1, 3) + little(height - 1, 3);
  return "RIFF" + little(chunk.size() + 4, 4) + "WEBP" + chunk;
}

std::string avif_of(unsigned width, unsigned height) {
  const std::string size = big(20, 4) + "ispe" + big(0, 4) + big(width, 4) + big(height, 4);
  return big(16, 4) + "ftypavif" + big(0, 4) + big(size.size() + 8, 4) + "meta" + size;
}

std::string ole_with(std::string_view stream) {
  std::string bytes = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
  bytes.resize(512);
  for (const char letter : stream) {
    bytes.push_back(letter);
    bytes.push_back('\0');
  }
  bytes.resize(1024);
  return bytes;
}

std::string bytes_of(const std::string& path) {
  std::ifstream stream(std::string(PRONGSAI_SOURCE_DIR) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace prongsai::attach
