#pragma once

namespace prongsai::cli {

/// The whole program; gives the exit status: 0 done · 1 findings · 2 wrong usage · 3 the site cannot be read
/// · 4 the world failed · 70 a bug.
int run(int argc, char** argv);

}  // namespace prongsai::cli
