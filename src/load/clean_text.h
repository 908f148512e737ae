#pragma once

#include "report/problem.h"

#include <string>
#include <string_view>

namespace prongsai::load {

/// The text of an author's file as everything after reads it: UTF-8 without BOM, every line ends with '\n'.
/// Problem: file_not_utf8, at the first byte that is not text.
report::Result<std::string> clean_text(std::string_view bytes, const std::string& path);

}  // namespace prongsai::load
