// bench_measure ANSWER COMMAND…: runs the command and writes what it cost to the file ANSWER as one line
// "status wall-seconds cpu-seconds peak-kilobytes", its children included. A small program on purpose: a
// process begins its life with the peak memory of the one that started it, so an interpreter could not
// measure a lean command.
#include <chrono>
#include <cstdio>
#include <span>
#include <sys/resource.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

}  // namespace

int main(int argc, char** argv) {
  const std::span<char*> arguments(argv, static_cast<std::size_t>(argc));
  if (arguments.size() < 3) {
    return 2;
  }
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    execvp(arguments[2], &arguments[2]);
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  if (child < 0 || wait4(child, &status, 0, &usage) != child) {
    return 1;
  }
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  std::FILE* answer = std::fopen(arguments[1], "w");
  if (answer == nullptr) {
    return 1;
  }
  std::fprintf(answer, "%d %.6f %.6f %ld\n", WIFEXITED(status) ? WEXITSTATUS(status) : 128, wall.count(),
               seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss);
  return std::fclose(answer) == 0 ? 0 : 1;
}
