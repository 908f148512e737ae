#include "report/print.h"

#include "report/place.h"
#include "report/problem.h"
#include "report/rule.h"
#include "report/snippet.h"
#include "report/visible.h"
#include "text/json.h"
#include "text/language.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace prongsai::report {

namespace {

constexpr std::size_t longest_place = 400;

/// What is painted, not how: the ANSI colours stand in one place.
enum class Paint { plain, bold, gutter, note, warning, error };

std::string_view ansi(Paint paint) {
  switch (paint) {
    case Paint::plain:
      return "";
    case Paint::bold:
      return "\x1b[1m";
    case Paint::gutter:
      return "\x1b[1;34m";
    case Paint::note:
      return "\x1b[1;36m";
    case Paint::warning:
      return "\x1b[1;33m";
    case Paint::error:
      return "\x1b[1;31m";
  }
  return "";
}

Paint paint_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return Paint::note;
    case Severity::warning:
      return Paint::warning;
    case Severity::error:
      return Paint::error;
  }
  return Paint::plain;
}

std::string painted(std::string_view text, Paint paint, Color color) {
  if (color == Color::never || paint == Paint::plain) {
    return std::string(text);
  }
  return std::string(ansi(paint)).append(text).append("\x1b[0m");
}

/// The place, or the address when there is no file.
std::string place_or_address(const Problem& problem, text::Language language) {
  const std::string place = place_of(problem.where, language);
  return one_line(place.empty() ? problem.url : place, longest_place);
}

/// Whether the place is a line of a text; a workbook has none.
bool has_source_line(const Location& where) {
  return !where.file.empty() && where.sheet.empty() && where.line > 0 && !has_pages(where.file);
}

/// Writes the lines below the sentence, each behind the gutter.
class Lines {
 public:
  Lines(const Problem& problem, const Style& style)
      : problem_(problem),
        style_(style),
        margin_(has_source_line(problem.where) ? std::to_string(problem.where.line).size() : 1, ' ') {}

  void add_place() {
    if (const std::string place = place_or_address(problem_, style_.language); !place.empty()) {
      add(margin_, "┌─", place);
    }
  }

  void add_source(const SourceLine& source_line) {
    const Location& where = problem_.where;
    if (!has_source_line(where) || !source_line) {
      return;
    }
    const std::optional<std::string> source = source_line(where.file, where.line);
    if (!source) {
      return;
    }
    const Snippet snippet = snippet_of(*source, where.column, where.length);
    add(std::to_string(where.line), "│", snippet.line);
    if (snippet.caret_cells > 0) {
      const std::string caret(snippet.caret_cells, '^');
      add(margin_, "│",
          std::string(snippet.caret_at, ' ') +
              painted(caret, paint_of(info(problem_.rule).severity), style_.color));
    }
  }

  void add_page() {
    if (!problem_.url.empty() && !problem_.where.file.empty()) {
      const std::string_view label = style_.language == text::Language::th ? "หน้าเว็บ: " : "page: ";
      add(margin_, "=", std::string(label) + one_line(problem_.url, longest_place));
    }
  }

  void add_help() {
    if (const std::string help = help_of(problem_, style_.language); !help.empty()) {
      const std::string_view label = style_.language == text::Language::th ? "วิธีแก้: " : "help: ";
      add(margin_, "=", std::string(label) + help);
    }
  }

  [[nodiscard]] std::string take() { return std::move(lines_); }

 private:
  void add(std::string_view margin, std::string_view bar, std::string_view text) {
    std::string gutter(margin);
    gutter.append(" ").append(bar);
    lines_ += painted(gutter, Paint::gutter, style_.color);
    if (!text.empty()) {
      lines_.append(" ").append(text);
    }
    lines_ += '\n';
  }

  const Problem& problem_;
  const Style& style_;
  std::string margin_;
  std::string lines_{};
};

}  // namespace

std::string to_text(const Problem& problem, const Style& style, const SourceLine& source_line) {
  const RuleInfo& rule = info(problem.rule);
  std::string head(severity_word(rule.severity, style.language));
  head.append("[").append(rule.name).append("]");
  Lines lines(problem, style);
  lines.add_place();
  lines.add_source(source_line);
  lines.add_page();
  lines.add_help();
  return painted(head, paint_of(rule.severity), style.color) +
         painted(": " + message_of(problem, style.language), Paint::bold, style.color) + "\n" + lines.take();
}

text::Json to_json(const Problem& problem, text::Language language) {
  text::Json::Object members;
  const auto add_text = [&](const char* name, std::string text) {
    if (!text.empty()) {
      members.emplace_back(name, std::move(text));
    }
  };
  const auto add_number = [&](const char* name, int number) {
    if (number > 0) {
      members.emplace_back(name, number);
    }
  };
  const RuleInfo& rule = info(problem.rule);
  add_text("rule", std::string(rule.name));
  add_text("severity", std::string(severity_word(rule.severity, text::Language::en)));
  add_text("message", message_of(problem, language));
  add_text("file", problem.where.file);
  add_text("sheet", problem.where.sheet);
  if (!problem.where.sheet.empty() && problem.where.line > 0) {
    add_text("cell", cell_name(problem.where.line, problem.where.column));
  }
  add_number("line", problem.where.line);
  add_number("column", problem.where.column);
  add_text("url", problem.url);
  add_text("help", help_of(problem, language));
  return members;
}

Counts count(std::span<const Problem> problems) {
  Counts counts;
  for (const Problem& problem : problems) {
    switch (info(problem.rule).severity) {
      case Severity::note:
        ++counts.notes;
        break;
      case Severity::warning:
        ++counts.warnings;
        break;
      case Severity::error:
        ++counts.errors;
        break;
    }
  }
  return counts;
}

}  // namespace prongsai::report
