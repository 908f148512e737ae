#pragma once

#include "render/book.h"
#include "render/itas_answers.h"
#include "report/problem.h"

#include <string>

namespace prongsai::render {

/// The answers as one page to print on A4, from the theme's itas.html; it needs no other file.
report::Checked<std::string> itas_page(const Book& book, const ItasAnswers& answers);

}  // namespace prongsai::render
