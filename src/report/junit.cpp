#include "report/junit.h"

#include "text/escape.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::report {

namespace {

struct Counts {
  std::size_t cases = 0;
  std::size_t failed = 0;
  std::size_t skipped = 0;
};

Counts& operator+=(Counts& counts, const Counts& more) {
  counts.cases += more.cases;
  counts.failed += more.failed;
  counts.skipped += more.skipped;
  return counts;
}

Counts count(const JunitSuite& suite) {
  const auto of = [&](JunitOutcome outcome) {
    return static_cast<std::size_t>(std::ranges::count(suite.cases, outcome, &JunitCase::outcome));
  };
  return {
      .cases = suite.cases.size(), .failed = of(JunitOutcome::failed), .skipped = of(JunitOutcome::skipped)};
}

/// Builds the text, element by element.
class Writer {
 public:
  void open(std::string_view name) { xml_.append("<").append(name); }
  void end_open() { xml_.append(">\n"); }
  void end_empty() { xml_.append("/>\n"); }
  void close(std::string_view name) { xml_.append("</").append(name).append(">\n"); }

  /// A line end would be read as a blank, so it is written as a reference.
  void attribute(std::string_view name, std::string_view value) {
    xml_.append(" ").append(name).append("=\"");
    std::string escaped;
    text::append_xml(escaped, value);
    for (const char c : escaped) {
      append_attribute_character(c);
    }
    xml_.append("\"");
  }

  void attribute(std::string_view name, std::size_t value) { attribute(name, std::to_string(value)); }

  void counts(const Counts& counts) {
    attribute("tests", counts.cases);
    attribute("failures", counts.failed);
    attribute("errors", std::size_t{0});
    attribute("skipped", counts.skipped);
  }

  /// An element of text alone, opened before; none when the text is empty.
  void content(std::string_view name, std::string_view text) {
    if (text.empty()) {
      end_empty();
      return;
    }
    xml_.append(">");
    text::append_xml(xml_, text);
    close(name);
  }

  void output(std::string_view text) {
    if (!text.empty()) {
      open("system-out");
      content("system-out", text);
    }
  }

  [[nodiscard]] std::string take() { return std::move(xml_); }

 private:
  void append_attribute_character(char c) {
    switch (c) {
      case '\n':
        xml_.append("&#10;");
        break;
      case '\r':
        xml_.append("&#13;");
        break;
      case '\t':
        xml_.append("&#9;");
        break;
      default:
        xml_ += c;
    }
  }

  std::string xml_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
};

void write_outcome(Writer& xml, const JunitCase& one) {
  if (one.outcome == JunitOutcome::passed) {
    return;
  }
  const std::string_view name = one.outcome == JunitOutcome::failed ? "failure" : "skipped";
  xml.open(name);
  xml.attribute("message", one.message);
  if (one.outcome == JunitOutcome::failed) {
    xml.attribute("type", one.type);
  }
  xml.content(name, one.details);
}

void write_case(Writer& xml, const JunitCase& one) {
  xml.open("testcase");
  xml.attribute("name", one.name);
  xml.attribute("classname", one.class_name);
  if (!one.file.empty()) {
    xml.attribute("file", one.file);
  }
  if (one.line > 0) {
    xml.attribute("line", static_cast<std::size_t>(one.line));
  }
  if (one.outcome == JunitOutcome::passed && one.system_out.empty()) {
    xml.end_empty();
    return;
  }
  xml.end_open();
  write_outcome(xml, one);
  xml.output(one.system_out);
  xml.close("testcase");
}

}  // namespace

std::string to_junit(const std::string& name, const std::vector<JunitSuite>& suites) {
  Counts all;
  for (const JunitSuite& suite : suites) {
    all += count(suite);
  }
  Writer xml;
  xml.open("testsuites");
  xml.attribute("name", name);
  xml.counts(all);
  xml.end_open();
  for (const JunitSuite& suite : suites) {
    xml.open("testsuite");
    xml.attribute("name", suite.name);
    xml.counts(count(suite));
    xml.end_open();
    for (const JunitCase& one : suite.cases) {
      write_case(xml, one);
    }
    xml.output(suite.system_out);
    xml.close("testsuite");
  }
  xml.close("testsuites");
  return xml.take();
}

}  // namespace prongsai::report
