#include "check/cloud_service.h"

#include "check/domain_within.h"
#include "text/ascii.h"
#include "text/web_url.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::check {

namespace {

/// `part` empty: any path. The first that fits counts.
struct Service {
  std::string_view domain{};
  std::string_view part{};
  std::string_view name{};
  bool is_folder = false;
};

constexpr Service folder(std::string_view domain, std::string_view part, std::string_view name) {
  return {.domain = domain, .part = part, .name = name, .is_folder = true};
}

constexpr Service file(std::string_view domain, std::string_view part, std::string_view name) {
  return {.domain = domain, .part = part, .name = name};
}

constexpr auto services = std::to_array<Service>({
    folder("drive.google.com", "/folders/", "Google Drive"),
    folder("drive.google.com", "/folderview", "Google Drive"),
    folder("drive.google.com", "/embeddedfolderview", "Google Drive"),
    folder("1drv.ms", "/f/", "OneDrive"),
    folder("sharepoint.com", "/:f:/", "SharePoint"),
    folder("dropbox.com", "/sh/", "Dropbox"),
    folder("dropbox.com", "/scl/fo/", "Dropbox"),
    folder("mediafire.com", "/folder/", "MediaFire"),
    folder("mega.nz", "/folder/", "MEGA"),
    folder("facebook.com", "/media/set", "Facebook"),
    file("drive.google.com", "", "Google Drive"),
    file("docs.google.com", "", "Google Docs"),
    file("1drv.ms", "", "OneDrive"),
    file("onedrive.live.com", "", "OneDrive"),
    file("sharepoint.com", "", "SharePoint"),
    file("dropbox.com", "", "Dropbox"),
    file("icloud.com", "", "iCloud"),
    file("mediafire.com", "", "MediaFire"),
    file("mega.nz", "", "MEGA"),
    file("facebook.com", "/posts/", "Facebook"),
    file("facebook.com", "/photo", "Facebook"),
    file("facebook.com", "/videos/", "Facebook"),
    file("facebook.com", "/permalink.php", "Facebook"),
    file("facebook.com", "/story.php", "Facebook"),
    file("facebook.com", "/share/", "Facebook"),
    file("fb.watch", "", "Facebook"),
});

struct Title {
  std::string_view service{};
  std::string_view beginning{};
  CloudPage page{};
};

/// In small letters; `service` is the beginning of a name, for some share their pages. Titles of files end in
/// the service's name, these begin with it.
constexpr auto titles = std::to_array<Title>({
    {.service = "Google", .beginning = "google drive - page not found", .page = CloudPage::deleted},
    {.service = "Google", .beginning = "google drive - access denied", .page = CloudPage::closed},
    {.service = "Google", .beginning = "google drive: sign-in", .page = CloudPage::closed},
    {.service = "Google", .beginning = "google docs: sign-in", .page = CloudPage::closed},
    {.service = "Google", .beginning = "google sheets: sign-in", .page = CloudPage::closed},
    {.service = "Google", .beginning = "sign in - google accounts", .page = CloudPage::closed},
    {.service = "Google", .beginning = "error 404", .page = CloudPage::deleted},
    {.service = "Google", .beginning = "page not found", .page = CloudPage::deleted},
    {.service = "Dropbox", .beginning = "dropbox - 404", .page = CloudPage::deleted},
    {.service = "Dropbox", .beginning = "dropbox - link not found", .page = CloudPage::deleted},
    {.service = "Dropbox", .beginning = "dropbox - file deleted", .page = CloudPage::deleted},
    {.service = "Dropbox", .beginning = "dropbox - 403", .page = CloudPage::closed},
    {.service = "Dropbox", .beginning = "dropbox - log in", .page = CloudPage::closed},
    {.service = "Dropbox", .beginning = "log in - dropbox", .page = CloudPage::closed},
    {.service = "Dropbox", .beginning = "login - dropbox", .page = CloudPage::closed},
    {.service = "OneDrive", .beginning = "sign in to", .page = CloudPage::closed},
    {.service = "OneDrive", .beginning = "this item might not exist", .page = CloudPage::deleted},
    {.service = "SharePoint", .beginning = "sign in to", .page = CloudPage::closed},
    {.service = "SharePoint", .beginning = "access required", .page = CloudPage::closed},
    {.service = "SharePoint", .beginning = "access denied", .page = CloudPage::closed},
    {.service = "SharePoint", .beginning = "sorry, something went wrong", .page = CloudPage::deleted},
    {.service = "Facebook", .beginning = "log in", .page = CloudPage::closed},
    {.service = "Facebook", .beginning = "log into facebook", .page = CloudPage::closed},
    {.service = "Facebook", .beginning = "facebook - log in", .page = CloudPage::closed},
    {.service = "Facebook", .beginning = "facebook – log in", .page = CloudPage::closed},
    {.service = "Facebook", .beginning = "content not found", .page = CloudPage::deleted},
    {.service = "Facebook", .beginning = "page not found", .page = CloudPage::deleted},
    {.service = "Facebook", .beginning = "this content isn't available", .page = CloudPage::deleted},
});

constexpr auto login_hosts = std::to_array<std::string_view>(
    {"accounts.google.com", "login.microsoftonline.com", "login.live.com", "login.yahoo.com"});

constexpr auto login_names =
    std::to_array<std::string_view>({"login", "log-in", "signin", "sign-in", "wp-login", "servicelogin",
                                     "authenticate", "user_login", "accessdenied"});

/// "login" of "Login.php".
std::string name_of(std::string_view segment) {
  std::string name(segment.substr(0, segment.find('.')));
  std::ranges::transform(name, name.begin(), text::ascii_lower);
  return name;
}

}  // namespace

CloudPlace cloud_place(const text::WebUrl& url) {
  const std::string_view host = url.host ? std::string_view(*url.host) : std::string_view();
  const auto* const service = std::ranges::find_if(services, [&](const Service& one) {
    return is_within(host, one.domain) && url.path.find(one.part) != std::string::npos;
  });
  return service == services.end() ? CloudPlace{}
                                   : CloudPlace{.service = service->name, .is_folder = service->is_folder};
}

CloudPage cloud_page(std::string_view service, std::string_view title) {
  std::string small(title);
  std::ranges::transform(small, small.begin(), text::ascii_lower);
  const auto* const found = std::ranges::find_if(titles, [&](const Title& one) {
    return !service.empty() && service.starts_with(one.service) && small.starts_with(one.beginning);
  });
  return found == titles.end() ? CloudPage::other : found->page;
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
