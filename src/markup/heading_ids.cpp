#include "markup/heading_ids.h"

#include "text/slug.h"

#include <string>
#include <string_view>

namespace prongsai::markup {

std::string HeadingIds::id_for(std::string_view heading) {
  std::string base = text::slug(heading);
  // cmark-gfm's own ids of footnotes.
  if (base.starts_with("fn-") || base.starts_with("fnref-")) {
    base.insert(0, "section-");
  }
  if (given_.try_emplace(base, 1).second) {
    return base;
  }
  std::string id;
  int number = given_[base];
  do {
    ++number;
    id = base + "-" + std::to_string(number);
  } while (!given_.try_emplace(id, 1).second);
  given_[base] = number;
  return id;
}

}  // namespace prongsai::markup
