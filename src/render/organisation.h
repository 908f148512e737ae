#pragma once

#include "render/views.h"
#include "site/people.h"
#include "site/site.h"

#include <cstdint>
#include <vector>

namespace prongsai::render {

struct Book;

/// Where in the chart somebody stands.
enum class OrganisationPart : std::uint8_t { council, head, deputy, officer, division };

/// One box of the organisation chart with those below it: a person, a division with who heads it, or the
/// council as the page that lists its members. Each pointer is nothing where the box is not of that.
struct OrganisationNode {
  OrganisationPart part = OrganisationPart::officer;
  const site::Person* person = nullptr;
  const site::Division* division = nullptr;
  const EntryView* entry = nullptr;
  std::vector<OrganisationNode> below{};
};

/// The chart of the body, from its people in the site's own language and its divisions: the council; the
/// elected head over deputies, over the permanent head, over deputies and the divisions. What is missing lets
/// the rest move up. Empty without people and divisions.
std::vector<OrganisationNode> organisation_of(const Book& book);

template <>
const theme::ObjectType& view_type<OrganisationNode>();

}  // namespace prongsai::render
