#include "check/cloud_service.h"

#include "text/web_url.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace prongsai;

TEST_CASE("which addresses are files and posts in other people's clouds, and which are folders") {
  struct Row {
    std::string_view address{};
    std::string_view service{};
    bool is_folder = false;
  };
  for (const Row& row : {
           Row{"https://drive.google.com/drive/folders/1x?usp=sharing", "Google Drive", true},
           Row{"https://drive.google.com/drive/u/0/folders/1x", "Google Drive", true},
           Row{"https://drive.google.com/folderview?id=1x", "Google Drive", true},
           Row{"https://drive.google.com/file/d/1x/view", "Google Drive"},
           Row{"https://docs.google.com/spreadsheets/d/1x", "Google Docs"},
           Row{"https://1drv.ms/b/s!x", "OneDrive"},
           Row{"https://1drv.ms/f/s!x", "OneDrive", true},
           Row{"https://body-my.sharepoint.com/:b:/g/x", "SharePoint"},
           Row{"https://body-my.sharepoint.com/:f:/g/x", "SharePoint", true},
           Row{"https://www.dropbox.com/s/x/plan.pdf", "Dropbox"},
           Row{"https://www.dropbox.com/scl/fo/x", "Dropbox", true},
           Row{"https://www.facebook.com/body/posts/1", "Facebook"},
           Row{"https://www.facebook.com/media/set/?set=a.1", "Facebook", true},
           Row{"https://m.facebook.com/story.php?id=1", "Facebook"},
           Row{"https://www.facebook.com/body", ""},
           Row{"https://notdropbox.com/x", ""},
           Row{"https://www.google.com/", ""},
           Row{"https://www.example.go.th/drive.google.com", ""},
       }) {
    CAPTURE(row.address);
    const auto url = text::parse_url(row.address);
    REQUIRE(url);
    const check::CloudPlace place = check::cloud_place(*url);
    CHECK(place.service == row.service);
    CHECK(place.is_folder == row.is_folder);
  }
}

TEST_CASE("what a service shows in the place of a file, by its title") {
  using check::CloudPage;
  CHECK(check::cloud_page("Google Drive", "Google Drive - Page Not Found") == CloudPage::deleted);
  CHECK(check::cloud_page("Google Docs", "Google Drive: Sign-in") == CloudPage::closed);
  CHECK(check::cloud_page("Google Drive", "แผน 2567.pdf - Google Drive") == CloudPage::other);
  CHECK(check::cloud_page("Dropbox", "Dropbox - File Deleted - Simplify your life") == CloudPage::deleted);
  CHECK(check::cloud_page("Dropbox", "Login manual.pdf") == CloudPage::other);
  CHECK(check::cloud_page("OneDrive", "Sign in to your account") == CloudPage::closed);
  CHECK(check::cloud_page("SharePoint", "Access Denied") == CloudPage::closed);
  CHECK(check::cloud_page("Facebook", "Log in or sign up to view") == CloudPage::closed);
  CHECK(check::cloud_page("Facebook", "This content isn't available right now") == CloudPage::deleted);
  CHECK(check::cloud_page("", "Page not found") == CloudPage::other);
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
