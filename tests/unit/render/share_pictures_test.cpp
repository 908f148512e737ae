#include "render/share_pictures.h"

#include "render/book.h"
#include "render/page.h"
#include "report/rule.h"
#include "site/tree.h"
#include "unit/picture/fonts.h"
#include "unit/render/sample.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;

namespace {

/// The fonts that the pictures need, that of `broken` ("thai-400") being none.
site::Tree fonts(std::string_view broken = {}) {
  site::Tree assets;
  for (const std::string font : {"thai-400", "thai-700", "latin-400", "latin-700"}) {
    const std::string name = "sarabun-" + font + "-normal.woff2";
    assets["assets/fonts/" + name] = font == broken ? "no font" : picture::font_bytes(name);
  }
  return assets;
}

/// What a site with these assets has, for pages that differ in their titles alone.
struct Given {
  std::vector<std::string> images{};
  std::vector<report::Rule> problems{};
  std::vector<std::string> files{};
};

Given given(const site::Tree& assets, const std::vector<std::string>& titles) {
  const site::Site site = render::sample_site();
  const std::vector<site::Verdict> verdicts = render::sample_verdicts(site);
  const auto give = [&](const render::Book& book) {
    render::SharePictures pictures(book);
    std::vector<render::Page> pages;
    pages.reserve(titles.size());
    for (const std::string& title : titles) {
      pages.push_back({.path = title + "/index.html", .title = title});
    }
    pictures.give(pages);
    Given all;
    all.images.reserve(pages.size());
    for (const render::Page& page : pages) {
      all.images.push_back(page.image);
    }
    all.problems.reserve(pictures.problems().size());
    for (const report::Problem& problem : pictures.problems()) {
      all.problems.push_back(problem.rule);
    }
    for (const auto& [path, recipe] : pictures.files()) {
      CHECK(recipe.making == site::Making::once);
      all.files.push_back(path);
    }
    return all;
  };
  return render::with_book(site, verdicts, {}, give, assets);
}

}  // namespace

TEST_CASE("pages of one title share a picture, whose name tells what is on it") {
  const Given all = given(fonts(), {"แผน", "แผน", "รายงาน"});
  REQUIRE(all.images.size() == 3);
  CHECK(all.images[0] == all.images[1]);
  CHECK(all.images[0] != all.images[2]);
  CHECK(all.images[0].starts_with("share/"));
  CHECK(all.files.size() == 2);
  CHECK(all.problems.empty());
}

TEST_CASE("a theme without the fonts has no pictures for sharing, and that is no problem") {
  const Given all = given({}, {"แผน"});
  CHECK(all.images == std::vector<std::string>{""});
  CHECK(all.files.empty());
  CHECK(all.problems.empty());
}

TEST_CASE("a font that cannot be read is told, and there are no pictures") {
  const Given all = given(fonts("thai-700"), {"แผน"});
  CHECK(all.images == std::vector<std::string>{""});
  CHECK(all.problems == std::vector<report::Rule>{report::Rule::theme_font});
}
