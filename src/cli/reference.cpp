#include "render/reference.h"

#include "cli/answer.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/project.h"

#include <utility>

namespace prongsai::cli {

int reference(const Options& options) {
  auto failed = hand_over(render::reference_text(options.language), options);
  const int status = failed.empty() ? done : world_failed;
  tell(std::move(failed), {}, options);
  return status;
}

}  // namespace prongsai::cli
