#pragma once

#include <string_view>

// What a link says by itself, wherever it leads.
namespace prongsai::check {

/// Whether the words do not tell where a link leads: none at all, "คลิกที่นี่", "read more", a bare address.
bool says_nothing(std::string_view words);

/// Whether the path of a mailto: URL is one or several addresses; none will do where its query names them.
bool is_mail_link(std::string_view path, bool has_query);

/// Whether the path of a tel: URL is a number: of Thailand with 9 or 10 digits or +66, a short one, or one of
/// another country with +.
bool is_phone_link(std::string_view path);

}  // namespace prongsai::check
