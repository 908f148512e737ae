// bench_bound WORKERS MANIFEST SOURCE TARGET: the least that a build of these pages can cost. Reads every
// page, has cmark-gfm make its HTML with the extensions that prongsai uses, and writes as many bytes to the
// same path as prongsai did; no front matter, no templates, no links, no check. MANIFEST has a line
// "page-or-dash <tab> output <tab> bytes" for every file. The workers are processes, because cmark-gfm's
// tables are not safe among threads.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <memory>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

constexpr std::size_t files_at_once = 64;
constexpr mode_t file_mode = 0644;
constexpr mode_t folder_mode = 0755;

struct File {
  std::string page{};
  std::string output{};
  std::size_t bytes = 0;
};

struct Folders {
  std::string source{};
  std::string target{};
};

template <auto release>
struct Release {
  void operator()(auto* handle) const { release(handle); }
};
using Parser = std::unique_ptr<cmark_parser, Release<cmark_parser_free>>;
using Node = std::unique_ptr<cmark_node, Release<cmark_node_free>>;
using Html = std::unique_ptr<char, Release<std::free>>;

[[noreturn]] void fail(std::string_view what, const std::string& path) {
  const std::string text = "bench_bound: " + std::string(what) + " " + path + "\n";
  if (write(STDERR_FILENO, text.data(), text.size()) < 0) {
    _exit(2);
  }
  _exit(1);
}

std::vector<File> read_manifest(const std::string& path) {
  std::ifstream in(path);
  std::vector<File> files;
  File file;
  while (in >> file.page >> file.output >> file.bytes) {
    files.push_back(file);
  }
  return files;
}

void read_file(const std::string& path, std::string& bytes) {
  const int handle = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat status{};
  if (handle < 0 || fstat(handle, &status) != 0) {
    fail("cannot read", path);
  }
  bytes.resize(static_cast<std::size_t>(status.st_size));
  if (read(handle, bytes.data(), bytes.size()) != status.st_size) {
    fail("cannot read", path);
  }
  close(handle);
}

Html html_of(std::string_view file) {
  const std::size_t end = file.starts_with("---\n") ? file.find("\n---\n") : std::string_view::npos;
  const std::string_view body = end == std::string_view::npos ? file : file.substr(end + 5);
  constexpr int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE;
  const Parser parser(cmark_parser_new(options));
  for (const char* name : {"table", "tasklist", "strikethrough", "autolink"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser.get(), body.data(), body.size());
  const Node document(cmark_parser_finish(parser.get()));
  return Html(cmark_render_html(document.get(), options, cmark_parser_get_syntax_extensions(parser.get())));
}

int create(const std::string& path, std::size_t root) {
  const auto try_to_open = [&path] {
    return open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, file_mode);
  };
  const int handle = try_to_open();
  if (handle >= 0) {
    return handle;
  }
  for (std::size_t slash = path.find('/', root + 1); slash != std::string::npos;
       slash = path.find('/', slash + 1)) {
    mkdir(path.substr(0, slash).c_str(), folder_mode);
  }
  return try_to_open();
}

void write_all(int handle, std::string_view bytes, const std::string& path) {
  if (write(handle, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) {
    fail("cannot write", path);
  }
}

void build(const File& file, const Folders& folders, std::string& buffer) {
  std::string bytes;
  if (file.page != "-") {
    read_file(folders.source + "/" + file.page, buffer);
    bytes = html_of(buffer).get();
  }
  bytes.resize(file.bytes, ' ');
  const std::string path = folders.target + "/" + file.output;
  const int handle = create(path, folders.target.size());
  if (handle < 0) {
    fail("cannot write", path);
  }
  write_all(handle, bytes, path);
  close(handle);
}

void work(std::span<const File> files, const Folders& folders, std::atomic<std::size_t>& next) {
  std::string buffer;
  for (std::size_t first = next.fetch_add(files_at_once); first < files.size();
       first = next.fetch_add(files_at_once)) {
    for (const File& file : files.subspan(first, std::min(files_at_once, files.size() - first))) {
      build(file, folders, buffer);
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv, argv + argc);
  if (arguments.size() != 5) {
    return 2;
  }
  const std::vector<File> files = read_manifest(arguments[2]);
  const Folders folders{.source = arguments[3], .target = arguments[4]};
  cmark_gfm_core_extensions_ensure_registered();
  void* shared = mmap(nullptr, sizeof(std::atomic<std::size_t>), PROT_READ | PROT_WRITE,
                      MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (shared == MAP_FAILED || files.empty()) {
    return 1;
  }
  auto& next = *new (shared) std::atomic<std::size_t>(0);
  mkdir(folders.target.c_str(), folder_mode);
  int workers = 1;
  std::from_chars(arguments[1].data(), arguments[1].data() + arguments[1].size(), workers);
  for (int i = 0; i < workers; ++i) {
    if (fork() == 0) {
      work(files, folders, next);
      _exit(0);
    }
  }
  int status = 0;
  bool good = true;
  while (wait(&status) > 0) {
    good = good && status == 0;
  }
  return good ? 0 : 1;
}
