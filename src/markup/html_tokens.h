#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::markup {

/// `unfinished`: a tag or comment in whose middle the input ends; browsers show nothing of it.
enum class HtmlTokenKind : std::uint8_t { text, start_tag, end_tag, comment, unfinished };

/// Name and value as written (no case folding, references unresolved); both look into the page.
struct HtmlAttribute {
  std::string_view name{};
  std::string_view value{};
};

/// One token; `begin` and `end` are byte offsets in the page, `name` (of tags, as written) looks into it.
/// A repeated attribute stands in `attributes` again; the first one counts.
struct HtmlToken {
  HtmlTokenKind kind = HtmlTokenKind::text;
  bool self_closing = false;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view name{};
  std::vector<HtmlAttribute> attributes{};
};

/// The tokens of a page, one after the other, as the HTML standard cuts them; looks into the page. What
/// stands between <script> and </script> is text to the standard but not to this class: the caller asks for
/// it with raw_text.
class HtmlTokens {
 public:
  explicit HtmlTokens(std::string_view html) : html_(html) {}

  /// Reads the next token; false when there is none left.
  bool next();
  [[nodiscard]] const HtmlToken& token() const { return token_; }

  /// All up to the end tag of `name` (lower-case), which is read too. Nothing, and nothing read, when there
  /// is none.
  std::optional<std::string_view> raw_text(std::string_view name);

  /// Goes on at `offset`.
  void skip_to(std::size_t offset) { at_ = offset; }

 private:
  void read_tag(HtmlTokenKind kind, std::size_t name_begin);
  bool read_attribute();
  bool read_value(HtmlAttribute& attribute);
  void read_declaration();
  void finish(HtmlTokenKind kind, std::size_t end);
  void finish_at(std::size_t found, std::size_t length, HtmlTokenKind kind);
  [[nodiscard]] bool opens_markup(std::size_t less_than) const;

  std::string_view html_;
  std::size_t at_ = 0;
  HtmlToken token_{};
};

/// Whether `one` is `lower_case` but for the case of its ASCII letters.
bool equals_ignoring_case(std::string_view one, std::string_view lower_case);

/// `name` with ASCII letters in lower case, U+0000 as U+FFFD.
std::string lower_case_name(std::string_view name);

}  // namespace prongsai::markup
