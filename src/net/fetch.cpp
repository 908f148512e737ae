#include "net/fetch.h"

#include "net/asking.h"
#include "net/file_name.h"
#include "net/manners.h"
#include "net/transfer.h"

#include <cstddef>
#include <string>

namespace prongsai::net {

Fetched fetch(const std::string& address, const Manners& manners) {
  Asking asking(manners, {});
  const std::size_t job = asking.add(address, Method::get, Body::keep);
  asking.run();
  Fetched fetched;
  if (const auto& answer = asking.answer(job)) {
    fetched.answer = *answer;
    fetched.is_cut = asking.is_cut(job);
    fetched.name =
        safe_file_name(file_name_in(asking.disposition(job)), answer->final_address, answer->media_type);
    fetched.bytes = asking.take_body(job);
  }
  return fetched;
}

}  // namespace prongsai::net
