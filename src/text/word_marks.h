#pragma once

#include <string>
#include <string_view>

namespace prongsai::text {

/// What stands between two words that no blank or sign parts; tidy() text has none of its own.
inline constexpr char word_mark = '\x7F';

/// Text as tidy() gives it, with a word mark before each word that begins right behind a letter, by ICU's
/// dictionary: Thai does not part its words. Marks that the text has itself are taken out.
std::string with_word_marks(std::string_view utf8);

/// The letter under which an index files a title, as the Thai dictionary does: "ก" for "เกาะ", "A" for
/// "ahead", "0–9" for a number, "…" for what begins with none of these.
std::string index_letter(std::string_view utf8);

}  // namespace prongsai::text
