#pragma once

#include "render/book.h"
#include "render/page.h"

#include <string>
#include <vector>

// Files that programs read; their form is a contract and not a theme's choice.
namespace prongsai::render {

/// sitemap.xml with the true dates of pages that have one.
std::string sitemap(const Book& book, const std::vector<Page>& pages);
std::string robots(const Book& book);
/// opensearch.xml: how a browser searches the site.
std::string open_search(const Book& book);
/// item → address, title, period, owner, updated, files with size and SHA-256: what an auditor verifies.
std::string oit_json(const Book& book);

}  // namespace prongsai::render
