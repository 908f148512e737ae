#include "cli/answer.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/project.h"
#include "render/book.h"
#include "render/host_files.h"

namespace prongsai::cli {

int export_nginx(const Options& options) {
  const auto opened = open_project(options);
  if (!opened) {
    tell({opened.error()}, options.site, options);
    return unreadable;
  }
  const Project& project = **opened;
  if (has_errors(project.problems) || !project.theme) {
    tell(project.problems, project.site.root, options);
    return unreadable;
  }
  const auto failed =
      hand_over(render::nginx_file(render::make_book(inputs_of(project, *project.theme))), options);
  tell(failed, project.site.root, options);
  return failed.empty() ? done : world_failed;
}

}  // namespace prongsai::cli
