#include "load/html_folder.h"

#include "load/disk.h"
#include "markup/file_links.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/page_path.h"
#include "site/site.h"
#include "site/tree.h"
#include "text/encoding.h"
#include "text/hash.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::load {

namespace {

constexpr std::size_t largest_page = 64U << 20U;

/// The folder is listed as ".", and its files as "./a.html".
std::string below(const std::string& path) {
  return path.starts_with("./") ? path.substr(2) : path;
}

report::Checked<std::string> read_page(const std::string& root, const std::string& path) {
  auto bytes = read_file(root, path, largest_page);
  if (!bytes) {
    return {.value = {}, .problems = {bytes.error()}};
  }
  auto decoded = text::decode(*bytes);
  if (!decoded) {
    return {.value = {},
            .problems = {{.rule = report::Rule::file_not_utf8, .where = {.file = path}, .details = {}}}};
  }
  return {.value = std::move(decoded->utf8), .problems = {}};
}

bool may_have_links(std::string_view path) {
  constexpr auto endings =
      std::to_array<std::string_view>({".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp"});
  return std::ranges::any_of(endings,
                             [&](std::string_view ending) { return site::has_ending(path, ending); });
}

}  // namespace

std::vector<site::Attachment> documents_of(const std::string& root, const site::Tree& tree) {
  std::vector<site::Attachment> documents;
  for (const auto& [path, content] : tree) {
    if (!std::holds_alternative<site::CopyOf>(content) || !may_have_links(path)) {
      continue;
    }
    text::Sha256 hash;
    const auto size = read_in_pieces(root, path, [&](std::string_view piece) { hash.add(piece); });
    if (size) {
      documents.push_back({.path = path, .size = *size, .sha256 = hash.hex()});
    }
  }
  return documents;
}

report::Checked<site::Tree> read_html_folder(const std::string& root) {
  auto found = list_files(root, ".");
  report::Checked<site::Tree> tree{.value = {}, .problems = std::move(found.problems)};
  for (report::Problem& problem : tree.problems) {
    problem.where.file = below(problem.where.file);
  }
  for (FoundFile& file : found.value) {
    file.path = below(file.path);
    site::Content content = site::CopyOf{.path = root + "/" + file.path};
    if (site::is_page(file.path) || markup::linked_file(file.path) != markup::LinkedFile::none) {
      content = site::Recipe{[root, path = file.path] { return read_page(root, path); }};
    }
    tree.value.emplace(std::move(file.path), std::move(content));
  }
  return tree;
}

}  // namespace prongsai::load
