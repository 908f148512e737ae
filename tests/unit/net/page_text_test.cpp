#include "net/page_text.h"

#include "site/outside_answer.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace prongsai;

TEST_CASE("what is compared of a page: its title and its words without numbers, each once") {
  const site::PageText page =
      net::page_text("<title>อบต.</title><p>ข่าว</p><p>ข่าว<br>ผู้เข้าชม ๑,๒๓๔</p><script>x</script><p>3 May</p>");
  CHECK(page.title == "อบต.");
  CHECK(page.runs.size() == 1);
  CHECK(std::ranges::is_sorted(page.runs));
  CHECK(net::page_text("<p>ข่าว").runs == page.runs);
  CHECK(net::page_text("").runs.empty());
}
