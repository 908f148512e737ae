#pragma once

#include "render/in_language.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/language.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// What the reports for programs and spreadsheets say of a verdict, in words.
namespace prongsai::render {

/// A value of an enumeration as readers see it.
template <class Enum>
std::string word_of(Enum value, text::Language language) {
  const auto name = site::name_of(value);
  return std::string(in_language(name.th, name.en, language));
}

/// Why an element is not met, or by whose word it is; when there are more than `most`, the first of them and
/// how many more.
std::vector<std::string> reason_lines(const site::ElementVerdict& element, text::Language language,
                                      std::size_t most);

/// Why an element is not met, or by whose word it is, a line each; when there are very many, the first of
/// them and how many more.
std::string reasons_of(const site::ElementVerdict& element, text::Language language);

/// The division that owes the item, by its name; "" for nobody.
std::string owner_of(const site::Site& site, const site::ItemVerdict& item, text::Language language);

/// An address of the site, such as /oit/2567/o14/, as one can open it from anywhere, percent-encoded.
std::string whole_address(const site::Config& config, std::string_view address);

/// Where a piece of evidence can be seen: its whole address, or else "file:line".
struct EvidencePlace {
  std::string text{};
  bool is_address = false;
  friend bool operator==(const EvidencePlace&, const EvidencePlace&) = default;
};

/// The places that an element was judged by, each once: several records may stand on one page.
std::vector<EvidencePlace> places_of(const site::Config& config, const site::ElementVerdict& element);

}  // namespace prongsai::render
