#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace prongsai::markup {

/// Gives the headings of a page their ids: the slug of the text, a repeated one with -2, -3 …; so an id
/// depends only on the headings before it that read the same.
class HeadingIds {
 public:
  std::string id_for(std::string_view heading);

 private:
  /// Every id given, with the last number tried behind it.
  std::unordered_map<std::string, int> given_{};
};

}  // namespace prongsai::markup
