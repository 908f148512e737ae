#include "render/file_forms.h"

#include "render/views.h"
#include "site/page_path.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::render {

void link_other_forms(std::map<std::string, FileView, std::less<>>& files) {
  std::map<std::string_view, std::vector<FileView*>> by_name;
  for (auto& [path, file] : files) {
    if (site::is_document(path)) {
      by_name[std::string_view(path).substr(0, path.rfind('.'))].push_back(&file);
    }
  }
  for (const auto& [name, forms] : by_name) {
    for (FileView* const one : forms) {
      for (const FileView* const other : forms) {
        if (one != other) {
          one->other_forms.push_back(other);
        }
      }
    }
  }
}

}  // namespace prongsai::render
