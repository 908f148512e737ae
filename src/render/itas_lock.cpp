#include "render/itas_lock.h"

#include "render/itas_answers.h"
#include "render/views.h"
#include "site/itas_lock.h"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace prongsai::render {

namespace {

constexpr std::string_view what_it_is =
    "# ที่อยู่ที่ส่งให้ ITAS แล้ว: prongsai export itas เพิ่มให้ และ prongsai check เตือนเมื่อที่อยู่ใดหายไป "
    "ลบบรรทัดได้ด้วยมือเท่านั้น\n"
    "# Addresses given to ITAS. Only a person deletes a line.\n";

/// Year, code and address; the code's length makes O2 stand before O10.
using Line = std::tuple<int, std::size_t, std::string, std::string>;

Line line_of(const site::ExportedAddress& exported) {
  return {exported.year.buddhist, exported.code.size(), exported.code, exported.address};
}

}  // namespace

site::ItasLock with_answers(site::ItasLock lock, const ItasAnswers& answers, std::string_view origin) {
  std::set<Line> known;
  for (const site::ExportedAddress& exported : lock.addresses) {
    known.insert(line_of(exported));
  }
  for (const ItasAnswer& answer : answers.answers) {
    for (const LinkView& url : answer.urls) {
      site::ExportedAddress exported{
          .year = answers.year, .code = answer.code, .address = url.url.substr(origin.size()), .where = {}};
      if (known.insert(line_of(exported)).second) {
        lock.addresses.push_back(std::move(exported));
      }
    }
  }
  return lock;
}

std::string lock_text(const site::ItasLock& lock) {
  std::set<Line> lines;
  for (const site::ExportedAddress& exported : lock.addresses) {
    lines.insert(line_of(exported));
  }
  std::string text;
  for (const std::string& comment : lock.comments) {
    text.append(comment).append("\n");
  }
  if (text.empty()) {
    text = what_it_is;
  }
  for (const auto& [year, length, code, address] : lines) {
    text.append(std::to_string(year)).append(" ").append(code).append(" ").append(address).append("\n");
  }
  return text;
}

}  // namespace prongsai::render
