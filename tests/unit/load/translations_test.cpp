#include "load/translations.h"

#include "report/rule.h"
#include "site/content_file.h"
#include "site/site.h"
#include "text/language.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

using namespace prongsai;
using load::LanguageOfName;
using text::Language;

namespace {

site::ContentFile page(const std::string& path, const std::string& address, const std::string& translation_of,
                       std::optional<Language> language) {
  site::ContentFile file{.path = path, .address = address};
  file.head.translation_of = translation_of;
  file.head.lang = language;
  return file;
}

}  // namespace

TEST_CASE("The name of a file may say its language") {
  struct Row {
    std::string path{};
    std::optional<LanguageOfName> expected{};
  };
  for (const Row& row :
       {Row{"content/index.en.md", LanguageOfName{Language::en, "content/index.md"}},
        Row{"content/about/faq.th.yaml", LanguageOfName{Language::th, "content/about/faq.yaml"}},
        Row{"content/about/faq.en.yml", LanguageOfName{Language::en, "content/about/faq.yml"}},
        Row{"content/about/faq.md", std::nullopt}, Row{"content/about/open.md", std::nullopt},
        Row{"content/about/faq.de.md", std::nullopt}, Row{"content/about/.en.md", std::nullopt},
        Row{"content/list.en.csv", std::nullopt}, Row{"content/a.en.b.md", std::nullopt},
        Row{"", std::nullopt}}) {
    CAPTURE(row.path);
    CHECK(load::language_in_name(row.path) == row.expected);
  }
}

TEST_CASE("A page knows which page it translates, by address or file, also one that the program makes") {
  for (const auto* const named : {"/plans/2567/", "/plans/2567", "plans/2567.yaml", "plans/2567",
                                  "content/plans/2567.yaml", "2567.yaml"}) {
    CAPTURE(named);
    site::Site site;
    site.files = {page("content/plans/2567.yaml", "/plans/2567/", "", {}),
                  page("content/plans/a.md", "/plans/a/", named, Language::en)};
    CHECK(load::settle_translations(site).empty());
    CHECK(site.files[1].translates == "/plans/2567/");
    CHECK(site.files[0].translates.empty());
  }
  for (const auto& [named, expected] :
       {std::pair{"/", "/"}, std::pair{"content/index", "/"}, std::pair{"/plans/", "/plans/"},
        std::pair{"content/plans/index", "/plans/"}}) {
    CAPTURE(named);
    site::Site site;
    site.areas = {{.name = "plans"}};
    site.files = {page("content/plans/a.md", "/plans/a/", named, Language::en)};
    CHECK(load::settle_translations(site).empty());
    CHECK(site.files[0].translates == expected);
  }
}

TEST_CASE("What cannot be a translation is told and is none") {
  struct Row {
    std::string named{};
    std::optional<Language> language{};
    report::Rule rule{};
    std::vector<std::string> details{};
  };
  for (const Row& row :
       {Row{"/abuot/", Language::en, report::Rule::content_unknown_translation, {"/abuot/", "/about/"}},
        Row{"/about/", Language::th, report::Rule::content_translation_language, {"language_th", "/about/"}},
        Row{"/about/", {}, report::Rule::content_translation_language, {"language_th", "/about/"}},
        Row{"/en/about/", Language::th, report::Rule::content_unknown_translation, {"/en/about/", "/about/"}},
        Row{"/about/",
            Language::en,
            report::Rule::content_translation_twice,
            {"/about/", "content/about.en.md"}}}) {
    CAPTURE(row.named);
    site::Site site;
    site.files = {page("content/about.en.md", "/en/about/", "content/about", Language::en),
                  page("content/about.md", "/about/", "", {}),
                  page("content/x.md", "/x/", row.named, row.language)};
    site.files[2].translation_place = {.file = "content/x.md", .line = 3};
    const auto problems = load::settle_translations(site);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].rule == row.rule);
    CHECK(problems[0].details == row.details);
    CHECK(problems[0].where.line == 3);
    CHECK(site.files[2].translates.empty());
    CHECK(site.files[0].translates == "/about/");
  }
}
