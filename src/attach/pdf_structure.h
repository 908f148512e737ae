#pragma once

#include "site/attachment_facts.h"
#include "text/language.h"

#include <optional>
#include <string_view>
#include <vector>

namespace prongsai::attach {

/// What a PDF's objects say, beside its text.
struct PdfStructure {
  /// Of the whole document (/Lang), when it is Thai or English.
  std::optional<text::Language> language{};
  /// Whether a picture, or several together, could fill one of the pages at 50 dots an inch or more.
  bool has_full_page_image = false;
  /// Of the link annotations (ISO 32000-1, 12.5.6.5 and 12.6.4.7) of the first 2,000 pages.
  std::vector<site::DocumentLink> links{};
};

/// Pictures of the pages with these indices; what cannot be read is passed over.
PdfStructure structure_of_pdf(std::string_view bytes, const std::vector<int>& pages);

}  // namespace prongsai::attach
