#pragma once

#include <cstdint>
#include <string_view>

namespace prongsai::markup {

/// Which end tags do not reach what is around an element: none, those of text (cells), all (<table>).
enum class Shields : std::uint8_t { none, text, all };

/// An element that authors may write as HTML. Lists of names are words separated by blanks.
struct AllowedElement {
  std::string_view name{};
  /// Allowed attributes besides the ones that every element may have.
  std::string_view attributes{};
  /// Elements that end, when they are the innermost open one, where this one begins (<li> ends <li>).
  std::string_view ends{};
  bool is_void = false;
  bool is_table_part = false;
  Shields shields = Shields::none;
};

/// The element of this lower-case name, or nullptr when authors may not write it.
const AllowedElement* allowed_element(std::string_view name);

bool allows_attribute(const AllowedElement& element, std::string_view name);

/// Whether what the element holds is not text for readers (<script>, <style>, <svg> …).
bool drops_content(std::string_view name);
/// Whether its content is text up to its end tag (<script>, <style> …).
bool holds_raw_text(std::string_view name);

/// Whether `word` is one of `words`.
bool has_word(std::string_view words, std::string_view word);

}  // namespace prongsai::markup
