#include "output/write_file.h"

#include "report/problem.h"
#include "report/rule.h"
#include "unit/temporary_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <string>
#include <sys/stat.h>
#include <vector>

using namespace prongsai;
using output::FileWritten;
using output::write_file;
using Snapshot = std::map<std::string, std::string>;

namespace {

constexpr mode_t permissions = 0777;

struct stat status_of(const std::string& path) {
  struct stat status{};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status;
}

std::vector<std::string> failure(const std::string& path) {
  const auto written = write_file(path, "ใหม่");
  REQUIRE_FALSE(written);
  CHECK(written.error().rule == report::Rule::output_failed);
  return written.error().details;
}

}  // namespace

TEST_CASE("a file that was not there") {
  const TemporaryFolder folder;
  CHECK(write_file(folder.at("คำตอบ.csv"), "ก\n") == FileWritten::changed);
  CHECK(folder.snapshot(".") == Snapshot{{"คำตอบ.csv", "ก\n"}});
}

TEST_CASE("a new file brings its folders, and stays as it is when it is there") {
  const TemporaryFolder folder;
  CHECK(output::write_new_file(folder.at("content/ก/a.yaml"), "ใหม่") == FileWritten::changed);
  CHECK(output::write_new_file(folder.at("content/ก/a.yaml"), "อื่น") == FileWritten::unchanged);
  CHECK(folder.get("content/ก/a.yaml") == "ใหม่");
  const auto blocked = output::write_new_file(folder.at("content/ก/a.yaml/b.yaml"), "ใหม่");
  REQUIRE_FALSE(blocked);
  CHECK(blocked.error().rule == report::Rule::output_failed);
}

TEST_CASE("a file that was there is replaced with its permissions, and left alone when it is the same") {
  const TemporaryFolder folder;
  const std::string path = folder.at("a.csv");
  folder.put("a.csv", "เก่า");
  REQUIRE(::chmod(path.c_str(), 0600) == 0);
  CHECK(write_file(path, "ใหม่") == FileWritten::changed);
  CHECK(folder.snapshot(".") == Snapshot{{"a.csv", "ใหม่"}});
  CHECK((status_of(path).st_mode & permissions) == 0600);
  const auto before = status_of(path);
  CHECK(write_file(path, "ใหม่") == FileWritten::unchanged);
  CHECK(status_of(path).st_ino == before.st_ino);
  CHECK(status_of(path).st_mtim.tv_nsec == before.st_mtim.tv_nsec);
}

TEST_CASE("a symbolic link stays, and its file is written") {
  const TemporaryFolder folder;
  folder.put("real/a.csv", "เก่า");
  std::filesystem::create_symlink("real/a.csv", folder.at("a.csv"));
  CHECK(write_file(folder.at("a.csv"), "ใหม่") == FileWritten::changed);
  CHECK(folder.snapshot(".") == Snapshot{{"a.csv", "-> real/a.csv"}, {"real/", ""}, {"real/a.csv", "ใหม่"}});
}

TEST_CASE("a device is written to, not replaced") {
  CHECK(write_file("/dev/null", "ใหม่") == FileWritten::changed);
  CHECK(S_ISCHR(status_of("/dev/null").st_mode));
}

TEST_CASE("what cannot be written") {
  const TemporaryFolder folder;
  folder.put("a/b", "");
  CHECK(failure(folder.at("a")) == std::vector<std::string>{folder.at("a"), "Is a directory"});
  CHECK(failure(folder.at("no/a")) ==
        std::vector<std::string>{folder.at("no/a"), "No such file or directory"});
  CHECK(failure(folder.at("a/b/c")) == std::vector<std::string>{folder.at("a/b/c"), "Not a directory"});
  CHECK(failure("/dev/full") == std::vector<std::string>{"/dev/full", "No space left on device"});
  CHECK(folder.snapshot(".") == Snapshot{{"a/", ""}, {"a/b", ""}});
}
