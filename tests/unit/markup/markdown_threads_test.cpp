#include "markup/markdown.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace prongsai::markup {

namespace {

constexpr std::size_t threads = 8;
constexpr std::size_t pages = 100;

std::string numbered(std::string_view text, std::size_t number) {
  std::string out;
  for (const char byte : text) {
    out += byte == '#' ? std::to_string(number) : std::string(1, byte);
  }
  return out;
}

std::string page(std::size_t number) {
  std::string text = numbered("หัวข้อ #\n===\n\n~~ขีด #~~ www.example#.go.th [ลิงก์](a#.md)[^1]\n\n", number);
  for (std::size_t row = 0; row < number % 7; ++row) {
    text += numbered("- [x] งาน ~#~ a#@example.go.th\n\n| ก | ข |\n|---|--:|\n| ~~๑~~ | `#` |\n\n", number);
  }
  return text + numbered("<b onclick=x>ดิบ</b>\n\n[^1]: หมายเหตุ #\n", number);
}

/// Of many pages that eight threads make, with the Markdown that each is given, those that one thread makes
/// otherwise.
template <class Give>
std::size_t count_different(const Give& give) {
  const Markdown markdown;
  std::vector<std::string> texts;
  std::vector<MarkdownPage> expected;
  for (std::size_t number = 0; number < pages; ++number) {
    texts.push_back(page(number));
    expected.push_back(markdown.render({.text = texts.back()}, {}).value);
  }
  std::vector<MarkdownPage> made(pages * threads);
  std::vector<std::thread> workers;
  workers.reserve(threads);
  for (std::size_t worker = 0; worker < threads; ++worker) {
    workers.emplace_back([&, worker] {
      const auto& own = give();
      for (std::size_t number = 0; number < pages; ++number) {
        const std::size_t other = (number + worker * 37) % pages;
        made[worker * pages + other] = own->render({.text = texts[other]}, {}).value;
      }
    });
  }
  for (std::thread& worker : workers) {
    worker.join();
  }
  std::size_t different = 0;
  for (std::size_t at = 0; at < made.size(); ++at) {
    const MarkdownPage& one = expected[at % pages];
    different += made[at].html == one.html && made[at].headings == one.headings ? 0U : 1U;
  }
  return different;
}

// cmark-gfm switches process-wide tables while it parses; without the lock about a third of the pages came
// out wrong.
TEST_CASE("eight threads make the same pages as one") {
  const Markdown markdown;
  CHECK(count_different([&] { return &markdown; }) == 0);
}

// As in a preview, which shows one project while it reads the next.
TEST_CASE("eight threads with a Markdown each make the same pages as one") {
  CHECK(count_different([] { return std::make_unique<Markdown>(); }) == 0);
}

}  // namespace

}  // namespace prongsai::markup
