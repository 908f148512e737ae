#pragma once

#include "picture/card.h"
#include "render/book.h"
#include "render/page.h"
#include "report/problem.h"
#include "site/tree.h"

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::render {

/// The pictures that LINE and Facebook show beside a link to a page: title, what it belongs to, and whose
/// site it is, in the site's colour. Pages that would have the same share one, named after what is on it.
class SharePictures {
 public:
  /// Reads the theme's fonts (assets/fonts/sarabun-…), of which one that cannot be read is a problem
  /// (theme_font); without them there are no pictures.
  explicit SharePictures(const Book& book);

  /// Gives each page its picture; those that only redirect, and the one that tells that there is none, have
  /// none. In an area with many files only the first ones, which are the newest, have their own: the others
  /// have the area's, so that a site of ten thousand pages is not thousands of pictures.
  void give(std::vector<Page>& pages);

  [[nodiscard]] const std::vector<report::Problem>& problems() const { return problems_; }

  /// The pictures by their paths in the Tree, drawn when they are asked for; they need nothing of this.
  [[nodiscard]] std::vector<std::pair<std::string, site::Recipe>> files() const;

 private:
  const Book& book_;
  std::vector<report::Problem> problems_{};  // before the fonts, whose reading fills it
  std::shared_ptr<const picture::CardFonts> fonts_;
  std::string fonts_hash_{};
  std::map<std::string, picture::Card> cards_{};
};

/// How many files of an area have a picture of their own.
inline constexpr std::size_t most_own_pictures = 8;

}  // namespace prongsai::render
