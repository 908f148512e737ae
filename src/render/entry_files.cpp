#include "render/entry_files.h"

#include "render/book.h"
#include "render/views.h"
#include "site/content_file.h"
#include "site/field.h"

#include <concepts>
#include <set>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::render {

namespace {

/// Every FileReference of an entry's head and records, with the title beside it when there is one.
class FileList {
 public:
  explicit FileList(const Book& book) : book_(book) {}

  void add(const site::ContentFile& file) {
    walk(file.head, "");
    std::visit([&](const auto& records) { walk(records, ""); }, file.records);
  }

  std::vector<EntryFile> take() { return std::move(files_); }

 private:
  template <class Value>
  void walk(const Value& value, std::string_view title) {
    if constexpr (std::same_as<Value, site::FileReference>) {
      const auto found = book_.files.find(value.path);
      if (found != book_.files.end() && seen_.insert(value.path).second) {
        files_.push_back({.title = title, .file = &found->second});
      }
    } else if constexpr (site::IsOptional<Value>::value) {
      if (value) {
        walk(*value, title);
      }
    } else if constexpr (site::IsVector<Value>::value) {
      for (const auto& inner : value) {
        walk(inner, title);
      }
    } else if constexpr (site::HasFields<Value>) {
      std::string_view own;
      if constexpr (requires { std::string_view(value.title); }) {
        own = value.title;
      }
      site::for_each_field(value,
                           [&](const site::FieldInfo& /*info*/, const auto& inner) { walk(inner, own); });
    }
  }

  const Book& book_;
  std::set<std::string_view> seen_{};
  std::vector<EntryFile> files_{};
};

}  // namespace

std::vector<EntryFile> files_of(const Book& book, const std::vector<const EntryView*>& entries) {
  FileList files(book);
  for (const EntryView* const entry : entries) {
    files.add(*entry->file);
  }
  return files.take();
}

}  // namespace prongsai::render
