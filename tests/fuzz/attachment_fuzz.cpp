// The first and last bytes of any file that a stranger sends, as our own readers of headers see them; PDFs
// and archives themselves are other people's parsers, which run in a child.
#include "attach/cut_off.h"
#include "attach/facts_line.h"
#include "attach/format.h"
#include "attach/image_size.h"
#include "attach/thai_day.h"
#include "attach/title.h"
#include "attach/xml_text.h"
#include "site/attachment_facts.h"
#include "site/field.h"
#include "text/utf8.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace prongsai;

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

/// Whatever the format is taken for, a header gives a size that a page can use, or none.
void check_headers(std::string_view bytes) {
  const site::FileFormat format = attach::format_of(bytes);
  for (const auto& name : site::Names<site::FileFormat>::list) {
    const auto size = attach::image_size(name.value, bytes);
    require(!size || (size->width > 0 && size->height > 0));
    attach::is_cut_off(name.value, bytes);
  }
  require(attach::format_of(bytes) == format);
}

/// What is read is what would be written.
void check_lines(std::string_view bytes) {
  if (const auto facts = attach::from_line(bytes)) {
    const std::string line = attach::to_line(*facts);
    require(attach::from_line(line) == facts);
  }
  const site::AttachmentFacts titled{.title = attach::useful_title(bytes)};
  require(!text::first_invalid_utf8(titled.title));
  require(attach::from_line(attach::to_line(titled)) == titled);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check_headers(bytes);
  check_lines(bytes);
  attach::xml_text_of(bytes, "dc:title");
  attach::day_in_thailand(bytes);
  return 0;
}
