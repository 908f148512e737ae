#include "attach/memory.h"

#include "attach/facts_line.h"
#include "text/hash.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <ios>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace prongsai::attach {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view title = "prongsai attachments ";
constexpr std::uintmax_t largest = 64U << 20U;

std::string bytes_of(const std::string& path) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  if (error || size > largest) {
    return {};
  }
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// The line that begins `bytes`, taken from them; empty at their end.
std::string_view take_line(std::string_view& bytes) {
  const std::string_view line = bytes.substr(0, bytes.find('\n'));
  bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
  return line;
}

}  // namespace

// The first line is the version, the last the hash of all before it; between them a hash and facts each.
Facts recall(const std::string& path, std::string_view version) {
  const std::string bytes = bytes_of(path);
  const std::size_t hash_digits = text::sha256("").size();
  if (bytes.size() < hash_digits ||
      text::sha256(std::string_view(bytes).substr(0, bytes.size() - hash_digits)) !=
          std::string_view(bytes).substr(bytes.size() - hash_digits)) {
    return {};
  }
  std::string_view rest = std::string_view(bytes).substr(0, bytes.size() - hash_digits);
  if (take_line(rest) != std::string(title).append(version)) {
    return {};
  }
  Facts facts;
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    auto one = line.size() > hash_digits ? from_line(line.substr(hash_digits + 1)) : std::nullopt;
    if (!one) {
      return {};
    }
    facts.emplace(line.substr(0, hash_digits), std::move(*one));
  }
  return facts;
}

void remember(const std::string& path, std::string_view version, const Facts& facts) {
  std::string bytes = std::string(title).append(version).append("\n");
  for (const auto& [hash, one] : facts) {
    bytes.append(hash).append("\t").append(to_line(one)).append("\n");
  }
  bytes.append(text::sha256(bytes));
  std::error_code error;
  fs::create_directories(fs::path(path).parent_path(), error);
  const std::string beside = path + "." + std::to_string(getpid());
  std::ofstream stream(beside, std::ios::binary | std::ios::trunc);
  stream << bytes;
  stream.close();
  if (stream) {
    fs::rename(beside, path, error);
  }
  if (!stream || error) {
    fs::remove(beside, error);
  }
}

}  // namespace prongsai::attach
