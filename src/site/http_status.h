#pragma once

// The statuses of HTTP that mean more than their first digit (RFC 9110, RFC 6585).
namespace prongsai::site::http {

inline constexpr int not_modified = 304;
inline constexpr int unauthorized = 401;
inline constexpr int forbidden = 403;
inline constexpr int proxy_login = 407;
inline constexpr int too_many_requests = 429;
inline constexpr int service_unavailable = 503;

}  // namespace prongsai::site::http
