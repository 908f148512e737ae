#include "check/download_address.h"

#include "text/web_url.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace prongsai;

TEST_CASE("share links lead to the file itself") {
  struct Row {
    std::string_view shared{};
    std::string_view file{};
  };
  for (const Row& row : {
           Row{"https://drive.google.com/file/d/1aB/view?usp=sharing",
               "https://drive.google.com/uc?export=download&id=1aB"},
           Row{"https://drive.google.com/open?usp=x&id=1aB",
               "https://drive.google.com/uc?export=download&id=1aB"},
           Row{"https://drive.google.com/drive/folders/1aB", "https://drive.google.com/drive/folders/1aB"},
           Row{"https://docs.google.com/document/d/1aB/edit#heading",
               "https://docs.google.com/document/d/1aB/export?format=pdf"},
           Row{"https://docs.google.com/spreadsheets/d/1aB/edit?gid=0",
               "https://docs.google.com/spreadsheets/d/1aB/export?format=xlsx"},
           Row{"https://docs.google.com/presentation/d/1aB",
               "https://docs.google.com/presentation/d/1aB/export/pdf"},
           Row{"https://docs.google.com/forms/d/1aB/viewform",
               "https://docs.google.com/forms/d/1aB/viewform"},
           Row{"https://www.dropbox.com/s/x/plan.pdf?dl=0&k=1",
               "https://www.dropbox.com/s/x/plan.pdf?k=1&dl=1"},
           Row{"https://1drv.ms/b/s!x", "https://1drv.ms/b/s!x?download=1"},
           Row{"https://body.sharepoint.com/:b:/g/x?e=1",
               "https://body.sharepoint.com/:b:/g/x?e=1&download=1"},
           Row{"https://www.example.go.th/plan.pdf?dl=0", "https://www.example.go.th/plan.pdf?dl=0"},
       }) {
    CAPTURE(row.shared);
    const auto url = text::parse_url(row.shared);
    REQUIRE(url);
    CHECK(text::to_text(check::download_address(*url)) == row.file);
  }
}
