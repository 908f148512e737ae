#pragma once

#include "site/field.h"

#include <optional>
#include <string>

namespace prongsai::site {

/// One entry of a list of documents: a file of the site or an address elsewhere.
struct Document {
  std::string title{};
  std::string category{};
  std::string number{};
  std::optional<text::Date> date{};
  FileReference file{};
  WebAddress url{};
  std::string note{};
  report::Location where{};
};

template <>
struct Fields<Document> {
  static constexpr auto list =
      fields(field(&Document::title, {"title", Need::required, "ชื่อเอกสาร", "Title", "เรื่อง"}),
             field(&Document::category, {"category", Need::optional, "ประเภท", "Category"}),
             field(&Document::number, {"number", Need::optional, "เลขที่", "Number"}),
             field(&Document::date, {"date", Need::optional, "วันที่", "Date", "ลงวันที่|วันที่ประกาศ"}),
             field(&Document::file, {"file", Need::optional, "ไฟล์", "File"}),
             field(&Document::url, {"url", Need::optional, "ลิงก์", "Address"}),
             field(&Document::note, {"note", Need::optional, "หมายเหตุ", "Note"}));
};

}  // namespace prongsai::site
