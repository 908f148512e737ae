#pragma once

#include "report/problem.h"
#include "report/rule.h"
#include "theme/ast.h"
#include "theme/lexer.h"
#include "theme/theme.h"

#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace prongsai::theme {

/// Walks over a template's tokens and collects problems. After the first problem inside a tag it stands at
/// the tag's end, so that nothing else is taken and nothing more is told until the next tag begins.
class Cursor {
 public:
  Cursor(const TemplateSource& source, Tokens tokens);

  [[nodiscard]] const Token& peek(std::size_t ahead = 0) const;
  /// The next token; never goes beyond the end of a tag while in it.
  Token take();
  [[nodiscard]] bool is_at(std::string_view word) const;
  /// Takes the next token when it is this symbol or word.
  bool accept(std::string_view word);
  /// As accept, and a problem when it is not.
  bool expect(std::string_view word);
  /// The next token when it is a name (or a string), else a problem.
  Token expect_kind(TokenKind kind, std::string_view what);

  void begin_tag();
  /// Takes the tag's end; what stands before it is a problem.
  void end_tag();
  [[nodiscard]] bool has_failed() const { return has_failed_; }

  void fail(report::Rule rule, Span where, std::initializer_list<std::string_view> details);
  /// A problem that does not keep the rest of the tag from being read.
  void tell(report::Rule rule, Span where, std::initializer_list<std::string_view> details);
  /// Goes to the end of the template: there is no sense in reading on.
  void give_up();
  [[nodiscard]] bool has_given_up() const { return has_given_up_; }

  std::vector<report::Problem> take_problems();
  /// From the beginning of `first` to the last token that was taken.
  [[nodiscard]] Span span_from(Span first) const;

 private:
  const TemplateSource& source_;
  std::vector<Token> tokens_;
  std::vector<report::Problem> problems_;
  std::size_t at_ = 0;
  bool has_failed_ = false;
  bool has_given_up_ = false;
};

}  // namespace prongsai::theme
