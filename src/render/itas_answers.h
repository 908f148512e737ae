#pragma once

#include "render/book.h"
#include "render/views.h"
#include "sheet/workbook.h"
#include "site/click_path.h"
#include "text/date.h"
#include "theme/value.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

// What a body enters into the assessment system (ITAS) for each item of a year. In Thai whatever the site's
// language is: the system and its forms are.
namespace prongsai::render {

/// What the answer sheet says of an item: yes only when it is complete, for an item scores 100 or 0 and
/// nothing between.
enum class Has : std::uint8_t { no, yes };

/// The answer for one item. `urls` are absolute: the item's own page, then the pages of its evidence, then
/// their documents. `steps` lead a reader from the home page to the item's page, without their numbers;
/// `remarks` say what is missing and what does not apply, and whose word that is.
struct ItasAnswer {
  std::string code{};
  std::string title{};
  Has has = Has::no;
  std::vector<LinkView> urls{};
  std::vector<std::string> steps{};
  std::vector<std::string> remarks{};
};

struct ItasAnswers {
  text::FiscalYear year{};
  text::Date as_of{};
  /// The year whose list stood in, when the year has none of its own yet.
  std::optional<text::FiscalYear> carried_from{};
  std::vector<ItasAnswer> answers{};
};

/// The answers for the year's items, in the catalogue's order. `ways` are the clicks to the items' pages, by
/// path of the Tree; an item whose page is not among them has no steps, and says so in its remarks.
ItasAnswers itas_answers(const Book& book, const YearView& year,
                         const std::map<std::string, site::ClickPath>& ways);

/// The answers as one sheet: item, title, yes or no, addresses, explanation, remarks; a line for each where a
/// cell has several. The addresses lead to the item's page.
sheet::Workbook itas_workbook(const Book& book, const ItasAnswers& answers);

template <>
const theme::ObjectType& view_type<ItasAnswer>();
template <>
const theme::ObjectType& view_type<ItasAnswers>();

}  // namespace prongsai::render
