// Any bytes as a CSV file of each kind of record: nothing falls, and every problem stands in the file.
#include "load/read_tables.h"
#include "report/problem.h"
#include "site/kind.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace prongsai;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const site::Kind kind :
       {site::Kind::procurement, site::Kind::activity, site::Kind::measure, site::Kind::manual}) {
    const auto read = load::read_tables(bytes, "a.csv", {.kind = kind});
    for (const report::Problem& problem : read.problems) {
      if (problem.where.file != "a.csv" || problem.where.line < 0) {
        std::abort();
      }
    }
  }
  return 0;
}
