#pragma once

#include <string_view>

namespace prongsai::load {

/// yaml-cpp's English sentence as the word that the table of rules has Thai and English for; empty when it
/// has none.
std::string_view word_of_yaml_error(std::string_view message);

}  // namespace prongsai::load
