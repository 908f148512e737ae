#include "output/staging.h"

#include "output/disk.h"
#include "output/listing.h"
#include "output/manifest.h"
#include "parallel/parallel.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/tree.h"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <expected>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/types.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::output {

namespace {

using report::Problem;
using report::Rule;

constexpr const char* staging_name = ".prongsai-staging";
constexpr mode_t private_mode = 0700;

/// Removes the files of an open folder; errno of the first that does not go, or 0.
int clear(int folder) {
  const auto entries = list_all(folder);
  if (!entries) {
    return entries.error();
  }
  for (const Entry& entry : *entries) {
    if (::unlinkat(folder, entry.path.c_str(), 0) != 0) {
      return errno;
    }
  }
  return 0;
}

bool is_error(const Problem& problem) {
  return report::info(problem.rule).severity == report::Severity::error;
}

class Stager {
 public:
  Stager(const site::Tree& tree, const Before& before, int staging, std::size_t first)
      : before_(before), staging_(staging), first_(first) {
    files_.reserve(tree.size());
    for (const auto& file : tree) {
      files_.push_back(&file);
    }
  }

  [[nodiscard]] Outcome stage(std::size_t i) const {
    const site::Content& content = files_[i]->second;
    if (const auto* const bytes = std::get_if<std::string>(&content)) {
      return stage_bytes(i, *bytes);
    }
    if (const auto* const copy = std::get_if<site::CopyOf>(&content)) {
      return stage_copy(i, copy->path);
    }
    if (const auto* const recipe = std::get_if<site::Recipe>(&content)) {
      return stage_recipe(i, *recipe);
    }
    return {};  // what is in a folder comes by itself
  }

 private:
  [[nodiscard]] const std::string& path_of(std::size_t i) const { return files_[i]->first; }

  [[nodiscard]] Outcome stage_recipe(std::size_t i, const site::Recipe& recipe) const {
    if (recipe.making == site::Making::once && is_ours(path_of(i))) {
      return {};
    }
    report::Checked<std::string> made = recipe();
    if (std::ranges::any_of(made.problems, is_error)) {
      return {.problems = std::move(made.problems)};
    }
    Outcome outcome = stage_bytes(i, made.value);
    outcome.problems.insert(outcome.problems.begin(), made.problems.begin(), made.problems.end());
    return outcome;
  }

  [[nodiscard]] Outcome stage_bytes(std::size_t i, std::string_view bytes) const {
    if (const Fd existing = open_existing(i); existing.number() >= 0) {
      if (has_bytes(existing.number(), bytes)) {
        return {};
      }
    }
    return stage_new(i, bytes.size(), [&](int file) { return write_all(file, bytes); });
  }

  [[nodiscard]] Outcome stage_copy(std::size_t i, const std::string& source_path) const {
    const int fd = ::open(source_path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    const int open_error = errno;
    const Fd source(fd);
    struct stat status{};
    if (fd < 0 || ::fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) {
      const int error = fd < 0 ? open_error : EINVAL;
      return {.problems = {{.rule = Rule::file_unreadable,
                            .where = {.file = source_path},
                            .details = {std::generic_category().message(error)}}}};
    }
    if (const Fd existing = open_existing(i); existing.number() >= 0) {
      if (have_same_bytes(existing.number(), fd)) {
        return {};
      }
      ::lseek(fd, 0, SEEK_SET);
    }
    return stage_new(i, static_cast<std::size_t>(status.st_size),
                     [&](int file) { return copy_all(fd, file); });
  }

  /// Whether the target has a file of this path that an earlier run of ours wrote.
  [[nodiscard]] bool is_ours(const std::string& path) const {
    return find(before_.listing, path) == Kind::file && contains(before_.manifest, path);
  }

  /// The file of this path in the target, if there is one; closed already when it cannot be read.
  [[nodiscard]] Fd open_existing(std::size_t i) const {
    if (find(before_.listing, path_of(i)) != Kind::file) {
      return {};
    }
    auto existing = open_to_read(before_.target, path_of(i));
    return existing ? std::move(*existing) : Fd();
  }

  template <class Fill>
  [[nodiscard]] Outcome stage_new(std::size_t i, std::size_t bytes, const Fill& fill) const {
    const std::string& path = path_of(i);
    if (find(before_.listing, path) == Kind::file && !contains(before_.manifest, path)) {
      return {.problems = {{.rule = Rule::output_foreign_file, .details = {path}}}};
    }
    auto file = create_file(staging_, std::to_string(first_ + i));
    int error = file ? fill(file->number()) : file.error();
    if (file) {
      const int close_error = file->close();
      error = error == 0 ? close_error : error;
    }
    if (error != 0) {
      return {.problems = {disk_problem(Rule::output_failed, path, error)}};
    }
    return {.is_staged = true, .bytes = bytes};
  }

  const Before& before_;
  int staging_;
  std::size_t first_;
  std::vector<const site::Tree::value_type*> files_{};
};

}  // namespace

OrErrno<Staging> Staging::open(int target) {
  if (::mkdirat(target, staging_name, private_mode) != 0 && errno != EEXIST) {
    return std::unexpected(errno);
  }
  auto folder = open_folder(target, staging_name);
  if (!folder) {
    return std::unexpected(folder.error());
  }
  if (const int error = clear(folder->number()); error != 0) {
    return std::unexpected(error);
  }
  return Staging(target, std::move(*folder));
}

Staging::~Staging() {
  if (folder_.number() >= 0) {
    clear(folder_.number());
    ::unlinkat(target_, staging_name, AT_REMOVEDIR);
  }
}

std::vector<Outcome> stage_all(const site::Tree& tree, const Before& before, int staging, std::size_t first,
                               parallel::Jobs jobs) {
  const Stager stager(tree, before, staging, first);
  std::vector<Outcome> outcomes(tree.size());
  for (const std::vector<std::size_t>& part : site::making_order(tree)) {
    parallel::for_each_index(part.size(), jobs,
                             [&](std::size_t i) { outcomes[part[i]] = stager.stage(part[i]); });
  }
  return outcomes;
}

}  // namespace prongsai::output
