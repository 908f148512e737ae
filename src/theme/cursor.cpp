#include "theme/cursor.h"

#include "report/problem.h"
#include "report/rule.h"
#include "theme/ast.h"
#include "theme/lexer.h"
#include "theme/place.h"
#include "theme/theme.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::theme {

namespace {

constexpr std::size_t max_problems = 50;  // of one template

bool ends_tag(TokenKind kind) {
  return kind == TokenKind::print_end || kind == TokenKind::tag_end || kind == TokenKind::end;
}

}  // namespace

Cursor::Cursor(const TemplateSource& source, Tokens tokens)
    : source_(source), tokens_(std::move(tokens.tokens)), problems_(std::move(tokens.problems)) {}

const Token& Cursor::peek(std::size_t ahead) const {
  return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
}

Token Cursor::take() {
  const Token token = peek();
  if (at_ + 1 < tokens_.size()) {
    ++at_;
  }
  return token;
}

bool Cursor::is_at(std::string_view word) const {
  const Token& token = peek();
  return (token.kind == TokenKind::symbol || token.kind == TokenKind::name) && token.text == word;
}

bool Cursor::accept(std::string_view word) {
  if (!is_at(word)) {
    return false;
  }
  take();
  return true;
}

bool Cursor::expect(std::string_view word) {
  if (accept(word)) {
    return true;
  }
  fail(report::Rule::theme_syntax, peek().where, {peek().text, word});
  return false;
}

Token Cursor::expect_kind(TokenKind kind, std::string_view what) {
  if (peek().kind == kind) {
    return take();
  }
  const Token found = peek();
  fail(report::Rule::theme_syntax, found.where, {found.text, what});
  return {.kind = kind, .where = found.where};
}

void Cursor::begin_tag() {
  has_failed_ = false;
}

void Cursor::end_tag() {
  if (!ends_tag(peek().kind)) {
    fail(report::Rule::theme_syntax, peek().where, {peek().text});
  }
  take();
}

void Cursor::fail(report::Rule rule, Span where, std::initializer_list<std::string_view> details) {
  if (!has_failed_) {
    tell(rule, where, details);
  }
  has_failed_ = true;
  while (!ends_tag(peek().kind)) {
    take();
  }
}

void Cursor::tell(report::Rule rule, Span where, std::initializer_list<std::string_view> details) {
  if (problems_.size() < max_problems) {
    problems_.push_back(problem_at(source_, where, rule, details));
  }
}

void Cursor::give_up() {
  has_given_up_ = true;
  has_failed_ = true;
  at_ = tokens_.size() - 1;
}

std::vector<report::Problem> Cursor::take_problems() {
  return std::move(problems_);
}

Span Cursor::span_from(Span first) const {
  const Span last = at_ == 0 ? first : tokens_[at_ - 1].where;
  const auto end = std::max(first.offset + first.length, last.offset + last.length);
  return {.offset = first.offset, .length = end - first.offset};
}

}  // namespace prongsai::theme
