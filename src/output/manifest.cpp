#include "output/manifest.h"

#include "output/disk.h"
#include "output/paths.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <stdio.h>  // renameat is of POSIX, not of <cstdio>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <unistd.h>

namespace prongsai::output {

namespace {

constexpr const char* staged_name = "manifest";
constexpr std::string_view format_mark = "prongsai manifest 1\n";

std::string read_all(int fd) {
  std::string text;
  std::array<char, 65536> buffer{};
  ssize_t count = 0;
  while ((count = ::read(fd, buffer.data(), buffer.size())) > 0) {
    text.append(buffer.data(), static_cast<std::size_t>(count));
  }
  return text;
}

Manifest parse(std::string_view text) {
  Manifest manifest;
  if (!text.starts_with(format_mark)) {
    return manifest;
  }
  text.remove_prefix(format_mark.size());
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (is_safe_path(line)) {
      manifest.emplace_back(line);
    }
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  std::ranges::sort(manifest);
  return manifest;
}

}  // namespace

bool contains(const Manifest& manifest, std::string_view path) {
  return std::ranges::binary_search(manifest, path);
}

bool has_files_in(const Manifest& manifest, std::string_view folder) {
  const std::string prefix = std::string(folder) + "/";
  const auto first = std::ranges::lower_bound(manifest, prefix);
  return first != manifest.end() && first->starts_with(prefix);
}

Manifest read_manifest(int target) {
  const auto file = open_to_read(target, manifest_name);
  return file ? parse(read_all(file->number())) : Manifest{};
}

int write_manifest(int target, int staging, const Manifest& manifest) {
  std::string text(format_mark);
  for (const std::string& path : manifest) {
    text.append(path).append("\n");
  }
  auto file = create_file(staging, staged_name);
  if (!file) {
    return file.error();
  }
  int error = write_all(file->number(), text);
  if (const int close_error = file->close(); error == 0) {
    error = close_error;
  }
  if (error == 0 && ::renameat(staging, staged_name, target, manifest_name) != 0) {
    error = errno;
  }
  return error;
}

}  // namespace prongsai::output
