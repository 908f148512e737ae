#include "render/itas_page.h"

#include "render/book.h"
#include "render/itas_answers.h"
#include "render/page.h"
#include "report/problem.h"

#include <string>

namespace prongsai::render {

report::Checked<std::string> itas_page(const Book& book, const ItasAnswers& answers) {
  return render_page(book, {.path = "itas.html",
                            .template_name = "itas.html",
                            .title = "คำตอบแบบวัด OIT ปีงบประมาณ พ.ศ. " + std::to_string(answers.year.buddhist),
                            .answers = &answers});
}

}  // namespace prongsai::render
