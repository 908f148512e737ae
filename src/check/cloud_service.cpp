#include "check/cloud_service.h"

#include "text/ascii.h"
#include "text/web_url.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::check {

namespace {

/// `part` empty: any path.
struct Service {
  std::string_view domain{};
  std::string_view part{};
  std::string_view name{};
};

constexpr auto services = std::to_array<Service>({
    {.domain = "drive.google.com", .part = "", .name = "Google Drive"},
    {.domain = "docs.google.com", .part = "", .name = "Google Docs"},
    {.domain = "1drv.ms", .part = "", .name = "OneDrive"},
    {.domain = "onedrive.live.com", .part = "", .name = "OneDrive"},
    {.domain = "sharepoint.com", .part = "", .name = "SharePoint"},
    {.domain = "dropbox.com", .part = "", .name = "Dropbox"},
    {.domain = "icloud.com", .part = "", .name = "iCloud"},
    {.domain = "mediafire.com", .part = "", .name = "MediaFire"},
    {.domain = "mega.nz", .part = "", .name = "MEGA"},
    {.domain = "facebook.com", .part = "/posts/", .name = "Facebook"},
    {.domain = "facebook.com", .part = "/photo", .name = "Facebook"},
    {.domain = "facebook.com", .part = "/videos/", .name = "Facebook"},
    {.domain = "facebook.com", .part = "/permalink.php", .name = "Facebook"},
    {.domain = "facebook.com", .part = "/story.php", .name = "Facebook"},
    {.domain = "facebook.com", .part = "/share/", .name = "Facebook"},
    {.domain = "fb.watch", .part = "", .name = "Facebook"},
});

constexpr auto login_hosts = std::to_array<std::string_view>(
    {"accounts.google.com", "login.microsoftonline.com", "login.live.com", "login.yahoo.com"});

constexpr auto login_names = std::to_array<std::string_view>(
    {"login", "log-in", "signin", "sign-in", "wp-login", "servicelogin", "authenticate", "user_login"});

bool is_within(std::string_view host, std::string_view domain) {
  return host == domain || (host.ends_with(domain) && host[host.size() - domain.size() - 1] == '.');
}

/// "login" of "Login.php".
std::string name_of(std::string_view segment) {
  std::string name(segment.substr(0, segment.find('.')));
  std::ranges::transform(name, name.begin(), text::ascii_lower);
  return name;
}

}  // namespace

std::string_view cloud_service(const text::WebUrl& url) {
  const std::string_view host = url.host ? std::string_view(*url.host) : std::string_view();
  const auto* const service = std::ranges::find_if(services, [&](const Service& one) {
    return is_within(host, one.domain) && url.path.find(one.part) != std::string::npos;
  });
  return service == services.end() ? std::string_view() : service->name;
}

bool is_login_page(const text::WebUrl& url) {
  if (url.host && std::ranges::find(login_hosts, *url.host) != login_hosts.end()) {
    return true;
  }
  std::string_view path = url.path;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/', 1), path.size());
    if (std::ranges::find(login_names, name_of(path.substr(1, end - 1))) != login_names.end()) {
      return true;
    }
    path.remove_prefix(end);
  }
  return false;
}

}  // namespace prongsai::check
