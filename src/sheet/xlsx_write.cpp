// libxlsxwriter behind one function. What it does not do for us is done before it is called: names, texts and
// addresses are made harmless (xlsx_text.h, sheet_name.h), and nothing beyond Excel's limits reaches it, for
// it tells of those on stderr.
#include "sheet/xlsx_write.h"

#include "report/problem.h"
#include "report/rule.h"
#include "sheet/column_width.h"
#include "sheet/memory_file.h"
#include "sheet/overloaded.h"
#include "sheet/sheet_name.h"
#include "sheet/workbook.h"
#include "sheet/xlsx_text.h"
#include "text/date.h"
#include "text/language.h"
#include "text/number.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <ctime>
#include <iterator>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>
#include <xlsxwriter/common.h>
#include <xlsxwriter/format.h>
#include <xlsxwriter/utility.h>
#include <xlsxwriter/workbook.h>
#include <xlsxwriter/worksheet.h>

namespace prongsai::sheet {

namespace {

using report::Problem;
using report::Rule;

struct FreeWorkbook {
  void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};
using OpenWorkbook = std::unique_ptr<lxw_workbook, FreeWorkbook>;

/// Where a cell stands, in the library's types.
struct Spot {
  lxw_row_t row = 0;
  lxw_col_t column = 0;
};

/// Excel keeps 15 digits of a number; an integer with more (a citizen id) must stay a text.
constexpr std::int64_t beyond_15_digits = 1'000'000'000'000'000;
/// The first year of Excel's calendar.
constexpr int first_year = 1900;

bool fits_number(std::int64_t value) {
  return value > -beyond_15_digits && value < beyond_15_digits;
}

/// Looks of cells, made when first asked for; the workbook owns them.
class Formats {
 public:
  Formats(lxw_workbook* workbook, text::Language language) : workbook_(workbook), language_(language) {}

  lxw_format* header() {
    if (header_ == nullptr) {
      header_ = plain();
      format_set_bold(header_);
      format_set_text_wrap(header_);
      format_set_bg_color(header_, light_grey);
      format_set_bottom(header_, LXW_BORDER_THIN);
    }
    return header_;
  }

  lxw_format* text() {
    if (text_ == nullptr) {
      text_ = plain();
      format_set_text_wrap(text_);
    }
    return text_;
  }

  lxw_format* link() {
    if (link_ == nullptr) {
      link_ = plain();
      format_set_text_wrap(link_);
      format_set_font_color(link_, LXW_COLOR_BLUE);
      format_set_underline(link_, LXW_UNDERLINE_SINGLE);
    }
    return link_;
  }

  lxw_format* number(const std::string& pattern) {
    lxw_format*& format = numbers_[pattern];
    if (format == nullptr) {
      format = plain();
      format_set_num_format(format, pattern.c_str());
    }
    return format;
  }

  /// Excel's words for "in Thai, with the Buddhist calendar" and "in English".
  lxw_format* date() {
    return number(language_ == text::Language::th ? "[$-107041E]d mmm yyyy" : "[$-809]d mmm yyyy");
  }

 private:
  static constexpr lxw_color_t light_grey = 0xEDEDED;
  static constexpr double points = 10;

  lxw_format* plain() {
    lxw_format* const format = workbook_add_format(workbook_);
    format_set_font_name(format, "Tahoma");  // has Thai letters on Windows and macOS alike
    format_set_font_size(format, points);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
  }

  lxw_workbook* workbook_;
  text::Language language_;
  lxw_format* header_ = nullptr;
  lxw_format* text_ = nullptr;
  lxw_format* link_ = nullptr;
  std::map<std::string, lxw_format*> numbers_{};
};

/// Fills one sheet, and remembers the first cell that went beyond each limit.
class SheetWriter {
 public:
  SheetWriter(lxw_worksheet* worksheet, Formats& formats, const XlsxLimits& limits, text::Language language)
      : worksheet_(worksheet), formats_(formats), limits_(limits), language_(language) {}

