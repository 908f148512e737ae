#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// The path of a URL that is not opaque, as text: every segment behind its '/' (URL Standard, section 4.4,
// "path state").
namespace prongsai::text {

/// Appends the segments of `text`, which begins behind a '/', percent-encoded and without dot segments. In
/// special schemes '\' is a '/'; in file: URLs the letter of a drive stays where it is.
void append_segments(std::string& path, std::string_view text, std::string_view scheme);

/// Takes the last segment off, but not the drive of a file: URL.
void shorten_path(std::string& path, std::string_view scheme);

/// How many dots a segment is, of which browsers take %2e for one; 0 when it is anything else, or more than
/// two.
std::size_t dots_in(std::string_view segment);

/// "C:" or "C|".
bool is_drive_letter(std::string_view text);

/// Whether the text begins with a drive: "C:", "C|/x".
bool starts_with_drive_letter(std::string_view text);

/// "/C:" of "/C:/x"; empty where the path is on no drive.
std::string_view drive_of(std::string_view path);

}  // namespace prongsai::text
