#include "theme/theme.h"

#include <doctest/doctest.h>
using namespace prongsai;
TEST_CASE("smoke") {
  auto t = theme::Theme::compile({{.name = "a.html",
                                   .file = "a.html",
                                   .text = "<p>{{ x }}{% for i in [1,2] %}{{ loop.index }}{% endfor %}</p>"}},
                                 {});
  CHECK(t.problems.empty());
  theme::Bindings b;
  b.values["x"] = "<ก>";
  CHECK(t.value.render("a.html", b, {}).value == "<p>&lt;ก&gt;12</p>");
}