  void write(const Sheet& sheet) {
    for (std::size_t i = 0; i < columns_of(sheet.header.size()); ++i) {
      write_text({.row = 0, .column = static_cast<lxw_col_t>(i)}, sheet.header[i], formats_.header());
    }
    const std::size_t rows = std::min(sheet.rows.size(), limits_.rows - 1);
    too_many_rows_ = rows < sheet.rows.size();
    for (std::size_t i = 0; i < rows; ++i) {
      const Row& row = sheet.rows[i];
      for (std::size_t j = 0; j < columns_of(row.size()); ++j) {
        write_value({.row = static_cast<lxw_row_t>(i + 1), .column = static_cast<lxw_col_t>(j)}, row[j]);
      }
    }
    lay_out(sheet, static_cast<lxw_row_t>(rows));
  }

  [[nodiscard]] std::vector<Problem> problems(const std::string& name) const {
    std::vector<Problem> problems;
    const auto tell = [&](bool is_over, const char* what, std::size_t limit) {
      if (is_over) {
        problems.push_back({.rule = Rule::table_over_limit,
                            .where = {},
                            .details = {name, what, text::format_integer(static_cast<std::int64_t>(limit))}});
      }
    };
    tell(too_many_rows_, "rows", limits_.rows);
    tell(too_many_columns_, "columns", limits_.columns);
    tell(too_long_a_cell_, "characters_in_a_cell", limits_.cell_units);
    return problems;
  }

  /// What the library said against a cell; none of our cells should make it.
  [[nodiscard]] lxw_error error() const { return error_; }

 private:
  std::size_t columns_of(std::size_t wanted) {
    too_many_columns_ = too_many_columns_ || wanted > limits_.columns;
    return std::min(wanted, limits_.columns);
  }

  void note(lxw_error error) { error_ = error_ == LXW_NO_ERROR ? error : error_; }

  /// The text as the cell can hold it.
  std::string fitted(std::string_view text) {
    std::string clean = xlsx_text(text);
    if (count_units(clean) > limits_.cell_units) {
      too_long_a_cell_ = true;
      clean = std::string(cut_text(clean, limits_.cell_units - 1)) + "…";
    }
    return clean;
  }

  void write_text(Spot spot, std::string_view text, lxw_format* format) {
    note(worksheet_write_string(worksheet_, spot.row, spot.column, fitted(text).c_str(), format));
  }

  void write_number(Spot spot, double number, const std::string& pattern) {
    if (std::isfinite(number)) {
      note(worksheet_write_number(worksheet_, spot.row, spot.column, number, formats_.number(pattern)));
    }
  }

  void write_link(Spot spot, const Link& link) {
    const std::string address = xlsx_address(link.address);
    const std::string text = fitted(link.text.empty() ? link.address : link.text);
    if (address.empty() || text.empty() || links_ == limits_.links) {
      write_text(spot, text, formats_.text());
      return;
    }
    ++links_;
    note(worksheet_write_url_opt(worksheet_, spot.row, spot.column, address.c_str(), formats_.link(),
                                 text.c_str(), nullptr));
  }

  void write_date(Spot spot, const text::Date& date) {
    if (date.year < first_year) {
      write_text(spot, shown(date, language_), formats_.text());
      return;
    }
    lxw_datetime day{};
    day.year = date.year;
    day.month = date.month;
    day.day = date.day;
    note(worksheet_write_datetime(worksheet_, spot.row, spot.column, &day, formats_.date()));
  }

  void write_value(Spot spot, const Value& value) {
    constexpr double hundred = 100;
    std::visit(
        Overloaded{[](std::monostate) {},
                   [&](const std::string& text) { write_text(spot, text, formats_.text()); },
                   [&](std::int64_t number) {
                     if (fits_number(number)) {
                       write_number(spot, static_cast<double>(number), "0");
                     } else {
                       write_text(spot, std::to_string(number), formats_.text());
                     }
                   },
                   [&](const Decimal& number) {
                     const auto decimals = static_cast<std::size_t>(std::max(number.decimals, 0));
                     write_number(spot, number.value,
                                  decimals == 0 ? "#,##0" : "#,##0." + std::string(decimals, '0'));
                   },
                   [&](text::Amount amount) {
                     if (fits_number(amount.satang)) {
                       write_number(spot, static_cast<double>(amount.satang) / hundred, "#,##0.00");
                     } else {
                       write_text(spot, text::format_amount(amount), formats_.text());
                     }
                   },
                   [&](const Percent& percent) { write_number(spot, percent.value / hundred, "0.00%"); },
                   [&](const text::Date& date) { write_date(spot, date); },
                   [&](const Link& link) { write_link(spot, link); }},
        value);
  }

