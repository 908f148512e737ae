// Any bytes as a style sheet, a picture, a feed and answers: links stand in order within the file; as a page:
// its text and the sizes of its pictures.
#include "markup/file_links.h"
#include "markup/html_scan.h"
#include "markup/html_text.h"
#include "markup/image_sizes.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

namespace {

using namespace prongsai;
using markup::LinkedFile;

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const auto lines = 1 + std::ranges::count(input, '\n');
  for (const LinkedFile sort : {LinkedFile::none, LinkedFile::style_sheet, LinkedFile::picture,
                                LinkedFile::feed, LinkedFile::answers}) {
    int last = 1;
    for (const markup::HtmlLink& link : markup::file_links(sort, input)) {
      require(link.line >= last && link.line <= lines && link.region == markup::LinkRegion::none);
      last = link.line;
    }
  }
  for (const std::string& run : markup::text_runs(input)) {
    require(!run.empty() && run.front() != ' ' && run.back() != ' ');
  }
  const auto size_of = [](std::string_view source) {
    return source.empty() ? std::nullopt : std::optional(markup::ImageSize{.width = 4, .height = 3});
  };
  const std::string sized = markup::with_image_sizes(std::string(input), size_of);
  require(markup::with_image_sizes(sized, size_of) == sized);
  return 0;
}
