#include "check/exported.h"

#include "check/page_graph.h"
#include "check/tree_paths.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/itas_lock.h"
#include "site/tree.h"
#include "text/percent.h"

#include <string>
#include <vector>

namespace prongsai::check {

namespace {

bool is_there(const std::string& address, const Paths& paths, const Place& place) {
  const std::string path = text::percent_decode(address);
  const std::string start = place.base_path + "/";
  return path.starts_with(start) && paths.find(path.substr(start.size())) != nowhere;
}

}  // namespace

std::vector<report::Problem> gone_addresses(const site::ItasLock& lock, const site::Tree& tree,
                                            const Place& place) {
  const Paths paths(tree);
  std::vector<report::Problem> problems;
  for (const site::ExportedAddress& exported : lock.addresses) {
    if (!is_there(exported.address, paths, place)) {
      problems.push_back(
          {.rule = report::Rule::itas_address_gone,
           .where = exported.where,
           .details = {exported.address, exported.code, std::to_string(exported.year.buddhist)}});
    }
  }
  return problems;
}

}  // namespace prongsai::check
