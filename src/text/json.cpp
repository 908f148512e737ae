#include "text/json.h"

#include "text/number.h"
#include "text/utf8.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace prongsai::text {

namespace {

void append_escaped(std::string& out, char32_t c) {
  constexpr std::string_view hexadecimal = "0123456789abcdef";
  out += "\\u";
  for (const unsigned shift : {12U, 8U, 4U, 0U}) {
    out += hexadecimal[(c >> shift) & 0xFU];
  }
}

void append_character(std::string& out, char32_t c) {
  switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    case '<':     // "</script>"
    case 0x2028:  // line ends in the JavaScript of old browsers
    case 0x2029:
      append_escaped(out, c);
      break;
    default:
      if (c < 0x20) {
        append_escaped(out, c);
      } else {
        append_utf8(out, c);
      }
  }
}

void append_string(std::string& out, std::string_view utf8) {
  out += '"';
  for (std::size_t at = 0; at < utf8.size();) {
    append_character(out, next_code_point(utf8, at));
  }
  out += '"';
}

void append_double(std::string& out, double value) {
  if (!std::isfinite(value)) {
    out += "null";
    return;
  }
  constexpr std::size_t longest = 32;  // the shortest exact form of a double needs 24
  std::array<char, longest> buffer{};
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  out.append(buffer.data(), result.ptr);
}

void append_amount(std::string& out, Amount amount) {
  for (const char c : format_amount(amount)) {
    if (c != ',') {
      out += c;
    }
  }
}

template <class... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};

}  // namespace

class JsonWriter {
 public:
  JsonWriter(std::string& out, int indent)
      : out_(out), indent_(indent > 0 ? static_cast<std::size_t>(indent) : 0) {}

  void write(const Json& json) {
    std::visit(Overloaded{[&](std::monostate) { out_ += "null"; },
                          [&](bool value) { out_ += value ? "true" : "false"; },
                          [&](std::int64_t value) { out_ += std::to_string(value); },
                          [&](double value) { append_double(out_, value); },
                          [&](Amount value) { append_amount(out_, value); },
                          [&](const std::string& value) { append_string(out_, value); },
                          [&](const Json::Array& value) { write_members(value, '[', ']'); },
                          [&](const Json::Object& value) { write_members(value, '{', '}'); }},
               json.value_);
  }

 private:
  void write(const std::pair<std::string, Json>& member) {
    append_string(out_, member.first);
    out_ += indent_ > 0 ? ": " : ":";
    write(member.second);
  }

  void write_members(const auto& members, char open, char close) {
    out_ += open;
    ++depth_;
    bool is_first = true;
    for (const auto& member : members) {
      if (!is_first) {
        out_ += ',';
      }
      is_first = false;
      start_line();
      write(member);
    }
    --depth_;
    if (!members.empty()) {
      start_line();
    }
    out_ += close;
  }

  void start_line() {
    if (indent_ > 0) {
      out_ += '\n';
      out_.append(depth_ * indent_, ' ');
    }
  }

  std::string& out_;
  std::size_t indent_;
  std::size_t depth_ = 0;
};

std::string Json::to_text(int indent) const {
  std::string out;
  JsonWriter(out, indent).write(*this);
  return out;
}

}  // namespace prongsai::text
