#pragma once

#include "render/book.h"

#include <string>

// The site's tables as other programs find them: one list each in the two forms that are asked for.
namespace prongsai::render {

/// datapackage.json: a tabular Data Package (Frictionless, version 1) of every table's CSV, with its fields.
std::string data_package(const Book& book);

/// catalog.jsonld: a DCAT 2 catalogue, a dataset for every table and every year's purchases.
std::string data_catalogue(const Book& book);

}  // namespace prongsai::render
