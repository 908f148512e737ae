#include "check/there.h"

#include "site/attachment_facts.h"
#include "site/content_file.h"
#include "site/field.h"
#include "site/head.h"
#include "site/site.h"
#include "text/percent.h"
#include "text/url.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace prongsai::check {

namespace {

/// Pages that the program makes itself; whether each is there is seen on the built site.
constexpr std::array<std::string_view, 4> made{"/oit/", "/topics/", "/assets/", "/news/feed.xml"};
constexpr std::string_view files_folder = "/files/";

/// What the reader's machine cannot show counts as little as what is not there. A file that could not be
/// looked into is taken at its word.
bool can_be_read(const site::Attachment& attachment) {
  const auto condition = attachment.facts ? attachment.facts->condition : site::FileCondition::whole;
  return condition == site::FileCondition::whole || condition == site::FileCondition::unreadable;
}

bool has_file(const site::Site& site, std::string_view path) {
  const site::Attachment* const attachment = site::attachment_of(site, path);
  return attachment != nullptr && attachment->size > 0 && can_be_read(*attachment);
}

/// The address of a page as ContentFile has it: "/a/b/" for /a/b, /a/b/ and /a/b/index.html.
std::string page_address(std::string_view path) {
  constexpr std::string_view index = "/index.html";
  if (path.ends_with(index)) {
    path.remove_suffix(index.size() - 1);
  }
  std::string address(path);
  if (!address.ends_with('/')) {
    address.push_back('/');
  }
  return address;
}

bool stands_at(const site::ContentFile& file, std::string_view path, std::string_view address) {
  return file.address == address || address == "/" + file.area + "/" ||
         std::ranges::any_of(file.head.moved_from, [&](const site::OldAddress& old) {
           return old.path == path || old.path == address;
         });
}

bool has_page(const site::Site& site, std::string_view path) {
  const std::string address = page_address(path);
  return address == "/" || std::ranges::any_of(site.files, [&](const site::ContentFile& file) {
           return stands_at(file, path, address);
         });
}

}  // namespace

bool is_there(const site::Site& site, const site::FileReference& reference) {
  return has_file(site, reference.path);
}

bool is_there(const site::Site& site, const site::WebAddress& address) {
  const text::UrlParts parts = text::split_url(address.url);
  if (!parts.scheme.empty() || parts.authority) {
    return true;
  }
  const std::string path = text::percent_decode(parts.path);
  if (path.starts_with(files_folder)) {
    return has_file(site, std::string_view(path).substr(1));
  }
  const bool is_made =
      std::ranges::any_of(made, [&](std::string_view folder) { return path.starts_with(folder); });
  return is_made || (path.starts_with('/') && has_page(site, path));
}

}  // namespace prongsai::check
