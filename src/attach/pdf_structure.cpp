#include "attach/pdf_structure.h"

#include "text/language.h"

#include <algorithm>
#include <cstddef>
#include <exception>
#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::attach {

namespace {

/// Dots a point (1/72 inch), squared: 50 dots an inch on each side, less than any scanner gives.
constexpr double fewest_dots_a_square_point = (50.0 / 72) * (50.0 / 72);

std::optional<text::Language> language_named(std::string name) {
  std::ranges::transform(name, name.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  if (name == "th" || name.starts_with("th-")) {
    return text::Language::th;
  }
  return name == "en" || name.starts_with("en-") ? std::optional(text::Language::en) : std::nullopt;
}

double number_of(QPDFObjectHandle object) {
  return object.isNumber() ? object.getNumericValue() : 0;
}

bool has_full_page_image(QPDFPageObjectHelper& page) {
  QPDFObjectHandle box = page.getMediaBox();
  if (!box.isRectangle()) {
    return false;
  }
  const QPDFObjectHandle::Rectangle sides = box.getArrayAsRectangle();
  double dots = 0;
  page.forEachImage(true, [&](QPDFObjectHandle& image, QPDFObjectHandle&, const std::string&) {
    QPDFObjectHandle facts = image.getDict();
    dots += number_of(facts.getKey("/Width")) * number_of(facts.getKey("/Height"));
  });
  const double square_points = (sides.urx - sides.llx) * (sides.ury - sides.lly);
  return dots > 0 && dots >= square_points * fewest_dots_a_square_point;
}

}  // namespace

PdfStructure structure_of_pdf(std::string_view bytes, const std::vector<int>& pages) {
  PdfStructure structure;
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("attachment", bytes.data(), bytes.size());
    if (QPDFObjectHandle language = pdf.getRoot().getKey("/Lang"); language.isString()) {
      structure.language = language_named(language.getUTF8Value());
    }
    std::vector<QPDFPageObjectHelper> all = QPDFPageDocumentHelper(pdf).getAllPages();
    structure.has_full_page_image = std::ranges::any_of(pages, [&](int index) {
      const auto place = static_cast<std::size_t>(index);
      return place < all.size() && has_full_page_image(all[place]);
    });
  } catch (const std::exception&) {
    // qpdf throws at what it cannot mend; what it told before stands.
    return structure;
  }
  return structure;
}

}  // namespace prongsai::attach
