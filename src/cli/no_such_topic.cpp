#include "cli/no_such_topic.h"

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/words.h"
#include "site/site.h"
#include "text/nearest.h"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::cli {

int no_such_topic(const site::Site& site, const std::string& written, const Options& options) {
  std::vector<std::string_view> ids;
  std::ranges::transform(site.topics, std::back_inserter(ids), &site::Topic::id);
  std::string line = "“" + written + "”: " + std::string(say(Word::no_topic, options.language));
  if (const auto near = text::nearest(written, ids)) {
    line.append(" — ").append(say(Word::did_you_mean, options.language));
    line.append(" “").append(*near).append("”?");
  }
  std::fprintf(stderr, "%s\n", line.c_str());
  return wrong_usage;
}

}  // namespace prongsai::cli
