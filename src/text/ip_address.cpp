#include "text/ip_address.h"

#include "text/ascii.h"
#include "text/percent.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::text {

namespace {

constexpr std::size_t pieces = 8;

std::vector<std::string_view> parts_of(std::string_view host) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = host.find('.');
    parts.push_back(host.substr(0, end));
    if (end == std::string_view::npos) {
      return parts;
    }
    host.remove_prefix(end + 1);
  }
}

/// "0x1F", "017", "42"; a number beyond 64 bits stays beyond what any address holds.
std::optional<std::uint64_t> number_of(std::string_view text) {
  if (text.empty()) {
    return std::nullopt;
  }
  unsigned base = 10;
  if (text.size() >= 2 && text[0] == '0') {
    const bool is_hex = text[1] == 'x' || text[1] == 'X';
    base = is_hex ? 16 : 8;
    text.remove_prefix(is_hex ? 2 : 1);
  }
  constexpr std::uint64_t beyond = std::uint64_t{1} << 40U;
  std::uint64_t number = 0;
  for (const char c : text) {
    const int digit = hexadecimal_value(c);
    if (digit < 0 || static_cast<unsigned>(digit) >= base) {
      return std::nullopt;
    }
    number = std::min(number * base + static_cast<unsigned>(digit), beyond);
  }
  return number;
}

/// Reads IPv6 piece by piece (URL Standard, "IPv6 parser").
class Ipv6Reader {
 public:
  explicit Ipv6Reader(std::string_view text) : text_(text) {}

  std::optional<Ipv6> read() {
    if (text_.starts_with(':')) {
      if (!text_.starts_with("::")) {
        return std::nullopt;
      }
      text_.remove_prefix(2);
      compress_ = ++piece_;
    }
    while (!text_.empty()) {
      if (piece_ == pieces || !read_piece()) {
        return std::nullopt;
      }
      if (is_done_) {
        break;
      }
    }
    return finish();
  }

 private:
  bool read_piece() {
    if (text_.front() == ':') {
      if (compress_) {
        return false;
      }
      text_.remove_prefix(1);
      compress_ = ++piece_;
      return true;
    }
    unsigned value = 0;
    std::size_t length = 0;
    while (length < 4 && length < text_.size() && hexadecimal_value(text_[length]) >= 0) {
      value = value * 16 + static_cast<unsigned>(hexadecimal_value(text_[length]));
      ++length;
    }
    const char next = length < text_.size() ? text_[length] : '\0';
    if (next == '.') {
      is_done_ = true;
      return length > 0 && read_ipv4();
    }
    if (next == ':') {
      ++length;
      if (length == text_.size()) {
        return false;
      }
    } else if (length < text_.size()) {
      return false;
    }
    text_.remove_prefix(length);
    address_[piece_++] = static_cast<std::uint16_t>(value);
    return true;
  }

  /// The last two pieces as four decimal numbers.
  bool read_ipv4() {
    constexpr std::size_t last_place = 6;
    const std::vector<std::string_view> numbers = parts_of(text_);
    if (piece_ > last_place || numbers.size() != 4) {
      return false;
    }
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      const std::string_view digits = numbers[i];
      const bool is_number = !digits.empty() && digits.size() <= 3 &&
                             std::ranges::all_of(digits, is_ascii_digit) &&
                             (digits.size() == 1 || digits.front() != '0');
      unsigned value = 0;
      std::from_chars(digits.data(), digits.data() + digits.size(), value);
      if (!is_number || value > 0xFF) {
        return false;
      }
      address_[piece_] = static_cast<std::uint16_t>(address_[piece_] * 0x100U + value);
      piece_ += i % 2;
    }
    text_ = {};
    return true;
  }

  std::optional<Ipv6> finish() {
    if (compress_) {
      std::rotate(address_.begin() + static_cast<std::ptrdiff_t>(*compress_),
                  address_.begin() + static_cast<std::ptrdiff_t>(piece_), address_.end());
      return address_;
    }
    return piece_ == pieces ? std::optional(address_) : std::nullopt;
  }

  std::string_view text_;
  Ipv6 address_{};
  std::size_t piece_ = 0;
  std::optional<std::size_t> compress_{};
  bool is_done_ = false;
};

struct Run {
  std::size_t begin = 0;
  std::size_t length = 0;
};

/// The first longest run of zeros, if it is longer than one.
Run longest_zeros(const Ipv6& address) {
  Run longest;
  Run run;
  for (std::size_t i = 0; i < address.size(); ++i) {
    if (address[i] != 0) {
      run = {};
      continue;
    }
    run = run.length == 0 ? Run{.begin = i, .length = 1} : Run{.begin = run.begin, .length = run.length + 1};
    longest = run.length > longest.length ? run : longest;
  }
  return longest.length > 1 ? longest : Run{};
}

std::string hexadecimal(std::uint16_t value) {
  std::array<char, 4> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return {digits.data(), end.ptr};
}

}  // namespace

bool ends_in_number(std::string_view host) {
  std::vector<std::string_view> parts = parts_of(host);
  if (parts.back().empty() && parts.size() > 1) {
    parts.pop_back();
  }
  const std::string_view last = parts.back();
  return (!last.empty() && std::ranges::all_of(last, is_ascii_digit)) || number_of(last).has_value();
}

std::optional<std::uint32_t> parse_ipv4(std::string_view host) {
  std::vector<std::string_view> parts = parts_of(host);
  if (parts.back().empty() && parts.size() > 1) {
    parts.pop_back();
  }
  if (parts.size() > 4) {
    return std::nullopt;
  }
  std::uint64_t address = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto number = number_of(parts[i]);
    const bool is_last = i + 1 == parts.size();
    const std::uint64_t limit = is_last ? std::uint64_t{1} << (8U * (4U - i)) : 0x100U;
    if (!number || *number >= limit) {
      return std::nullopt;
    }
    address += is_last ? *number : *number << (8U * (3U - i));
  }
  return static_cast<std::uint32_t>(address);
}

std::string ipv4_text(std::uint32_t address) {
  std::string text;
  for (int shift = 24; shift >= 0; shift -= 8) {
    text += std::to_string((address >> static_cast<unsigned>(shift)) & 0xFFU) + (shift > 0 ? "." : "");
  }
  return text;
}

std::optional<Ipv6> parse_ipv6(std::string_view text) {
  return Ipv6Reader(text).read();
}

std::string ipv6_text(const Ipv6& address) {
  const Run zeros = longest_zeros(address);
  std::string text;
  for (std::size_t i = 0; i < address.size(); ++i) {
    if (zeros.length > 0 && i == zeros.begin) {
      text += i == 0 ? "::" : ":";
      i += zeros.length - 1;
      continue;
    }
    text += hexadecimal(address[i]) + (i + 1 < address.size() ? ":" : "");
  }
  return text;
}

}  // namespace prongsai::text
