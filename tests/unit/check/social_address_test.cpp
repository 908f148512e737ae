#include "check/social_address.h"

#include "text/web_url.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace prongsai;

namespace {

struct Row {
  std::string_view address{};
  std::string_view trouble{};
};

}  // namespace

TEST_CASE("addresses of LINE and Facebook that bring nobody to a body's page") {
  for (const Row& row : {
           Row{"https://www.facebook.com/thungruangthip", ""},
           Row{"https://www.facebook.com/profile.php?id=100064", ""},
           Row{"https://www.facebook.com/องค์การบริหารส่วนตำบลทุ่งรวงทิพย์-123456/", ""},
           Row{"https://fb.com/thungruangthip", ""},
           Row{"https://www.facebook.com/sharer/sharer.php?u=x", ""},
           Row{"https://www.facebook.com/", "social_home"},
           Row{"https://m.facebook.com", "social_home"},
           Row{"https://www.facebook.com/home.php", "social_home"},
           Row{"https://www.facebook.com/login/?next=x", "social_login"},
           Row{"https://www.facebook.com/me/", "social_private"},
           Row{"https://business.facebook.com/latest/inbox", "social_private"},
           Row{"https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example", "social_wrapped"},
           Row{"https://www.facebook.com/thung ruang", "facebook_bad_name"},
           Row{"https://www.facebook.com/members", ""},
           Row{"https://www.notfacebook.com/", ""},
           Row{"https://line.me/R/ti/p/@thungruangthip", ""},
           Row{"https://line.me/R/ti/p/%40thungruangthip", ""},
           Row{"https://line.me/ti/p/~saraban-1", ""},
           Row{"https://line.me/ti/p/AbC_9-x", ""},
           Row{"https://line.me/ti/g2/AbC", ""},
           Row{"https://lin.ee/AbC", ""},
           Row{"https://page.line.me/thungruangthip", ""},
           Row{"https://line.me/", "social_home"},
           Row{"https://lin.ee/", "social_home"},
           Row{"https://line.me/R/ti/p/", "line_no_account"},
           Row{"https://line.me/ti/p", "line_no_account"},
           Row{"https://line.me/R/ti/p/@", "line_no_account"},
           Row{"https://line.me/R/ti/p/@อบต", "line_bad_account"},
           Row{"https://line.me/R/ti/p/@ThungRuang", "line_bad_account"},
           Row{"line://ti/p/@thungruangthip", "line_app_only"},
           Row{"https://www.example.go.th/", ""},
           Row{"mailto:a@b.example", ""},
       }) {
    CAPTURE(row.address);
    const auto url = text::parse_url(row.address);
    REQUIRE(url);
    CHECK(check::social_trouble(*url) == row.trouble);
  }
}

TEST_CASE("data: addresses of which something comes, and others") {
  for (const Row& row : {
           Row{"data:,x", ""},
           Row{"data:text/plain;charset=utf-8,%E0%B8%81", ""},
           Row{"data:image/png;base64,iVBORw0KGgo=", ""},
           Row{"data:image/png;BASE64 ,iVBO Rw0K Ggo", ""},
           Row{"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>", ""},
           Row{"data:image/png;base64", "url_data"},
           Row{"data:", "url_data"},
           Row{"data:image/png;base64,iVBOR", "url_data_base64"},
           Row{"data:image/png;base64,iVB…", "url_data_base64"},
           Row{"data:image/png;base64,iVBORw0KGgo===", "url_data_base64"},
           Row{"https://a.example/data:", ""},
       }) {
    CAPTURE(row.address);
    const auto url = text::parse_url(row.address);
    REQUIRE(url);
    CHECK(check::data_trouble(*url) == row.trouble);
  }
}
