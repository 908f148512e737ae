#include "text/nearest.h"

#include <doctest/doctest.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace prongsai::text {

namespace {

TEST_CASE("nearest finds what a word was meant to be") {
  constexpr std::array<std::string_view, 6> candidates = {"build",  "check", "publish",
                                                          "status", "หัวข้อ",  "หัวเรื่อง"};
  struct Row {
    std::string_view word{};
    std::optional<std::string_view> expected{};
  };
  for (const Row& row :
       {Row{"build", "build"}, Row{"biuld", "build"}, Row{"chek", "check"}, Row{"statsu", "status"},
        Row{"pubish", "publish"}, Row{"หัวขอ้", "หัวข้อ"}, Row{"หัวข้", "หัวข้อ"}, Row{"zebra", {}}, Row{"bu", {}},
        Row{"", {}}, Row{"้", {}}, Row{"\xFF", {}}}) {
    CAPTURE(row.word);
    CHECK((nearest(row.word, candidates) == row.expected));
  }
  CHECK((nearest("build", {}) == std::nullopt));
  CHECK((nearest(std::string(1'000'000, 'b'), candidates) == std::nullopt));
}

TEST_CASE("of two as near the first wins") {
  constexpr std::array<std::string_view, 2> candidates = {"title", "titlo"};
  CHECK((nearest("titli", candidates) == "title"));
}

}  // namespace

}  // namespace prongsai::text
