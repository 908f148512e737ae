#pragma once

#include "report/problem.h"
#include "site/head.h"
#include "site/headings.h"
#include "site/kind.h"

#include <string>
#include <vector>

namespace prongsai::site {

/// The Markdown of a file; `first_line` is the line of its first character.
struct Body {
  std::string markdown{};
  int first_line = 1;
};

/// One file of content/: what it says of itself, its text, its records. Filed by area; what it is evidence
/// for follows from its topics, never from an O-code.
struct ContentFile {
  std::string path{};
  std::string area{};
  std::string address{};
  Kind kind = Kind::page;
  Head head{};
  Body body{};
  Records records{};
  /// The author's own headings, and the order of the columns where it is not the theme's.
  std::vector<Heading> headings{};
  std::vector<std::string> columns{};
  /// The spreadsheet that the records came from, when another file than `path`.
  std::string table{};
  /// The days that the file's content speaks of: its period, else its fiscal year, else its date; nothing for
  /// what is simply current (a structure, a law).
  std::optional<text::Period> covers{};
  /// Of a page in another language: the address of the page that it translates, once the site is read whole;
  /// and the place that says so.
  std::string translates{};
  report::Location translation_place{};
};

}  // namespace prongsai::site
