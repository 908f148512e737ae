#include "report/place.h"

#include "report/problem.h"
#include "text/language.h"

#include <algorithm>
#include <string>

namespace prongsai::report {

namespace {

constexpr int letters = 26;

std::string column_name(int column) {
  std::string name;
  for (; column > 0; column = (column - 1) / letters) {
    name += static_cast<char>('A' + (column - 1) % letters);
  }
  std::ranges::reverse(name);
  return name;
}

std::string place_in_sheet(const Location& where, text::Language language) {
  const bool is_thai = language == text::Language::th;
  std::string place = where.file;
  place.append(is_thai ? " แผ่น “" : ", sheet “").append(where.sheet).append("”");
  if (where.line > 0) {
    const char* const word =
        where.column > 0 ? (is_thai ? " ช่อง " : ", cell ") : (is_thai ? " แถว " : ", row ");
    place.append(word).append(cell_name(where.line, where.column));
  }
  return place;
}

}  // namespace

bool has_pages(const std::string& file) {
  return file.ends_with(".pdf") || file.ends_with(".PDF") || file.ends_with(".pptx");
}

std::string cell_name(int row, int column) {
  return column_name(column) + std::to_string(row);
}

std::string place_of(const Location& where, text::Language language) {
  if (where.file.empty() || !where.sheet.empty()) {
    return where.file.empty() ? std::string() : place_in_sheet(where, language);
  }
  std::string place = line_of(where, language);
  if (where.line > 0 && where.column > 0) {
    place.append(":").append(std::to_string(where.column));
  }
  return place;
}

std::string line_of(const Location& where, text::Language language) {
  if (!where.sheet.empty()) {
    return place_of(where, language);
  }
  if (where.line > 0 && has_pages(where.file)) {
    return where.file + (language == text::Language::th ? " หน้า " : ", page ") + std::to_string(where.line);
  }
  return where.line > 0 ? where.file + ":" + std::to_string(where.line) : where.file;
}

}  // namespace prongsai::report
