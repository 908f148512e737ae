#include "load/itas_lock.h"

#include "load/clean_text.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/itas_lock.h"
#include "text/date.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::load {

namespace {

/// The parts of a line that blanks separate.
std::vector<std::string_view> parts_of(std::string_view line) {
  constexpr std::string_view blanks = " \t";
  std::vector<std::string_view> parts;
  for (std::size_t at = line.find_first_not_of(blanks); at != std::string_view::npos;) {
    const std::size_t end = std::min(line.find_first_of(blanks, at), line.size());
    parts.push_back(line.substr(at, end - at));
    at = line.find_first_not_of(blanks, end);
  }
  return parts;
}

std::optional<site::ExportedAddress> address_in(std::string_view line) {
  const std::vector<std::string_view> parts = parts_of(line);
  if (parts.size() != 3 || !parts[2].starts_with('/')) {
    return std::nullopt;
  }
  const auto year = text::parse_fiscal_year(parts[0]);
  if (!year) {
    return std::nullopt;
  }
  return site::ExportedAddress{
      .year = *year, .code = std::string(parts[1]), .address = std::string(parts[2]), .where = {}};
}

}  // namespace

report::Checked<site::ItasLock> read_itas_lock(std::string_view bytes, const std::string& path) {
  const auto text = clean_text(bytes, path);
  if (!text) {
    return {.value = {}, .problems = {text.error()}};
  }
  report::Checked<site::ItasLock> lock;
  int number = 0;
  for (std::size_t at = 0; at < text->size();) {
    const std::size_t end = std::min(text->find('\n', at), text->size());
    const std::string_view line = text::trim(std::string_view(*text).substr(at, end - at));
    const report::Location where{.file = path, .line = ++number};
    at = end + 1;
    if (line.starts_with('#')) {
      lock.value.comments.emplace_back(line);
    } else if (auto address = address_in(line)) {
      address->where = where;
      lock.value.addresses.push_back(std::move(*address));
    } else if (!line.empty()) {
      lock.problems.push_back(
          {.rule = report::Rule::itas_lock_line, .where = where, .details = {std::string(line)}});
    }
  }
  return lock;
}

}  // namespace prongsai::load
