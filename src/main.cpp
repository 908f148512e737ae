#include "cli/main.h"

int main(int argc, char** argv) {
  return prongsai::cli::run(argc, argv);
}
