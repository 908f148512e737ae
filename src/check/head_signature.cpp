#include "check/head_signature.h"

#include "site/content_file.h"
#include "site/head.h"
#include "site/people.h"
#include "site/site.h"
#include "text/thai.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace prongsai::check {

namespace {

/// What stands before a position that one holds for somebody else.
constexpr std::array<std::string_view, 2> acting_for{"แทน", "ปฏิบัติหน้าที่"};

std::vector<std::string> positions_of_heads(const site::Site& site) {
  std::vector<std::string> positions;
  for (const site::ContentFile& file : site.files) {
    const auto* const people = std::get_if<std::vector<site::Person>>(&file.records);
    if (people == nullptr) {
      continue;
    }
    for (const site::Person& person : *people) {
      const bool is_head = person.rank == site::Rank::head && person.side == site::Side::political;
      if (is_head && !person.position.empty()) {
        positions.push_back(text::normalize(person.position));
      }
    }
  }
  return positions;
}

bool holds_or_acts_for(std::string_view signer, std::string_view position) {
  for (std::size_t at = signer.find(position); at != std::string_view::npos;
       at = signer.find(position, at + 1)) {
    std::string_view before = signer.substr(0, at);
    while (before.ends_with(' ')) {
      before.remove_suffix(1);
    }
    if (before.empty() ||
        std::ranges::any_of(acting_for, [&](std::string_view words) { return before.ends_with(words); })) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool is_of_head(const site::Signature& signature, const site::Site& site) {
  const std::string position = text::normalize(signature.position);
  const std::string acting = text::normalize(signature.acting);
  return std::ranges::any_of(positions_of_heads(site), [&](const std::string& head) {
    return holds_or_acts_for(position, head) || holds_or_acts_for(acting, head);
  });
}

}  // namespace prongsai::check