  void lay_out(const Sheet& sheet, lxw_row_t rows) {
    constexpr std::uint8_t a4 = 9;
    const std::vector<double> widths = column_widths(sheet, language_);
    for (std::size_t i = 0; i < columns_of(widths.size()); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      worksheet_set_column(worksheet_, column, column, widths[i], nullptr);
    }
    if (!sheet.header.empty()) {
      const auto last = static_cast<lxw_col_t>(columns_of(sheet.header.size()) - 1);
      worksheet_freeze_panes(worksheet_, 1, 0);
      worksheet_autofilter(worksheet_, 0, 0, rows, last);
      worksheet_repeat_rows(worksheet_, 0, 0);
    }
    worksheet_set_landscape(worksheet_);
    worksheet_set_paper(worksheet_, a4);
    worksheet_fit_to_pages(worksheet_, 1, 0);
  }

  lxw_worksheet* worksheet_;
  Formats& formats_;
  const XlsxLimits& limits_;
  text::Language language_;
  std::size_t links_ = 0;
  bool too_many_rows_ = false;
  bool too_many_columns_ = false;
  bool too_long_a_cell_ = false;
  lxw_error error_ = LXW_NO_ERROR;
};

/// 12:00 UTC of the day: 0 would stand for the clock's time.
std::time_t noon_of(const text::Date& date) {
  constexpr std::time_t seconds_a_day = 86400;
  return text::days_between({.year = 1970, .month = 1, .day = 1}, date) * seconds_a_day + seconds_a_day / 2;
}

void set_properties(lxw_workbook* target, const Workbook& workbook) {
  std::string title = xlsx_text(workbook.title);
  std::string author = xlsx_text(workbook.author);
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.author = author.data();
  properties.created = noon_of(workbook.created);
  workbook_set_properties(target, &properties);
}

Problem failure(const std::string& why) {
  return {.rule = Rule::output_failed, .where = {}, .details = {"XLSX", why}};
}

/// Fills the sheets; what the library said against one of them.
lxw_error write_sheets(lxw_workbook* target, const Workbook& workbook, const XlsxLimits& limits,
                       std::vector<Problem>& problems) {
  Formats formats(target, workbook.language);
  const std::vector<std::string> names = sheet_names(workbook.sheets);
  lxw_error error = LXW_NO_ERROR;
  for (std::size_t i = 0; i < names.size() && error == LXW_NO_ERROR; ++i) {
    lxw_worksheet* const worksheet = workbook_add_worksheet(target, names[i].c_str());
    if (worksheet == nullptr) {
      return LXW_ERROR_PARAMETER_VALIDATION;
    }
    SheetWriter writer(worksheet, formats, limits, workbook.language);
    writer.write(workbook.sheets[i]);
    error = writer.error();
    std::ranges::move(writer.problems(names[i]), std::back_inserter(problems));
  }
  return error;
}

/// Writes the file and frees the workbook in any case. One at a time: the library asks gmtime for the day of
/// the document's properties, whose answer is shared by all threads.
lxw_error finish(OpenWorkbook workbook) {
  static std::mutex one_at_a_time;
  const std::scoped_lock lock(one_at_a_time);
  return workbook_close(workbook.release());
}

}  // namespace

report::Checked<std::string> write_xlsx(const Workbook& workbook, const XlsxLimits& limits) {
  const auto file = MemoryFile::create();
  if (!file) {
    return {.value = {}, .problems = {failure(std::strerror(file.error()))}};
  }
  OpenWorkbook target(workbook_new(file->path().c_str()));
  if (!target) {
    return {.value = {}, .problems = {failure(std::strerror(ENOMEM))}};
  }
  report::Checked<std::string> written;
  set_properties(target.get(), workbook);
  lxw_error error = write_sheets(target.get(), workbook, limits, written.problems);
  if (error == LXW_NO_ERROR) {
    error = finish(std::move(target));
  }
  if (error != LXW_NO_ERROR) {
    written.problems.push_back(failure(lxw_strerror(error)));
    return written;
  }
  auto bytes = file->bytes();
  if (!bytes) {
    written.problems.push_back(failure(std::strerror(bytes.error())));
    return written;
  }
  written.value = std::move(*bytes);
  return written;
}

}  // namespace prongsai::sheet
