#pragma once

#include "render/book.h"

#include <string>

// What tells web servers how to serve the site: the headers of site::security_headers with every answer, the
// page for what is not there, media types that old servers do not know, and for how long a browser may keep
// what has its hash in its address. No header forces HTTPS for good: a body that loses its certificate must
// not be shut out.
namespace prongsai::render {

/// ".htaccess" for Apache 2.4 and LiteSpeed.
std::string apache_file(const Book& book);

/// "web.config" for IIS 7 and later.
std::string iis_file(const Book& book);

/// "_headers" for Cloudflare Pages and Netlify.
std::string headers_file(const Book& book);

/// What belongs into the server { } of nginx.
std::string nginx_file(const Book& book);

/// "security.txt" (RFC 9116): whom to tell of a weakness, good until the first day of the seventh month
/// behind `as_of`; empty without an e-mail address.
std::string security_text(const Book& book, const text::Date& as_of);

}  // namespace prongsai::render
