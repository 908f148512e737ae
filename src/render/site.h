#pragma once

#include "render/book.h"
#include "report/problem.h"
#include "site/tree.h"

#include <memory>
#include <string>
#include <vector>

namespace prongsai::render {

/// A site as the public gets it: the Tree, and the tree paths of the items' pages, which must be reached from
/// the home page. The recipes look into what `inputs` names, which must outlive them.
struct Rendered {
  site::Tree tree{};
  std::vector<std::string> item_pages{};
};

/// Plans every page of the site and the files that machines read. Two things for one path are problems
/// (content_address_taken); a page's own problems come with its recipe.
report::Checked<Rendered> render_site(const Inputs& inputs);

}  // namespace prongsai::render
