#include "render/schema.h"

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/project.h"
#include "cli/words.h"
#include "load/catalogues.h"
#include "output/write_file.h"
#include "report/problem.h"
#include "site/site.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

namespace prongsai::cli {

namespace {

int no_such_schema(const Options& options) {
  std::string line = "“" + options.subject + "”: " + std::string(say(Word::no_schema, options.language));
  for (const render::SchemaName& name : render::schema_names()) {
    line.append(" ").append(name.name);
  }
  std::fprintf(stderr, "%s\n", line.c_str());
  return wrong_usage;
}

/// What is printed: a schema alone, or an object of all of them by their names.
std::string printed(const std::vector<render::SchemaName>& names, const std::vector<site::Topic>& topics,
                    const Options& options) {
  if (!options.subject.empty()) {
    return render::schema_text(options.subject, topics);
  }
  std::string all;
  for (const render::SchemaName& name : names) {
    all += (all.empty() ? "{\n\"" : ",\n\"") + std::string(name.name) +
           "\": " + render::schema_text(name.name, topics);
  }
  return all + "}\n";
}

}  // namespace

int schema(const Options& options) {
  std::vector<render::SchemaName> names = render::schema_names();
  const bool is_there = std::ranges::find(names, options.subject, &render::SchemaName::name) != names.end();
  if (!options.subject.empty() && !is_there) {
    return no_such_schema(options);
  }
  const std::vector<site::Topic> topics = load::load_topics().value;
  if (options.output.empty() || options.output == "-") {
    std::fputs(printed(names, topics, options).c_str(), stdout);
    return done;
  }
  if (!options.subject.empty()) {
    std::erase_if(names, [&](const render::SchemaName& name) { return name.name != options.subject; });
  }
  std::vector<report::Problem> failed = output::make_folders(options.output);
  for (const render::SchemaName& name : names) {
    const std::string path = options.output + "/" + render::schema_file(name);
    const auto written = output::write_file(path, render::schema_text(name.name, topics));
    if (!written) {
      failed.push_back(written.error());
    }
  }
  tell(failed, {}, options);
  return failed.empty() ? done : world_failed;
}

}  // namespace prongsai::cli
