#pragma once

#include "report/rule.h"

#include <string_view>

namespace prongsai::report {

/// What a rule says in one language: the sentence, and what to do about it.
class Words {
 public:
  constexpr Words(std::string_view message, std::string_view help) : message_(message), help_(help) {}
  [[nodiscard]] constexpr std::string_view message() const { return message_; }
  [[nodiscard]] constexpr std::string_view help() const { return help_; }

 private:
  std::string_view message_;
  std::string_view help_;
};

constexpr RuleInfo row(Severity severity, Rule rule, std::string_view name, Words thai, Words english) {
  return {.rule = rule,
          .name = name,
          .severity = severity,
          .message_th = thai.message(),
          .message_en = english.message(),
          .help_th = thai.help(),
          .help_en = english.help()};
}

constexpr RuleInfo error(Rule rule, std::string_view name, Words thai, Words english) {
  return row(Severity::error, rule, name, thai, english);
}

constexpr RuleInfo warning(Rule rule, std::string_view name, Words thai, Words english) {
  return row(Severity::warning, rule, name, thai, english);
}

constexpr RuleInfo note(Rule rule, std::string_view name, Words thai, Words english) {
  return row(Severity::note, rule, name, thai, english);
}

}  // namespace prongsai::report
