// The language reference names every word of the language.
#include "theme/tables.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace prongsai::theme {

namespace {

bool names(const std::string& page, std::string_view word) {
  const std::string quoted = "`" + std::string(word);
  return page.contains(quoted + "`") || page.contains(quoted + "(");
}

}  // namespace

TEST_CASE("the reference of the template language is complete in both languages") {
  for (const std::string_view language : {"en", "th"}) {
    const std::string path =
        std::string(PRONGSAI_SOURCE_DIR "/docs/content/") + std::string(language) + "/theme-language.md";
    std::ifstream file(path);
    const std::string page{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    REQUIRE(!page.empty());
    for (const Filter& filter : all_filters()) {
      CAPTURE(filter.name);
      CHECK(names(page, filter.name));
    }
    for (const Test& test : all_tests()) {
      CAPTURE(test.name);
      CHECK(names(page, test.name));
    }
    for (const std::string_view tag : all_tags()) {
      CAPTURE(tag);
      CHECK(names(page, tag));
    }
  }
}

TEST_CASE("the tables are in order") {
  CHECK(std::ranges::is_sorted(all_filters(), {}, &Filter::name));
  CHECK(std::ranges::is_sorted(all_tests(), {}, &Test::name));
  CHECK(std::ranges::is_sorted(all_tags()));
}

}  // namespace prongsai::theme
