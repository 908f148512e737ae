#include "attach/pdf.h"

#include "attach/document_words.h"
#include "attach/letters.h"
#include "attach/pdf_structure.h"
#include "attach/thai_day.h"
#include "attach/title.h"
#include "attach/xml_text.h"
#include "site/attachment_facts.h"
#include "text/date.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <limits>
#include <memory>
#include <optional>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::attach {

namespace {

/// A page with fewer signs has no text to speak of: a page number, a stamp.
constexpr std::size_t fewest_signs = 20;

std::string utf8_of(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  return {bytes.begin(), bytes.end()};
}

std::string title_of(const poppler::document& document) {
  const std::string title = useful_title(utf8_of(document.get_title()));
  return title.empty() ? useful_title(xml_text_of(utf8_of(document.metadata()), "dc:title")) : title;
}

std::optional<text::Date> date_of(const poppler::document& document) {
  for (const std::time_t seconds : {document.get_creation_date_t(), document.get_modification_date_t()}) {
    if (const auto day = day_in_thailand(seconds)) {
      return day;
    }
  }
  const std::string metadata = utf8_of(document.metadata());
  return day_in_thailand(xml_text_of(metadata, "xmp:CreateDate"));
}

/// All pages of a short document, else as many as are read, spread evenly.
std::vector<int> pages_to_read(int count) {
  std::vector<int> pages;
  const int read = std::min(count, most_pages_read);
  pages.reserve(static_cast<std::size_t>(read));
  for (int i = 0; i < read; ++i) {
    pages.push_back(static_cast<int>(static_cast<std::int64_t>(i) * count / read));
  }
  return pages;
}

/// Of the letters the first are kept in `words` too.
Letters letters_of(const poppler::document& document, const std::vector<int>& pages, std::string& words) {
  Letters letters;
  for (const int index : pages) {
    const std::unique_ptr<poppler::page> page(document.create_page(index));
    if (page) {
      const poppler::ustring text = page->text();
      for (const auto unit : text) {
        letters.add(static_cast<char32_t>(unit));
      }
      if (words.size() < longest_words) {
        words += utf8_of(text) + "\n";
      }
    }
  }
  return letters;
}

site::Searchable searchable(const Letters& letters, const std::vector<int>& pages,
                            const PdfStructure& structure) {
  if (letters.signs >= fewest_signs * pages.size()) {
    return site::Searchable::text;
  }
  return structure.has_full_page_image ? site::Searchable::scanned : site::Searchable::unknown;
}

}  // namespace

void look_into_pdf(std::string_view bytes, site::AttachmentFacts& facts) {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    return;
  }
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) {
    facts.condition = site::FileCondition::unreadable;
    facts.trouble = "damaged_file";
    return;
  }
  if (document->is_locked()) {
    facts.condition = site::FileCondition::encrypted;
    return;
  }
  facts.pages = std::max(document->pages(), 0);
  facts.title = title_of(*document);
  facts.date = date_of(*document);
  if (facts.pages == 0) {
    facts.condition = site::FileCondition::unreadable;
    facts.trouble = "damaged_file";
    return;
  }
  const std::vector<int> pages = pages_to_read(facts.pages);
  std::string words;
  const Letters letters = letters_of(*document, pages, words);
  facts.text = beginning_of_words(words);
  PdfStructure structure = structure_of_pdf(bytes, pages);
  facts.links = std::move(structure.links);
  facts.searchable = searchable(letters, pages, structure);
  // Thai Word marks its Thai documents as English: the text itself goes before what the file says of it.
  const auto told = language_of(letters);
  facts.language = told ? told : structure.language;
}

}  // namespace prongsai::attach
