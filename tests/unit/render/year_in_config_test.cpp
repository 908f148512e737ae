#include "render/year_in_config.h"

#include "text/date.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using prongsai::render::with_year;
using prongsai::text::FiscalYear;

struct Row {
  std::string before{};
  std::vector<FiscalYear> published{};
  std::string after{};
};

}  // namespace

TEST_CASE("A new year changes only the lines that say it") {
  const std::vector<Row> rows{
      {"title: ก\nfiscal_year: 2567  # ปีนี้\nlanguage: th\n",
       {{2567}},
       "title: ก\nfiscal_year: 2568  # ปีนี้\nfiscal_years: [2567, 2568]\nlanguage: th\n"},
      {"fiscal_year: 2567\nfiscal_years: [2566, 2567] # ทุกปี\n",
       {{2566}, {2567}},
       "fiscal_year: 2568\nfiscal_years: [2566, 2567, 2568] # ทุกปี\n"},
      {"fiscal_years:  # ทุกปี\n  - 2566\n  # ปีนี้\n  - 2567\nfiscal_year: 2567\n",
       {{2566}, {2567}},
       "fiscal_years:  # ทุกปี\n  - 2566\n  # ปีนี้\n  - 2567\n  - 2568\nfiscal_year: 2568\n"},
      {"fiscal_years:\n- 2567\nfiscal_year: \"2567\"\r\n",
       {{2567}},
       "fiscal_years:\n- 2567\n- 2568\nfiscal_year: 2568\r\n"},
      {"fiscal_years: 2566\nfiscal_year: 2567",
       {{2566}, {2567}},
       "fiscal_years: [2566, 2568]\nfiscal_year: 2568\n"},
      {"fiscal_year: 2567\nfiscal_years: []\n", {{2567}}, "fiscal_year: 2568\nfiscal_years: [2568]\n"},
      {"title: ก\n", {}, "title: ก\nfiscal_year: 2568\nfiscal_years: [2568]\n"},
      {"fiscal_year: 2569\nfiscal_years: [2567]\n",
       {{2567}, {2569}},
       "fiscal_year: 2569\nfiscal_years: [2567, 2568]\n"},
      {"fiscal_year: 2568\nfiscal_years: [2567, 2568]\n",
       {{2567}, {2568}},
       "fiscal_year: 2568\nfiscal_years: [2567, 2568]\n"},
  };
  for (const Row& row : rows) {
    CHECK(with_year(row.before, row.published, {2568}) == row.after);
  }
}
