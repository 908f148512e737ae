#pragma once

#include "render/book.h"
#include "render/page.h"

#include <string>

namespace prongsai::render {

/// What the page says to machines, as a <script> of JSON-LD in the words of schema.org: the body
/// (GovernmentOrganization) and the site on the home page, the way to the page (BreadcrumbList), a table of
/// records (Dataset with its downloads), services (GovernmentService). Empty where there is nothing to say.
std::string structured_data(const Book& book, const Page& page);

}  // namespace prongsai::render
