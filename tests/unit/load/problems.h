#pragma once

#include "report/problem.h"
#include "report/rule.h"

#include <doctest/doctest.h>

#include <ostream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::report {

/// What doctest shows of a problem when a check fails: rule, place, details.
inline std::ostream& operator<<(std::ostream& out, const Problem& problem) {
  out << info(problem.rule).name << ' ' << problem.where.file << ':' << problem.where.line << ':'
      << problem.where.column << '+' << problem.where.length;
  for (const std::string& detail : problem.details) {
    out << " {" << detail << '}';
  }
  return out;
}

}  // namespace prongsai::report

namespace doctest {

template <>
struct StringMaker<std::vector<prongsai::report::Problem>> {
  static String convert(const std::vector<prongsai::report::Problem>& problems) {
    std::ostringstream out;
    for (const prongsai::report::Problem& problem : problems) {
      out << "\n  " << problem;
    }
    return out.str().c_str();
  }
};

}  // namespace doctest

namespace prongsai::load {

using Problems = std::vector<report::Problem>;

/// A problem in the file `file`.
inline report::Problem problem_in(std::string file, report::Rule rule, int line, int column, int length,
                                  std::vector<std::string> details = {}) {
  return {.rule = rule,
          .where = {.file = std::move(file), .line = line, .column = column, .length = length},
          .details = std::move(details)};
}

}  // namespace prongsai::load
