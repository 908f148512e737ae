#include "load/html_folder.h"

#include "load/disk.h"
#include "markup/file_links.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/page_path.h"
#include "site/tree.h"
#include "text/encoding.h"

#include <cstddef>
#include <string>
#include <utility>

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

}  // namespace

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
      content = site::Recipe([root, path = file.path] { return read_page(root, path); });
    }
    tree.value.emplace(std::move(file.path), std::move(content));
  }
  return tree;
}

}  // namespace prongsai::load
