#include "attach/office_links.h"

#include "attach/xml_text.h"
#include "sheet/xlsx_xml.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::attach {

namespace {

/// The tags of an XML text without their angle brackets, in order; what is broken ends it.
std::vector<std::string_view> tags_of(std::string_view xml) {
  std::vector<std::string_view> tags;
  for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at)) {
    const std::size_t end = xml.find('>', at);
    if (end == std::string_view::npos) {
      break;
    }
    tags.push_back(xml.substr(at + 1, end - at - 1));
    at = end;
  }
  return tags;
}

/// The value of an attribute of a tag; empty where it has none.
std::string attribute(std::string_view tag, std::string_view name) {
  for (std::size_t at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
    const std::string_view rest = tag.substr(at + name.size());
    const bool is_name = at > 0 && std::string_view(" \t\r\n").contains(tag[at - 1]);
    if (is_name && rest.size() > 2 && rest[0] == '=' && (rest[1] == '"' || rest[1] == '\'')) {
      const std::string_view value = rest.substr(2);
      return xml_text(value.substr(0, value.find(rest[1])));
    }
  }
  return {};
}

}  // namespace

std::vector<std::string> links_of_relations(std::string_view xml) {
  std::vector<std::string> links;
  for (sheet::XlsxRelation& relation :
       sheet::parse_relations(xml).value_or(std::vector<sheet::XlsxRelation>{})) {
    if (relation.type == "hyperlink") {
      links.push_back(std::move(relation.target));
    }
  }
  return links;
}

std::vector<std::string> links_of_open_document(std::string_view xml) {
  std::vector<std::string> links;
  for (const std::string_view tag : tags_of(xml)) {
    if (std::string address = attribute(tag, "xlink:href");
        address.contains("://") || address.starts_with("mailto:")) {
      links.push_back(std::move(address));
    }
  }
  return links;
}

}  // namespace prongsai::attach
