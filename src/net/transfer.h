#pragma once

#include "net/manners.h"
#include "net/reply.h"
#include "site/outside_answer.h"

#include <cstdint>
#include <memory>
#include <set>
#include <string>

namespace prongsai::net {

enum class Method : std::uint8_t { head, get };

/// What is asked. `url` is absolute, http or https, without a fragment; `host` the name in it, `origin` what
/// all of its pages share. With `known` the host is asked for it only if it has changed since.
struct Request {
  std::string url{};
  std::string host{};
  std::string origin{};
  Method method = Method::head;
  site::Validators known{};
};

/// One request after the other, with the cookies that were set on the way; the connections are those of the
/// Exchange that carries it out.
class Transfer {
 public:
  /// Connects to public addresses, to `proxies` (as addresses_of() has them) and, for hosts that may be at
  /// private ones, anywhere. Both arguments outlive it.
  Transfer(const Manners& manners, const std::set<std::string>& proxies);
  Transfer(const Transfer&) = delete;
  Transfer& operator=(const Transfer&) = delete;
  Transfer(Transfer&&) = delete;
  Transfer& operator=(Transfer&&) = delete;
  ~Transfer();

  /// Makes ready for the next request.
  void prepare(const Request& request);

  /// What came back, once it ended with `code`, which is libcurl's.
  Reply take(int code);

  /// libcurl's own.
  [[nodiscard]] void* handle() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace prongsai::net
