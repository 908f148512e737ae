#include "attach/document_links.h"

#include "site/attachment_facts.h"
#include "text/utf8.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::attach {

void add_link(std::vector<site::DocumentLink>& links, site::DocumentLink link) {
  link.address = text::trim(link.address);
  const bool is_link = !link.address.empty() && link.address.size() <= longest_link &&
                       link.sheet.size() <= longest_link && !text::first_invalid_utf8(link.address) &&
                       !text::first_invalid_utf8(link.sheet);
  if (is_link && links.size() < most_links && std::ranges::find(links, link) == links.end()) {
    links.push_back(std::move(link));
  }
}

}  // namespace prongsai::attach
