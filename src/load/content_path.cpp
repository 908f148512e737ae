#include "load/content_path.h"

#include "text/slug.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::load {

namespace {

constexpr std::string_view content_folder = "content/";

}  // namespace

std::string area_name(std::string_view path) {
  path.remove_prefix(std::min(content_folder.size(), path.size()));
  const std::size_t end = path.find('/');
  return end == std::string_view::npos ? std::string() : std::string(path.substr(0, end));
}

std::string_view stem_of(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return name.substr(0, name.rfind('.'));
}

std::string_view extension_of(std::string_view path) {
  return path.substr(std::min(path.rfind('.'), path.size()));
}

std::string address_of(std::string_view path, std::string_view slug) {
  path.remove_prefix(content_folder.size());
  std::string address = "/";
  std::size_t begin = 0;
  for (std::size_t end = path.find('/'); end != std::string_view::npos; end = path.find('/', begin)) {
    address.append(text::slug(path.substr(begin, end - begin))).push_back('/');
    begin = end + 1;
  }
  const std::string_view stem = stem_of(path);
  if (!slug.empty()) {
    address.append(text::slug(slug)).push_back('/');
  } else if (stem != "index") {
    address.append(text::slug(stem)).push_back('/');
  }
  return address;
}

}  // namespace prongsai::load
