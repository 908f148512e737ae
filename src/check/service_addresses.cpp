#include "check/service_addresses.h"

#include "site/content_file.h"
#include "site/document.h"
#include "site/field.h"
#include "site/site.h"
#include "text/web_url.h"

#include <concepts>
#include <set>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace prongsai::check {

namespace {

using Addresses = std::set<std::string>;

void add(const site::WebAddress& address, Addresses& addresses) {
  if (auto url = text::parse_url(address.url)) {
    url->fragment.reset();
    addresses.insert(text::to_text(*url));
  }
}

template <class Record>
void add_of(const Record& record, Addresses& addresses) {
  const auto add_field = [&](const auto& field) {
    if constexpr (std::same_as<std::remove_cvref_t<decltype(record.*field.member)>, site::WebAddress>) {
      add(record.*field.member, addresses);
    }
  };
  site::apply([&](const auto&... fields) { (add_field(fields), ...); }, site::Fields<Record>::list);
}

struct AddRecords {
  void operator()(std::monostate /*nothing*/) const {}
  void operator()(const std::vector<site::Document>& /*are no services*/) const {}
  template <class Record>
  void operator()(const std::vector<Record>& records) const {
    for (const Record& record : records) {
      add_of(record, addresses);
    }
  }
  Addresses& addresses;
};

}  // namespace

std::set<std::string> service_addresses(const site::Site& site) {
  Addresses addresses;
  add_of(site.config.agency, addresses);
  for (const site::ContentFile& file : site.files) {
    std::visit(AddRecords{addresses}, file.records);
  }
  return addresses;
}

}  // namespace prongsai::check
