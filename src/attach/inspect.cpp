#include "attach/inspect.h"

#include "attach/cut_off.h"
#include "attach/document_links.h"
#include "attach/format.h"
#include "attach/image_size.h"
#include "attach/letters.h"
#include "attach/office.h"
#include "attach/pdf.h"
#include "sheet/xlsx_links.h"
#include "site/attachment_facts.h"

#include <cstddef>
#include <exception>
#include <string_view>
#include <utility>

namespace prongsai::attach {

namespace {

using site::FileFormat;

/// What is read of a text to tell its language.
constexpr std::size_t most_text_bytes = 1U << 16U;

/// A workbook's links by their cells, which its relations alone do not tell.
void add_cell_links(std::string_view bytes, site::AttachmentFacts& facts) {
  facts.links.clear();
  for (sheet::CellLink& link : sheet::links_of_xlsx(bytes, most_links)) {
    add_link(facts.links, {.address = std::move(link.address),
                           .sheet = std::move(link.sheet),
                           .line = link.row,
                           .column = link.column});
  }
}

void look_inside(std::string_view bytes, site::AttachmentFacts& facts) {
  switch (facts.format) {
    case FileFormat::pdf:
      look_into_pdf(bytes, facts);
      break;
    case FileFormat::zip:
      look_into_zip(bytes, facts);
      if (facts.format == FileFormat::xlsx) {
        add_cell_links(bytes, facts);
      }
      break;
    case FileFormat::ole:
      look_into_ole(bytes, facts);
      break;
    case FileFormat::text: {
      Letters letters;
      letters.add(bytes.substr(0, most_text_bytes));
      facts.language = language_of(letters);
      break;
    }
    default:
      break;
  }
}

}  // namespace

site::AttachmentFacts inspect_beginning(std::string_view bytes) {
  site::AttachmentFacts facts{.format = format_of(bytes)};
  if (const auto size = image_size(facts.format, bytes)) {
    facts.width = size->width;
    facts.height = size->height;
  }
  return facts;
}

site::AttachmentFacts inspect(std::string_view bytes) {
  if (bytes.empty()) {
    return {.condition = site::FileCondition::empty};
  }
  site::AttachmentFacts facts = inspect_beginning(bytes);
  const bool is_cut = is_cut_off(facts.format, bytes);
  try {
    look_inside(bytes, facts);
  } catch (const std::exception&) {
    facts.condition = site::FileCondition::unreadable;
    facts.trouble = "damaged_file";
  }
  // What lacks its end may well open all the same, mended by the reader, with pages missing.
  if (is_cut && facts.condition != site::FileCondition::encrypted) {
    facts.condition = site::FileCondition::truncated;
    facts.trouble.clear();
  }
  return facts;
}

}  // namespace prongsai::attach
