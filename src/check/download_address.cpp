#include "check/download_address.h"

#include "text/web_url.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace prongsai::check {

namespace {

/// "x" of "/file/d/x/view"; empty where there is none.
std::string_view id_in(std::string_view path) {
  constexpr std::string_view before = "/d/";
  const std::size_t at = path.find(before);
  if (at == std::string_view::npos) {
    return {};
  }
  const std::string_view rest = path.substr(at + before.size());
  return rest.substr(0, rest.find('/'));
}

/// The value of `name` in a query.
std::string_view value_in(std::string_view query, std::string_view name) {
  for (std::string_view rest = query; !rest.empty();) {
    const std::string_view one = rest.substr(0, rest.find('&'));
    if (one.starts_with(name) && one.substr(name.size()).starts_with('=')) {
      return one.substr(name.size() + 1);
    }
    rest.remove_prefix(std::min(one.size() + 1, rest.size()));
  }
  return {};
}

/// `query` with `name` set to `value` and nothing else of that name.
std::string with_value(std::string_view query, std::string_view name, std::string_view value) {
  std::string out;
  for (std::string_view rest = query; !rest.empty();) {
    const std::string_view one = rest.substr(0, rest.find('&'));
    if (!one.starts_with(std::string(name) + "=")) {
      out.append(one).append("&");
    }
    rest.remove_prefix(std::min(one.size() + 1, rest.size()));
  }
  return out.append(name).append("=").append(value);
}

text::WebUrl of_google_docs(text::WebUrl url) {
  struct Row {
    std::string_view folder{};
    std::string_view exported{};
  };
  static constexpr auto rows =
      std::to_array<Row>({{.folder = "/document/", .exported = "/export?format=pdf"},
                          {.folder = "/spreadsheets/", .exported = "/export?format=xlsx"},
                          {.folder = "/presentation/", .exported = "/export/pdf"}});
  const auto* const row =
      std::ranges::find_if(rows, [&](const Row& one) { return url.path.starts_with(one.folder); });
  const std::string id(id_in(url.path));
  if (row == rows.end() || id.empty()) {
    return url;
  }
  return text::parse_url("https://docs.google.com" + std::string(row->folder) + "d/" + id +
                         std::string(row->exported))
      .value_or(std::move(url));
}

}  // namespace

text::WebUrl download_address(text::WebUrl url) {
  const std::string host = url.host.value_or("");
  const std::string query = url.query.value_or("");
  if (host == "docs.google.com") {
    return of_google_docs(std::move(url));
  }
  if (host == "drive.google.com") {
    const std::string id(url.path.starts_with("/file/") ? id_in(url.path) : value_in(query, "id"));
    return id.empty() ? url
                      : text::parse_url("https://drive.google.com/uc?export=download&id=" + id).value_or(url);
  }
  if (host == "www.dropbox.com" || host == "dropbox.com") {
    url.query = with_value(query, "dl", "1");
  } else if (host == "1drv.ms" || host == "onedrive.live.com" || host.ends_with(".sharepoint.com")) {
    url.query = with_value(query, "download", "1");
  }
  return url;
}

}  // namespace prongsai::check
