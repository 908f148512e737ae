#include "attach/inspect_site.h"

#include "site/attachment_facts.h"
#include "site/site.h"
#include "text/hash.h"
#include "unit/attach/samples.h"
#include "unit/temporary_folder.h"

#include <doctest/doctest.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <ios>
#include <iterator>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

using namespace prongsai;
using site::FileCondition;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

/// A site of these files below content/files/, not yet looked into.
site::Site site_of(const TemporaryFolder& folder, const Files& files) {
  site::Site site{.root = folder.path()};
  for (const auto& [name, bytes] : files) {
    folder.put("content/files/" + name, bytes);
    site.attachments.push_back(
        {.path = "files/" + name, .size = bytes.size(), .sha256 = text::sha256(bytes)});
  }
  return site;
}

attach::Inspection by_child(unsigned jobs, std::chrono::milliseconds patience) {
  return {.helper = {.command = {PRONGSAI_ATTACH_CHILD}, .patience = patience}, .jobs = {jobs}};
}

std::string condition_of(const site::Site& site, std::size_t index) {
  const auto& facts = site.attachments.at(index).facts;
  return facts ? std::string(site::name_of(facts->condition).key) + " " + facts->trouble : "none";
}

}  // namespace

TEST_CASE("attachments: a child that dies or hangs costs its file only") {
  const TemporaryFolder folder;
  for (const unsigned jobs : {1U, 3U}) {
    site::Site site = site_of(folder, {{"a.txt", "one"},
                                       {"b.pdf", "crash"},
                                       {"c.txt", "two"},
                                       {"d.pdf", "hang"},
                                       {"e.txt", "three"},
                                       {"f.txt", "three"}});
    const auto began = std::chrono::steady_clock::now();
    attach::inspect_site(site, by_child(jobs, std::chrono::milliseconds(1500)));
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(20));
    CAPTURE(jobs);
    CHECK(condition_of(site, 0) == "whole ");
    CHECK(condition_of(site, 1) == "unreadable inspector_died");
    CHECK(condition_of(site, 2) == "whole ");
    CHECK(condition_of(site, 3) == "unreadable inspector_too_slow");
    CHECK(condition_of(site, 4) == "whole ");
    CHECK(condition_of(site, 5) == "whole ");
  }
}

TEST_CASE("attachments: a child writes no files, and has no descriptor of its parent's") {
  const TemporaryFolder folder;
  const int secret = open("/dev/null", O_RDONLY);  // without O_CLOEXEC, as a careless library opens it
  site::Site site =
      site_of(folder, {{"a", "write"}, {"b", "descriptor" + std::to_string(secret)}, {"c", "eat"}});
  attach::inspect_site(site, by_child(1, std::chrono::seconds(20)));
  close(secret);
  CHECK(site.attachments[0].facts->title == "cannot");
  CHECK(site.attachments[1].facts->title == "cannot");
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  CHECK(site.attachments[2].facts->title == "cannot");
#endif
}

TEST_CASE("attachments: a film of gigabytes is told by its beginning") {
  const TemporaryFolder folder;
  site::Site site = site_of(folder, {{"a.mp4", std::string("\0\0\0\x10"
                                                           "ftypisom\0\0\0\0",
                                                           16)}});
  constexpr std::uintmax_t size = std::uintmax_t{5} << 30U;  // a hole: it takes no room
  std::filesystem::resize_file(folder.at("content/files/a.mp4"), size);
  attach::inspect_site(site, by_child(1, std::chrono::seconds(20)));
  REQUIRE(site.attachments[0].facts);
  CHECK(site.attachments[0].facts->format == site::FileFormat::mp4);
  CHECK(site.attachments[0].facts->condition == FileCondition::whole);
}

TEST_CASE("attachments: without children there are no facts") {
  const TemporaryFolder folder;
  site::Site site = site_of(folder, {{"a.txt", "one"}});
  attach::inspect_site(site, {.helper = {.command = {"/nonexistent"}, .patience = std::chrono::seconds(1)}});
  CHECK_FALSE(site.attachments[0].facts);
}

TEST_CASE("attachments: a file that has gone since is unreadable") {
  const TemporaryFolder folder;
  site::Site site = site_of(folder, {{"a.txt", "one"}});
  std::filesystem::remove(folder.at("content/files/a.txt"));
  attach::inspect_site(site, by_child(1, std::chrono::seconds(20)));
  CHECK(condition_of(site, 0) == "unreadable inspector_died");
}

TEST_CASE("attachments: what is remembered is not looked into again, and is the same") {
  const TemporaryFolder folder;
  const std::string memory = folder.at("cache/deep/attachments.txt");
  const Files files{{"a.png", attach::png_of(3, 4)}, {"b.pdf", "crash"}, {"c.txt", "สวัสดี"}};
  attach::Inspection inspection = by_child(2, std::chrono::seconds(20));
  inspection.memory = memory;
  site::Site first = site_of(folder, files);
  attach::inspect_site(first, inspection);
  REQUIRE(std::filesystem::exists(memory));

  // No child can be begun now: what is known comes from the memory, what died is not in it.
  attach::Inspection blind{.helper = {.command = {"/nonexistent"}}, .memory = memory};
  site::Site again = site_of(folder, files);
  attach::inspect_site(again, blind);
  CHECK(again.attachments[0].facts == first.attachments[0].facts);
  CHECK_FALSE(again.attachments[1].facts);
  CHECK(again.attachments[2].facts == first.attachments[2].facts);

  // Other bytes of the same name are other facts; what another site has is not forgotten.
  site::Site other = site_of(folder, {{"a.png", attach::png_of(5, 6)}});
  attach::inspect_site(other, inspection);
  CHECK(other.attachments[0].facts->width == 5);
  site::Site back = site_of(folder, files);
  attach::inspect_site(back, blind);
  CHECK(back.attachments[0].facts == first.attachments[0].facts);
}

TEST_CASE("attachments: a damaged memory, or one that cannot be written, is none") {
  const TemporaryFolder folder;
  const std::string memory = folder.at("attachments.txt");
  const Files files{{"a.png", attach::png_of(3, 4)}};
  attach::Inspection inspection = by_child(1, std::chrono::seconds(20));
  inspection.memory = memory;
  site::Site site = site_of(folder, files);
  attach::inspect_site(site, inspection);
  std::ifstream stream(memory, std::ios::binary);
  const std::string good{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  std::string lying = good;
  lying.replace(lying.find("png"), 3, "gif");
  for (const std::string& bytes : {std::string(), std::string("rubbish"), good.substr(0, good.size() - 3),
                                   lying, std::string(100'000, 'x'), "x" + good}) {
    folder.put("attachments.txt", bytes);
    site::Site again = site_of(folder, files);
    attach::inspect_site(again, inspection);
    CHECK(again.attachments[0].facts == site.attachments[0].facts);
  }
  inspection.memory = "/proc/none/attachments.txt";
  site::Site again = site_of(folder, files);
  attach::inspect_site(again, inspection);
  CHECK(again.attachments[0].facts == site.attachments[0].facts);
}
