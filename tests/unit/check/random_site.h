#pragma once

#include "site/catalogue.h"
#include "site/content_file.h"
#include "site/site.h"
#include "text/date.h"

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace prongsai::check {

/// The same numbers on every machine.
class Random {
 public:
  explicit Random(std::uint_fast32_t seed) : engine_(seed) {}

  /// Below `count`, which is not 0.
  std::size_t below(std::size_t count) { return engine_() % count; }
  bool happens(unsigned per_cent) { return below(100) < per_cent; }

  template <class Value>
  const Value& one_of(std::span<const Value> values) {
    return values[below(values.size())];
  }

 private:
  std::mt19937 engine_;
};

/// A need of the list with what it belongs to.
struct NeedPlace {
  const site::Item* item = nullptr;
  const site::Element* element = nullptr;
  const site::ElementNeed* need = nullptr;
};

std::vector<NeedPlace> needs_of(const site::Catalogue& catalogue);

/// A site that answers many of the list's needs: by files of the right and of other days, whose records are
/// whole or lack a field.
site::Site random_site(const site::Catalogue& catalogue, Random& random);

/// Adds a record with every field filled, in the way of the need, to a file of `site` with a whole head or to
/// a new one.
void add_complete_record(site::Site& site, const site::Catalogue& catalogue, const NeedPlace& place,
                         Random& random);

}  // namespace prongsai::check
