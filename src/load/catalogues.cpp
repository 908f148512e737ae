#include "load/catalogues.h"

#include "load/builtin.h"
#include "load/config.h"
#include "load/disk.h"
#include "report/problem.h"
#include "site/catalogue.h"
#include "site/site.h"
#include "text/date.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::load {

namespace {

constexpr std::size_t max_catalogue_bytes = 4U << 20U;
constexpr std::string_view topics_file = "topics.yaml";

}  // namespace

report::Checked<std::vector<site::Catalogue>> load_catalogues(const std::string& root) {
  report::Checked<std::vector<site::Catalogue>> loaded;
  std::map<text::FiscalYear, site::Catalogue> by_year;
  const auto add = [&](report::Checked<site::Catalogue> catalogue) {
    std::ranges::move(catalogue.problems, std::back_inserter(loaded.problems));
    by_year[catalogue.value.fiscal_year] = std::move(catalogue.value);
  };
  for (const BuiltinFile& file : builtin_catalogues()) {
    if (file.path == topics_file) {
      continue;
    }
    add(read_catalogue(file.bytes, "catalogues/" + std::string(file.path)));
  }
  const auto files =
      root.empty() ? report::Checked<std::vector<FoundFile>>{} : list_files(root, "site-config/catalogues");
  std::ranges::copy(files.problems, std::back_inserter(loaded.problems));
  for (const FoundFile& file : files.value) {
    if (const auto bytes = read_file(root, file.path, max_catalogue_bytes)) {
      add(read_catalogue(*bytes, file.path));
    } else {
      loaded.problems.push_back(bytes.error());
    }
  }
  for (auto& [year, catalogue] : by_year) {
    loaded.value.push_back(std::move(catalogue));
  }
  return loaded;
}

std::string catalogue_source(const std::string& root, text::FiscalYear year) {
  const auto files =
      root.empty() ? report::Checked<std::vector<FoundFile>>{} : list_files(root, "site-config/catalogues");
  for (const FoundFile& file : files.value) {
    const auto bytes = read_file(root, file.path, max_catalogue_bytes);
    if (bytes && read_catalogue(*bytes, file.path).value.fiscal_year == year) {
      return *bytes;
    }
  }
  const auto builtin = builtin_catalogues();
  const auto found = std::ranges::find(builtin, std::to_string(year.buddhist) + ".yaml", &BuiltinFile::path);
  return found == builtin.end() ? std::string() : std::string(found->bytes);
}

report::Checked<std::vector<site::Topic>> load_topics() {
  const auto files = builtin_catalogues();
  const auto found = std::ranges::find(files, topics_file, &BuiltinFile::path);
  return found == files.end() ? report::Checked<std::vector<site::Topic>>{}
                              : read_topics(found->bytes, "catalogues/" + std::string(topics_file));
}

}  // namespace prongsai::load
