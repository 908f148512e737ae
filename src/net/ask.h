#pragma once

#include "net/manners.h"
#include "site/outside_answer.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace prongsai::net {

/// Told while it goes on; each may be empty. `answered`: the address of that number got its answer, before
/// anybody knows whether its host lies. `progressed`: so many requests' ends of so many.
struct Observer {
  std::function<void(std::size_t number, const site::OutsideAnswer& answer)> answered{};
  std::function<void(std::size_t done, std::size_t all)> progressed{};
};

/// An address (absolute, http or https).
struct Question {
  std::string address{};
  /// Its answer where that is known and need not be asked for.
  std::optional<site::OutsideAnswer> known{};
  /// A good answer of another day.
  std::optional<site::OutsideAnswer> stale{};
  /// Whether it is to be read, where it is a page.
  bool wants_page = false;
};

/// Asks for each address, each once, and follows its redirects. HEAD first; GET where a host does not take
/// HEAD or seems to lie. A host that cannot be reached is given up after its first address, and the others
/// get the same answer. Where a host answers well for an address that is surely not there, the text of its
/// pages is brought along; those of known answers were compared when they were asked for.
site::OutsideAnswers ask(const std::vector<Question>& questions, const Manners& manners,
                         const Observer& observer = {});

}  // namespace prongsai::net
