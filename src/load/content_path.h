#pragma once

#include <string>
#include <string_view>

// What the path of a file of content/ says.
namespace prongsai::load {

/// "people" of content/people/executives.yaml; empty for files directly under content/.
std::string area_name(std::string_view path);

/// "executives" of content/people/executives.yaml.
std::string_view stem_of(std::string_view path);

/// ".yaml" of content/people/executives.yaml; empty without one.
std::string_view extension_of(std::string_view path);

/// "/people/executives/" of content/people/executives.yaml; `slug` replaces the last part; index files are
/// their folder.
std::string address_of(std::string_view path, std::string_view slug);

}  // namespace prongsai::load
