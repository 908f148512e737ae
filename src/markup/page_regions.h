#pragma once

#include "markup/html_scan.h"
#include "markup/html_vocabulary.h"

namespace prongsai::markup {

/// Follows the tags that divide a page, and says in which part of it the scanner stands.
class PageRegions {
 public:
  void enter(PageElement element) {
    if (int* const depth = depth_of(element)) {
      ++*depth;
    }
    if (element == PageElement::menu && ++menus_ == 1) {
      in_first_menu_ = true;
    }
  }

  void leave(PageElement element) {
    int* const depth = depth_of(element);
    if (depth != nullptr && *depth > 0) {
      --*depth;
    }
    in_first_menu_ = in_first_menu_ && menu_ > 0;
  }

  /// The region of something to click that stands here.
  [[nodiscard]] LinkRegion here() const {
    if (footer_ > 0) {
      return LinkRegion::footer;
    }
    if (menu_ == 0) {
      return LinkRegion::content;
    }
    return main_ == 0 && (in_first_menu_ || header_ > 0) ? LinkRegion::main_menu : LinkRegion::other_menu;
  }

 private:
  int* depth_of(PageElement element) {
    switch (element) {
      case PageElement::header:
        return &header_;
      case PageElement::footer:
        return &footer_;
      case PageElement::main:
        return &main_;
      case PageElement::menu:
        return &menu_;
      default:
        return nullptr;
    }
  }

  int header_ = 0;
  int footer_ = 0;
  int main_ = 0;
  int menu_ = 0;
  int menus_ = 0;
  bool in_first_menu_ = false;
};

}  // namespace prongsai::markup
