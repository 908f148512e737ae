#include "output/preview_answer.h"

#include "site/media_types.h"
#include "site/page_path.h"
#include "site/tree.h"
#include "text/percent.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace prongsai::output {

namespace {

constexpr int found = 302;
constexpr int not_found = 404;

PreviewAnswer redirected(std::string location) {
  return {.status = found, .type = "text/plain; charset=utf-8", .location = std::move(location)};
}

PreviewAnswer entry_answer(const site::Tree::value_type& entry) {
  PreviewAnswer answer{.type = content_type_of(entry.first)};
  if (const auto* const bytes = std::get_if<std::string>(&entry.second)) {
    answer.bytes = *bytes;
  } else if (const auto* const recipe = std::get_if<site::Recipe>(&entry.second)) {
    answer.bytes = (*recipe)().value;
  } else if (const auto* const copy = std::get_if<site::CopyOf>(&entry.second)) {
    answer.file = copy->path;
  }
  return answer;
}

/// A file of one of the folders that are made when they are asked for.
std::optional<PreviewAnswer> folder_answer(const site::Tree& tree, const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const auto entry = slash == std::string::npos ? tree.end() : tree.find(path.substr(0, slash));
  const auto* const folder = entry == tree.end() ? nullptr : std::get_if<site::Folder>(&entry->second);
  if (folder == nullptr) {
    return std::nullopt;
  }
  const auto files = (*folder)();
  const auto file = files.find(path.substr(slash + 1));
  return file == files.end() ? std::nullopt : std::optional(entry_answer({path, file->second}));
}

PreviewAnswer absent_answer(const site::Tree& tree) {
  const auto page = tree.find("404.html");
  PreviewAnswer answer = page == tree.end()
                             ? PreviewAnswer{.type = "text/plain; charset=utf-8", .bytes = "404\n"}
                             : entry_answer(*page);
  answer.status = not_found;
  return answer;
}

}  // namespace

std::string content_type_of(std::string_view path) {
  const auto* const row = std::ranges::find_if(
      site::media_types, [&](const site::MediaType& one) { return site::has_ending(path, one.ending); });
  const std::string type(row == site::media_types.end() ? "application/octet-stream" : row->type);
  return type.starts_with("text/") ? type + "; charset=utf-8" : type;
}

PreviewAnswer preview_answer(const site::Tree& tree, std::string_view base_path, std::string_view target) {
  const std::string path = text::percent_decode(target.substr(0, target.find_first_of("?#")));
  const std::string root = std::string(base_path) + "/";
  if (!path.starts_with(root)) {
    return redirected(root);
  }
  const std::string below = path.substr(root.size());
  const bool is_folder = below.empty() || below.ends_with('/');
  if (const auto entry = tree.find(is_folder ? below + "index.html" : below);
      entry != tree.end() && !std::holds_alternative<site::Folder>(entry->second)) {
    return entry_answer(*entry);
  }
  if (!is_folder && tree.contains(below + "/index.html")) {
    return redirected(text::percent_encode_path(path) + "/");
  }
  return folder_answer(tree, below).value_or(absent_answer(tree));
}

std::string with_preview_script(std::string page) {
  constexpr std::string_view script = "<script src=\"/_prongsai/preview.js\" defer></script>\n";
  const std::size_t end = page.rfind("</body>");
  page.insert(end == std::string::npos ? page.size() : end, script);
  return page;
}

bool is_local_host(std::string_view host) {
  constexpr auto names = std::to_array<std::string_view>({"localhost", "127.0.0.1", "[::1]"});
  const std::size_t end = host.starts_with('[') ? host.find(']') + 1 : host.find(':');
  return std::ranges::find(names, host.substr(0, end)) != names.end();
}

}  // namespace prongsai::output
