#include "check/cloud_service.h"

#include "text/web_url.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace prongsai;

TEST_CASE("which addresses are files and posts in other people's clouds") {
  struct Row {
    std::string_view address{};
    std::string_view service{};
  };
  for (const Row& row : {
           Row{"https://drive.google.com/drive/folders/1x?usp=sharing", "Google Drive"},
           Row{"https://docs.google.com/spreadsheets/d/1x", "Google Docs"},
           Row{"https://1drv.ms/b/s!x", "OneDrive"},
           Row{"https://body-my.sharepoint.com/:b:/g/x", "SharePoint"},
           Row{"https://www.dropbox.com/s/x/plan.pdf", "Dropbox"},
           Row{"https://www.facebook.com/body/posts/1", "Facebook"},
           Row{"https://m.facebook.com/story.php?id=1", "Facebook"},
           Row{"https://www.facebook.com/body", ""},
           Row{"https://notdropbox.com/x", ""},
           Row{"https://www.google.com/", ""},
           Row{"https://www.example.go.th/drive.google.com", ""},
       }) {
    CAPTURE(row.address);
    const auto url = text::parse_url(row.address);
    REQUIRE(url);
    CHECK(check::cloud_service(*url) == row.service);
  }
}

TEST_CASE("which addresses are pages to log in at") {
  struct Row {
    std::string_view address{};
    bool expected = false;
  };
  for (const Row& row : {
           Row{"https://accounts.google.com/v3/x", true},
           Row{"https://login.microsoftonline.com/x", true},
           Row{"https://www.example.go.th/wp-login.php?redirect_to=x", true},
           Row{"https://www.example.go.th/user/Login", true},
           Row{"https://www.example.go.th/login/", true},
           Row{"https://www.example.go.th/", false},
           Row{"https://www.example.go.th/blogin/x", false},
           Row{"https://www.example.go.th/news/how-to-login-to-itas", false},
       }) {
    CAPTURE(row.address);
    const auto url = text::parse_url(row.address);
    REQUIRE(url);
    CHECK(check::is_login_page(*url) == row.expected);
  }
}
