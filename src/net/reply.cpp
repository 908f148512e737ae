#include "net/reply.h"

#include "net/manners.h"
#include "site/http_status.h"
#include "site/outside_answer.h"

#include <chrono>
#include <optional>

namespace prongsai::net {

namespace {

using site::Ending;

}  // namespace

bool is_redirect(const Reply& reply) {
  const int status = reply.status;
  return reply.ending == Ending::answered && !reply.location.empty() &&
         (status == 301 || status == 302 || status == 303 || status == 307 || status == 308);
}

bool is_for_good(int status) {
  return status == 301 || status == 308;
}

bool is_doubtful(const Reply& reply) {
  if (reply.ending != Ending::answered) {
    return reply.ending == Ending::broken_answer || reply.ending == Ending::timed_out;
  }
  return reply.status >= 400 && reply.status != site::http::unauthorized &&
         reply.status != site::http::too_many_requests &&
         !(reply.status == site::http::service_unavailable && reply.retry_after);
}

std::optional<std::chrono::milliseconds> wait_before_retry(const Reply& reply, int tries,
                                                           const Manners& manners) {
  bool may_get_better = false;
  switch (reply.ending) {
    case Ending::answered:
      may_get_better = reply.status == site::http::too_many_requests || reply.status / 100 == 5;
      break;
    case Ending::no_such_host:
    case Ending::no_connection:
    case Ending::timed_out:
    case Ending::broken_answer:
      may_get_better = true;
      break;
    default:
      break;
  }
  if (!may_get_better || tries > manners.retries) {
    return std::nullopt;
  }
  const std::chrono::milliseconds wait =
      reply.retry_after ? *reply.retry_after : manners.first_wait * (1U << static_cast<unsigned>(tries - 1));
  return wait <= manners.longest_wait ? std::optional(wait) : std::nullopt;
}

bool is_of_the_host(Ending ending, int status) {
  return ending == Ending::no_such_host || ending == Ending::no_connection || ending == Ending::tls_failed ||
         ending == Ending::private_address ||
         (ending == Ending::answered && status == site::http::too_many_requests);
}

}  // namespace prongsai::net
