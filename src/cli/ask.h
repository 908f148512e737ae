#pragma once

#include "cli/options.h"
#include "render/starter.h"

#include <optional>

namespace prongsai::cli {

/// What init must know: from the options, else from answers on stdin, one a line; an empty line and the end
/// take what is proposed. Nothing when the type is unknown or there is no name.
std::optional<render::NewBody> ask_body(const Options& options);

}  // namespace prongsai::cli
