#include "load/disk.h"

#include "report/problem.h"
#include "report/rule.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <expected>
#include <fcntl.h>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/types.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace prongsai::load {

namespace {

namespace fs = std::filesystem;
using report::Problem;
using report::Rule;

Problem problem(Rule rule, const std::string& path, std::vector<std::string> details = {}) {
  return {.rule = rule, .where = {.file = path}, .details = std::move(details)};
}

bool is_litter(std::string_view name) {
  return name.starts_with('.') || name.starts_with("~$") || name.ends_with('~') || name == "Thumbs.db" ||
         name == "desktop.ini";
}

/// The first part of a name that cannot stand in an address or on Windows; empty when there is none.
std::string_view unsafe_part(std::string_view name) {
  if (text::first_invalid_utf8(name)) {
    return name;
  }
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto byte = static_cast<unsigned char>(name[i]);
    if (byte < 0x20 || byte == 0x7F || std::string_view("\\:*?\"<>|#%").contains(name[i])) {
      return name.substr(i, 1);
    }
  }
  return {};
}

/// `name` with U+FFFD for every byte that is not UTF-8.
std::string readable(std::string_view name) {
  std::string shown;
  for (std::size_t at = 0; at < name.size();) {
    text::append_utf8(shown, text::next_code_point(name, at));
  }
  return shown;
}

class Walk {
 public:
  Walk(const std::string& root, const DiskLimits& limits) : root_(root), limits_(limits) {
    std::error_code ignored;
    real_root_ = fs::canonical(root, ignored);
  }

  void folder(const std::string& path, const fs::path& real, std::size_t depth) {
    if (depth > limits_.depth) {
      problems_.push_back(problem(Rule::file_link_loop, path));
      return;
    }
    std::error_code error;
    fs::directory_iterator entries(fs::path(root_) / path, error);
    if (error) {
      problems_.push_back(problem(Rule::file_unreadable, path, {error.message()}));
      return;
    }
    std::vector<std::string> names;
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
      names.push_back(entries->path().filename().string());
    }
    if (error) {
      problems_.push_back(problem(Rule::file_unreadable, path, {error.message()}));
    }
    std::ranges::sort(names);
    open_.push_back(real);
    const std::string prefix = path + "/";
    for (const std::string& name : names) {
      if (!is_litter(name) && entries_ < limits_.files) {
        ++entries_;
        entry(prefix + name, name, depth);
      }
    }
    open_.pop_back();
  }

  /// The folder to begin with, which may be a link itself.
  void start(const std::string& path) {
    const fs::path full = fs::path(root_) / path;
    std::error_code error;
    if (!fs::is_symlink(full, error) || may_follow(full, path)) {
      folder(path, fs::canonical(full, error), 1);
    }
  }

  report::Checked<std::vector<FoundFile>> finish() {
    if (entries_ >= limits_.files) {
      problems_.push_back(problem(Rule::file_too_many, "content", {std::to_string(limits_.files)}));
    }
    std::ranges::sort(found_, {}, &FoundFile::path);
    return {.value = std::move(found_), .problems = std::move(problems_)};
  }

 private:
  void add_file(const std::string& path, const fs::path& full) {
    std::error_code error;
    const auto size = fs::file_size(full, error);
    const auto written = error ? fs::file_time_type() : fs::last_write_time(full, error);
    found_.push_back(
        {.path = path,
         .size = error ? 0 : static_cast<std::size_t>(size),
         .written_at = error ? 0 : static_cast<std::int64_t>(written.time_since_epoch().count())});
  }

  void entry(const std::string& path, const std::string& name, std::size_t depth) {
    if (const std::string_view bad = unsafe_part(name); !bad.empty()) {
      const bool is_text = !text::first_invalid_utf8(name);
      const std::string parent = path.substr(0, path.size() - name.size() - 1);
      problems_.push_back(problem(Rule::file_name_unsafe, is_text ? path : parent,
                                  {readable(name), is_text ? std::string(bad) : ""}));
      return;
    }
    const fs::path full = fs::path(root_) / path;
    std::error_code error;
    if (fs::is_symlink(full, error) && !may_follow(full, path)) {
      return;
    }
    const fs::file_status status = fs::status(full, error);
    if (fs::is_directory(status)) {
      folder(path, fs::canonical(full, error), depth + 1);
    } else if (fs::is_regular_file(status)) {
      add_file(path, full);
    } else {
      problems_.push_back(problem(Rule::file_unreadable, path, {error ? error.message() : ""}));
    }
  }

  bool may_follow(const fs::path& full, const std::string& path) {
    std::error_code error;
    const fs::path target = fs::canonical(full, error);
    if (error) {
      const bool loops = error == std::errc::too_many_symbolic_link_levels;
      problems_.push_back(loops ? problem(Rule::file_link_loop, path)
                                : problem(Rule::file_unreadable, path, {error.message()}));
      return false;
    }
    const auto [root_end, ignored] = std::ranges::mismatch(real_root_, target);
    if (root_end != real_root_.end()) {
      problems_.push_back(problem(Rule::file_link_leaves_site, path, {target.string()}));
      return false;
    }
    // A link to a folder that holds one of those that led here would be walked for ever.
    const bool leads_back = std::ranges::any_of(open_, [&](const fs::path& folder) {
      const auto [target_end, unused] = std::ranges::mismatch(target, folder);
      return target_end == target.end();
    });
    if (leads_back) {
      problems_.push_back(problem(Rule::file_link_loop, path));
      return false;
    }
    return true;
  }

  const std::string& root_;
  const DiskLimits& limits_;
  fs::path real_root_;
  /// The real folders between the start and here.
  std::vector<fs::path> open_{};
  /// Folders count too: links can make many of them out of few.
  std::size_t entries_ = 0;
  std::vector<FoundFile> found_{};
  std::vector<Problem> problems_{};
};

