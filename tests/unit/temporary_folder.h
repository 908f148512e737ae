#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace prongsai {

/// A folder of its own for one test, removed with all that is in it.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "prongsai-test-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
      throw std::runtime_error("no temporary folder");
    }
    path_ = pattern;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder(TemporaryFolder&&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  [[nodiscard]] std::string at(std::string_view name) const { return path_ + "/" + std::string(name); }

  void put(std::string_view name, std::string_view bytes) const {
    const std::filesystem::path path = at(name);
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
  }

  /// `name` leads to `target`.
  void link(std::string_view name, std::string_view target) const {
    const std::filesystem::path path = at(name);
    std::filesystem::create_directories(path.parent_path());
    std::filesystem::create_symlink(target, path);
  }

  [[nodiscard]] const std::string& path() const { return path_; }

  [[nodiscard]] std::string get(std::string_view name) const {
    std::ostringstream bytes;
    bytes << std::ifstream(at(name), std::ios::binary).rdbuf();
    return bytes.str();
  }

  /// Everything in `name`: folders end with '/', symbolic links say where they lead, files hold their bytes.
  [[nodiscard]] std::map<std::string, std::string> snapshot(std::string_view name) const {
    std::map<std::string, std::string> found;
    if (!std::filesystem::exists(at(name))) {
      return found;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(at(name))) {
      const std::string relative =
          std::filesystem::relative(entry.path().parent_path(), at(name)) / entry.path().filename();
      const std::string key = relative.starts_with("./") ? relative.substr(2) : relative;
      if (entry.is_symlink()) {
        found[key] = "-> " + std::filesystem::read_symlink(entry.path()).string();
      } else if (entry.is_directory()) {
        found[key + "/"] = "";
      } else {
        found[key] = get(std::string(name) + "/" + key);
      }
    }
    return found;
  }

 private:
  std::string path_{};
};

}  // namespace prongsai
