#include "render/organisation.h"

#include "render/bind.h"
#include "render/book.h"
#include "render/views.h"
#include "site/content_file.h"
#include "site/kind.h"
#include "site/people.h"
#include "site/site.h"
#include "text/language.h"
#include "theme/value.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::render {

using theme::Arena;
using theme::Member;
using theme::ObjectRef;
using theme::ObjectType;
using theme::Value;

namespace {

std::string_view key_of(OrganisationPart part) {
  constexpr std::array<std::string_view, 5> keys{"council", "head", "deputy", "officer", "division"};
  return keys.at(static_cast<std::size_t>(part));
}

/// A person and the page that lists them.
struct Listed {
  const site::Person* person = nullptr;
  const EntryView* entry = nullptr;
};

/// In the order in which they are listed.
std::vector<Listed> people_of(const Book& book) {
  std::vector<const EntryView*> entries;
  const text::Language language = book.inputs.site.config.language;
  for (const EntryView& entry : book.entries) {
    if (entry.file->kind == site::Kind::person && entry.file->head.lang.value_or(language) == language) {
      entries.push_back(&entry);
    }
  }
  std::ranges::stable_sort(entries, {}, [](const EntryView* entry) { return entry->file->head.order; });
  std::vector<Listed> people;
  for (const EntryView* entry : entries) {
    if (const auto* const list = std::get_if<std::vector<site::Person>>(&entry->file->records)) {
      for (const site::Person& person : *list) {
        people.push_back({.person = &person, .entry = entry});
      }
    }
  }
  return people;
}

class Chart {
 public:
  explicit Chart(const Book& book) : divisions_(book.inputs.site.divisions), people_(people_of(book)) {}

  [[nodiscard]] std::vector<OrganisationNode> make() const {
    std::vector<OrganisationNode> permanent = under_permanent_head();
    std::vector<OrganisationNode> elected =
        boxes(site::Side::political, site::Rank::deputy, OrganisationPart::deputy);
    std::ranges::move(boxes(site::Side::political, site::Rank::executive, OrganisationPart::officer),
                      std::back_inserter(elected));
    std::ranges::move(permanent, std::back_inserter(elected));
    std::vector<OrganisationNode> chart = council();
    std::ranges::move(under_head(site::Side::political, std::move(elected)), std::back_inserter(chart));
    return chart;
  }

 private:
  /// The boxes of those of a rank on a side.
  [[nodiscard]] std::vector<OrganisationNode> boxes(site::Side side, site::Rank rank,
                                                    OrganisationPart part) const {
    std::vector<OrganisationNode> nodes;
    for (const Listed& one : people_) {
      if (one.person->side == side && one.person->rank == rank) {
        nodes.push_back({.part = part, .person = one.person, .entry = one.entry});
      }
    }
    return nodes;
  }

  /// `below` under the first head of the side; by themselves where it has none.
  [[nodiscard]] std::vector<OrganisationNode> under_head(site::Side side,
                                                         std::vector<OrganisationNode> below) const {
    std::vector<OrganisationNode> heads = boxes(side, site::Rank::head, OrganisationPart::head);
    if (heads.empty()) {
      return below;
    }
    heads.front().below = std::move(below);
    return heads;
  }

  [[nodiscard]] std::vector<OrganisationNode> under_permanent_head() const {
    std::vector<OrganisationNode> below =
        boxes(site::Side::permanent, site::Rank::deputy, OrganisationPart::deputy);
    for (const site::Division& division : divisions_) {
      below.push_back(box_of(division));
    }
    for (OrganisationNode& node :
         boxes(site::Side::permanent, site::Rank::executive, OrganisationPart::officer)) {
      const bool heads_division = std::ranges::any_of(
          below, [&](const OrganisationNode& other) { return other.person == node.person; });
      if (!heads_division) {
        below.push_back(std::move(node));
      }
    }
    return under_head(site::Side::permanent, std::move(below));
  }

  /// A division is headed by the one that divisions.yaml names, else by the first executive in it.
  [[nodiscard]] OrganisationNode box_of(const site::Division& division) const {
    OrganisationNode node{.part = OrganisationPart::division, .division = &division};
    const auto heads = [&](const Listed& one) {
      const site::Person& person = *one.person;
      const bool is_of_it = person.division == division.id || person.division == division.name;
      return person.side == site::Side::permanent &&
             (division.head.empty() ? is_of_it && person.rank == site::Rank::executive
                                    : person.name == division.head);
    };
    if (const auto head = std::ranges::find_if(people_, heads); head != people_.end()) {
      node.person = head->person;
      node.entry = head->entry;
    }
    return node;
  }

  /// The pages that list elected members, which are those of the council.
  [[nodiscard]] std::vector<OrganisationNode> council() const {
    std::vector<OrganisationNode> nodes;
    for (const Listed& one : people_) {
      const bool is_member =
          one.person->side == site::Side::political && one.person->rank == site::Rank::member;
      if (is_member && (nodes.empty() || nodes.back().entry != one.entry)) {
        nodes.push_back({.part = OrganisationPart::council, .entry = one.entry});
      }
    }
    return nodes;
  }

  const std::vector<site::Division>& divisions_;
  std::vector<Listed> people_;
};

}  // namespace

std::vector<OrganisationNode> organisation_of(const Book& book) {
  return Chart(book).make();
}

template <>
const ObjectType& view_type<OrganisationNode>() {
  static constexpr auto members = sorted(std::array{
      Member{"part", [](const void* v, Arena&) { return Value(key_of(as<OrganisationNode>(v).part)); }},
      Member{"person",
             [](const void* v, Arena&) {
               const site::Person* const person = as<OrganisationNode>(v).person;
               return person == nullptr ? Value() : to_value(*person);
             }},
      Member{"division",
             [](const void* v, Arena&) {
               const site::Division* const division = as<OrganisationNode>(v).division;
               return division == nullptr ? Value() : to_value(*division);
             }},
      Member{"entry",
             [](const void* v, Arena&) {
               const EntryView* const entry = as<OrganisationNode>(v).entry;
               return entry == nullptr ? Value() : Value(ObjectRef{&view_type<EntryView>(), entry});
             }},
      Member{"below", [](const void* v, Arena&) { return Value(view_list(as<OrganisationNode>(v).below)); }},
  });
  static constexpr ObjectType type{"box", members};
  return type;
}

}  // namespace prongsai::render