class OpenFile {
 public:
  explicit OpenFile(const std::string& path)
      : descriptor_(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile(OpenFile&&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  OpenFile& operator=(OpenFile&&) = delete;
  ~OpenFile() {
    if (descriptor_ >= 0) {
      close(descriptor_);
    }
  }
  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

report::Result<std::size_t> size_of_regular(int descriptor, const std::string& path) {
  struct stat status{};
  if (descriptor < 0 || fstat(descriptor, &status) != 0) {
    return std::unexpected(problem(Rule::file_unreadable, path, {std::strerror(errno)}));
  }
  if (!S_ISREG(status.st_mode)) {
    return std::unexpected(problem(Rule::file_unreadable, path));
  }
  return static_cast<std::size_t>(status.st_size);
}

}  // namespace

report::Checked<std::vector<FoundFile>> list_files(const std::string& root, const std::string& folder,
                                                   const DiskLimits& limits) {
  std::error_code error;
  if (!fs::exists(fs::path(root) / folder, error)) {
    return {};
  }
  Walk walk(root, limits);
  walk.start(folder);
  return walk.finish();
}

report::Result<std::string> read_file(const std::string& root, const std::string& path,
                                      std::size_t max_bytes) {
  const OpenFile file(root + "/" + path);
  const auto size = size_of_regular(file.descriptor(), path);
  if (!size) {
    return std::unexpected(size.error());
  }
  const Problem too_large = problem(Rule::file_too_large, path, {std::to_string(max_bytes >> 10U) + " KB"});
  if (*size > max_bytes) {
    return std::unexpected(too_large);
  }
  std::string bytes(*size, '\0');
  std::size_t filled = 0;
  while (true) {
    const ssize_t count = read(file.descriptor(), bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && errno != EINTR) {
      return std::unexpected(problem(Rule::file_unreadable, path, {std::strerror(errno)}));
    }
    filled += count > 0 ? static_cast<std::size_t>(count) : 0;
    if (count == 0 || filled == bytes.size()) {
      break;
    }
  }
  bytes.resize(filled);
  return bytes;
}

bool is_gone(const Problem& problem) {
  return problem.rule == Rule::file_unreadable &&
         problem.details == std::vector<std::string>{std::strerror(ENOENT)};
}

report::Result<std::size_t> read_in_pieces(const std::string& root, const std::string& path,
                                           const std::function<void(std::string_view)>& take) {
  const OpenFile file(root + "/" + path);
  const auto size = size_of_regular(file.descriptor(), path);
  if (!size) {
    return size;
  }
  std::array<char, 1U << 16U> piece{};
  std::size_t total = 0;
  while (true) {
    const ssize_t count = read(file.descriptor(), piece.data(), piece.size());
    if (count == 0) {
      return total;
    }
    if (count < 0 && errno != EINTR) {
      return std::unexpected(problem(Rule::file_unreadable, path, {std::strerror(errno)}));
    }
    if (count > 0) {
      total += static_cast<std::size_t>(count);
      take({piece.data(), static_cast<std::size_t>(count)});
    }
  }
}

report::Result<std::string> find_site(const std::string& start) {
  std::error_code error;
  fs::path folder = fs::weakly_canonical(fs::absolute(start, error), error);
  while (!error) {
    std::error_code ignored;
    if (fs::is_directory(folder / "site-config", ignored)) {
      return folder.string();
    }
    if (folder == folder.parent_path()) {
      break;
    }
    folder = folder.parent_path();
  }
  return std::unexpected(Problem{.rule = Rule::site_not_found, .where = {}, .details = {start}});
}

}  // namespace prongsai::load
