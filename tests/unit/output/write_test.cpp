#include "output/write.h"

#include "parallel/parallel.h"
#include "report/problem.h"
#include "site/tree.h"
#include "unit/temporary_folder.h"

#include <doctest/doctest.h>

#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace prongsai;
using report::Problem;
using report::Rule;

namespace {

constexpr parallel::Jobs two{.count = 2};
using Snapshot = std::map<std::string, std::string>;

report::Checked<output::WriteSummary> write(const site::Tree& tree, const TemporaryFolder& folder) {
  return output::write(tree, folder.at("public"), two);
}

site::Recipe recipe(std::string bytes, std::vector<Problem> problems = {}) {
  return {.make = [bytes = std::move(bytes), problems = std::move(problems)] {
    return report::Checked<std::string>{.value = bytes, .problems = problems};
  }};
}

Problem problem(Rule rule, std::vector<std::string> details) {
  return {.rule = rule, .details = std::move(details)};
}

std::vector<std::size_t> counts(const output::WriteSummary& summary) {
  return {summary.written, summary.unchanged, summary.removed, summary.bytes};
}

std::string manifest(std::string_view lines) {
  return "prongsai manifest 1\n" + std::string(lines);
}

struct Identity {
  ino_t inode = 0;
  timespec modified{};
  friend bool operator==(const Identity& one, const Identity& other) {
    return one.inode == other.inode && one.modified.tv_sec == other.modified.tv_sec &&
           one.modified.tv_nsec == other.modified.tv_nsec;
  }
};

Identity identity(const std::string& path) {
  struct stat status{};
  REQUIRE(::lstat(path.c_str(), &status) == 0);
  return {.inode = status.st_ino, .modified = status.st_mtim};
}

}  // namespace

TEST_CASE("a first write makes files of all three kinds") {
  const TemporaryFolder folder;
  folder.put("source/แผน.pdf", "%PDF");
  const site::Tree tree{{"index.html", "<p>หน้าแรก"},
                        {"oit/2567/o1/index.html", recipe("<p>ข้อ O1")},
                        {"oit/2567/o2/index.html", recipe("")},
                        {"files/แผน.pdf", site::CopyOf{folder.at("source/แผน.pdf")}}};
  const auto written = write(tree, folder);
  CHECK(written.problems.empty());
  CHECK(counts(written.value) == std::vector<std::size_t>{4, 0, 0, 24 + 4 + 15});
  CHECK(folder.snapshot("public") ==
        Snapshot{{".prongsai-manifest",
                  manifest("files/แผน.pdf\nindex.html\noit/2567/o1/index.html\noit/2567/o2/index.html\n")},
                 {"files/", ""},
                 {"files/แผน.pdf", "%PDF"},
                 {"index.html", "<p>หน้าแรก"},
                 {"oit/", ""},
                 {"oit/2567/", ""},
                 {"oit/2567/o1/", ""},
                 {"oit/2567/o1/index.html", "<p>ข้อ O1"},
                 {"oit/2567/o2/", ""},
                 {"oit/2567/o2/index.html", ""}});
}

TEST_CASE("folders above the target are made; a slash behind it does no harm") {
  const TemporaryFolder folder;
  CHECK(output::write({{"a", "1"}}, folder.at("x/y/public//"), two).problems.empty());
  CHECK(folder.get("x/y/public/a") == "1");
}

TEST_CASE("a second write of the same tree touches nothing") {
  const TemporaryFolder folder;
  folder.put("source", std::string(300'000, 'x'));
  const site::Tree tree{{"a/b", "1"}, {"c", recipe("2")}, {"d", site::CopyOf{folder.at("source")}}};
  REQUIRE(write(tree, folder).problems.empty());
  const std::vector<std::string> paths{"public/a/b", "public/c", "public/d", "public/a",
                                       "public/.prongsai-manifest"};
  std::vector<Identity> before;
  before.reserve(paths.size());
  for (const std::string& path : paths) {
    before.push_back(identity(folder.at(path)));
  }
  const auto again = write(tree, folder);
  CHECK(again.problems.empty());
  CHECK(counts(again.value) == std::vector<std::size_t>{0, 3, 0, 0});
  for (std::size_t i = 0; i < paths.size(); ++i) {
    CAPTURE(paths[i]);
    CHECK(identity(folder.at(paths[i])) == before[i]);
  }
}

TEST_CASE("only what changed is written; what vanished goes with its empty folders") {
  const TemporaryFolder folder;
  folder.put("source", "one");
  const site::CopyOf copy{folder.at("source")};
  REQUIRE(write({{"a", "1"}, {"b", "22"}, {"c", copy}, {"x/y/z", ""}, {"x/w", ""}, {"v/u/t", ""}}, folder)
              .problems.empty());
  folder.put("source", "two");
  const Identity same = identity(folder.at("public/a"));
  const auto written = write({{"a", "1"}, {"b", "33"}, {"c", copy}, {"x/w", ""}}, folder);
  CHECK(written.problems.empty());
  CHECK(counts(written.value) == std::vector<std::size_t>{2, 2, 2, 5});
  CHECK(identity(folder.at("public/a")) == same);
  CHECK(folder.snapshot("public") == Snapshot{{".prongsai-manifest", manifest("a\nb\nc\nx/w\n")},
                                              {"a", "1"},
                                              {"b", "33"},
                                              {"c", "two"},
                                              {"x/", ""},
                                              {"x/w", ""}});
}

TEST_CASE("a file becomes a folder and a folder a file") {
  const TemporaryFolder folder;
  REQUIRE(write({{"a", "1"}, {"b/c", "2"}, {"b/d/e", "3"}}, folder).problems.empty());
  const auto written = write({{"a/f", "4"}, {"b", "5"}}, folder);
  CHECK(written.problems.empty());
  CHECK(counts(written.value) == std::vector<std::size_t>{2, 0, 3, 2});
  CHECK(folder.snapshot("public") ==
        Snapshot{{".prongsai-manifest", manifest("a/f\nb\n")}, {"a/", ""}, {"a/f", "4"}, {"b", "5"}});
}

TEST_CASE("files of others that are not in the way stay and are told once") {
  const TemporaryFolder folder;
  folder.put("public/.htaccess", "deny");
  folder.put("public/old/report.pdf", "x");
  REQUIRE(write({{"old/a", "1"}, {"b", "2"}}, folder).problems ==
          std::vector{problem(Rule::output_kept_foreign, {"2", ".htaccess"})});
  const auto written = write({{"b", "2"}}, folder);
  CHECK(written.problems == std::vector{problem(Rule::output_kept_foreign, {"2", ".htaccess"})});
  CHECK(folder.snapshot("public") == Snapshot{{".htaccess", "deny"},
                                              {".prongsai-manifest", manifest("b\n")},
                                              {"b", "2"},
                                              {"old/", ""},
                                              {"old/report.pdf", "x"}});
}

TEST_CASE("files of others that are in the way stop everything") {
  struct Row {
    std::string_view name{};
    std::string_view foreign{};
    site::Tree tree{};
    std::vector<Problem> problems{};
  };
  const auto clash = [](std::string path) { return problem(Rule::output_foreign_file, {std::move(path)}); };
  const auto kept = [](std::string path) {
    return problem(Rule::output_kept_foreign, {"1", std::move(path)});
  };
  for (const Row& row : {
           Row{"other bytes", "index.html", {{"index.html", "ours"}, {"b", ""}}, {clash("index.html")}},
           Row{"the same bytes are taken over", "a", {{"a", "theirs"}}, {}},
           Row{"a file where a folder must stand",
               "a",
               {{"a/b", "1"}, {"a/c", "2"}},
               {clash("a"), kept("a")}},
           Row{"a folder where a file must stand", "a/b", {{"a", "1"}}, {clash("a"), kept("a/b")}},
       }) {
    CAPTURE(row.name);
    const TemporaryFolder folder;
    folder.put("public/" + std::string(row.foreign), "theirs");
    const Snapshot before = folder.snapshot("public");
    CHECK(write(row.tree, folder).problems == row.problems);
    if (!row.problems.empty()) {
      CHECK(folder.snapshot("public") == before);
    }
  }
}

TEST_CASE("a folder of ours with a file of others in it does not become a file") {
  const TemporaryFolder folder;
  REQUIRE(write({{"a/b", "1"}}, folder).problems.empty());
  folder.put("public/a/c", "theirs");
  const Snapshot before = folder.snapshot("public");
  CHECK(write({{"a", "2"}}, folder).problems ==
        std::vector{problem(Rule::output_foreign_file, {"a/c"}),
                    problem(Rule::output_kept_foreign, {"1", "a/c"})});
  CHECK(folder.snapshot("public") == before);
}

TEST_CASE("a recipe that fails leaves the target as it was; all problems are told") {
  const TemporaryFolder folder;
  const Problem bad = problem(Rule::theme_unknown_name, {"x"});
  const Problem warned = problem(Rule::markdown_html_removed, {"<script>"});
  CHECK(write({{"a", "1"}, {"b", recipe("2", {bad})}}, folder).problems == std::vector{bad});
  CHECK_FALSE(std::filesystem::exists(folder.at("public")));

  CHECK(write({{"a", "1"}, {"b", recipe("2", {warned})}}, folder).problems == std::vector{warned});
  const Snapshot before = folder.snapshot("public");
  const site::Tree tree{
      {"a", "changed"}, {"b", recipe("3", {warned, bad})}, {"c", site::CopyOf{folder.at("none")}}};
  const Problem missing{.rule = Rule::file_unreadable,
                        .where = {.file = folder.at("none")},
                        .details = {"No such file or directory"}};
  CHECK(write(tree, folder).problems == std::vector{warned, bad, missing});
  CHECK(folder.snapshot("public") == before);
}

TEST_CASE("a folder is not copied as a file") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.at("source"));
  CHECK(write({{"a", site::CopyOf{folder.at("source")}}}, folder).problems.front().rule ==
        Rule::file_unreadable);
}

TEST_CASE("paths that lead out are refused before anything is done") {
  const TemporaryFolder folder;
  CHECK(write({{"../a", "1"}, {"b", "2"}}, folder).problems ==
        std::vector{problem(Rule::output_unsafe_path, {"../a"})});
  CHECK_FALSE(std::filesystem::exists(folder.at("public")));
}

TEST_CASE("symbolic links in the target are never followed") {
  const TemporaryFolder folder;
  folder.put("outside/secret", "theirs");
  REQUIRE(write({{"a/b", "1"}, {"c", "2"}, {"d/e", "3"}}, folder).problems.empty());
  std::filesystem::remove_all(folder.at("public/a"));
  std::filesystem::create_directory_symlink("../outside", folder.at("public/a"));
  std::filesystem::remove(folder.at("public/c"));
  std::filesystem::create_symlink("../outside/secret", folder.at("public/c"));
  const Snapshot before = folder.snapshot("public");

  CHECK(write({{"a/secret", "ours"}, {"c", "ours"}, {"d/e", "3"}}, folder).problems ==
        std::vector{problem(Rule::output_foreign_file, {"a"}), problem(Rule::output_foreign_file, {"c"}),
                    problem(Rule::output_kept_foreign, {"1", "a"})});
  CHECK(folder.snapshot("public") == before);

  // What the links stand for has vanished from the tree: it is not deleted through them.
  folder.put("outside/b", "theirs");
  CHECK(write({{"d/e", "3"}}, folder).value.removed == 0);
  CHECK(folder.snapshot("outside") == Snapshot{{"b", "theirs"}, {"secret", "theirs"}});
  CHECK(folder.snapshot("public").contains("a"));
}

TEST_CASE("a manifest that somebody edited deletes nothing outside") {
  const TemporaryFolder folder;
  folder.put("secret", "theirs");
  folder.put("public/x", "theirs");
  folder.put("public/.prongsai-manifest", manifest("../secret\n/etc/passwd\nx/../../secret\n"));
  CHECK(write({{"a", "1"}}, folder).problems == std::vector{problem(Rule::output_kept_foreign, {"1", "x"})});
  CHECK(folder.get("secret") == "theirs");
  CHECK(folder.get("public/x") == "theirs");

  folder.put("public/.prongsai-manifest", "another format\nx\n");
  CHECK(write({{"a", "1"}}, folder).value.removed == 0);
  CHECK(folder.get("public/x") == "theirs");
}

TEST_CASE("targets that would do harm are refused") {
  const TemporaryFolder folder;
  folder.put("site/site-config/site.yaml", "");
  folder.put("file", "x");
  std::filesystem::create_directory(folder.at("real"));
  std::filesystem::create_directory_symlink("real", folder.at("link"));
  struct Row {
    std::string target{};
    Problem problem{};
  };
  const auto refused = [](const std::string& path, std::string why) {
    return problem(Rule::output_unsafe_target, {path, std::move(why)});
  };
  for (const Row& row : {
           Row{"/", refused("/", "root_folder")},
           Row{"//", refused("/", "root_folder")},
           Row{"/usr/..", refused("/usr/..", "root_folder")},
           Row{folder.at("site"), refused(folder.at("site"), "holds_site")},
           Row{folder.at("file"), refused(folder.at("file"), "not_a_folder")},
           Row{folder.at("link"), refused(folder.at("link"), "symbolic_link")},
           Row{folder.at("link/"), refused(folder.at("link"), "symbolic_link")},
           Row{folder.at("file/below"),
               problem(Rule::output_failed, {folder.at("file/below"), "Not a directory"})},
           Row{"", problem(Rule::output_failed, {"", "No such file or directory"})},
       }) {
    CAPTURE(row.target);
    CHECK(output::write({{"a", "1"}}, row.target, two).problems == std::vector{row.problem});
  }
  CHECK(folder.snapshot("real").empty());
}

TEST_CASE("two runs do not write at once") {
  const TemporaryFolder folder;
  REQUIRE(write({{"a", "1"}}, folder).problems.empty());
  const Snapshot before = folder.snapshot("public");
  const int other = ::open(folder.at("public").c_str(), O_RDONLY | O_DIRECTORY);
  REQUIRE(::flock(other, LOCK_EX | LOCK_NB) == 0);
  CHECK(write({{"a", "2"}}, folder).problems ==
        std::vector{problem(Rule::output_busy, {folder.at("public")})});
  CHECK(folder.snapshot("public") == before);
  ::close(other);
  CHECK(write({{"a", "2"}}, folder).problems.empty());
}

TEST_CASE("what a broken-off run left behind is cleared, and its files are not strangers") {
  const TemporaryFolder folder;
  // As if the run had stopped after the first rename: the manifest lists old and new files.
  folder.put("public/.prongsai-manifest", manifest("new\nold\nvanished\n"));
  folder.put("public/.prongsai-staging/0", "half");
  folder.put("public/.prongsai-staging/manifest", "x");
  folder.put("public/new", "1");
  folder.put("public/old", "1");
  const auto written = write({{"new", "2"}, {"newer", "2"}, {"old", "2"}}, folder);
  CHECK(written.problems.empty());
  CHECK(folder.snapshot("public") == Snapshot{{".prongsai-manifest", manifest("new\nnewer\nold\n")},
                                              {"new", "2"},
                                              {"newer", "2"},
                                              {"old", "2"}});
}

TEST_CASE("a full disk leaves the target as it was") {
  const TemporaryFolder folder;
  REQUIRE(write({{"a", "1"}, {"b", "2"}}, folder).problems.empty());
  const Snapshot before = folder.snapshot("public");
  const site::Tree tree{{"a", "changed"}, {"large", std::string(1U << 20U, 'x')}};
  // A child whose files may not grow beyond 64 KB: the limit is the process's for good.
  const pid_t child = ::fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{.rlim_cur = 64U << 10U, .rlim_max = 64U << 10U};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const auto written = output::write(tree, folder.at("public"), {.count = 1});
    const bool is_told =
        written.problems == std::vector{problem(Rule::output_failed, {"large", "File too large"})};
    ::_exit(is_told ? 0 : 1);
  }
  REQUIRE(child > 0);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(status == 0);
  CHECK(folder.snapshot("public") == before);
}

TEST_CASE("a disk that fails every file is told ten times, not ten thousand") {
  const TemporaryFolder folder;
  folder.put("source", "x");
  site::Tree tree;
  for (int i = 0; i < 50; ++i) {
    tree.emplace("p" + std::to_string(i), std::string(100'000, 'x'));
  }
  const pid_t child = ::fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{.rlim_cur = 1000, .rlim_max = 1000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    ::_exit(static_cast<int>(output::write(tree, folder.at("public"), {.count = 1}).problems.size()));
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(WEXITSTATUS(status) == 10);
}

TEST_CASE("an exception of a recipe leaves nothing behind") {
  const TemporaryFolder folder;
  const site::Tree tree{
      {"a", "1"},
      {"b", site::Recipe{[]() -> report::Checked<std::string> { throw std::runtime_error("a bug"); }}}};
  CHECK_THROWS_AS(write(tree, folder), std::runtime_error);
  CHECK_FALSE(std::filesystem::exists(folder.at("public")));
}

TEST_CASE("the number of threads changes nothing") {
  const TemporaryFolder folder;
  site::Tree tree;
  for (int i = 0; i < 500; ++i) {
    const std::string number = std::to_string(i);
    tree.emplace("oit/" + number + "/index.html", recipe("<p>ข้อ " + number + std::string(20'000, 'x')));
    tree.emplace("ข/" + number, number);
  }
  const auto alone = output::write(tree, folder.at("one"), {.count = 1});
  const auto together = output::write(tree, folder.at("eight"), {.count = 8});
  CHECK(alone.problems.empty());
  CHECK(together.problems.empty());
  CHECK(counts(alone.value) == counts(together.value));
  CHECK(folder.snapshot("one") == folder.snapshot("eight"));
  CHECK(counts(output::write(tree, folder.at("eight"), {.count = 8}).value) ==
        std::vector<std::size_t>{0, 1000, 0, 0});
}

TEST_CASE("an empty tree removes all that is ours") {
  const TemporaryFolder folder;
  REQUIRE(write({{"a/b/c", "1"}, {"d", "2"}}, folder).problems.empty());
  CHECK(write({}, folder).value.removed == 2);
  CHECK(folder.snapshot("public") == Snapshot{{".prongsai-manifest", manifest("")}});
}

TEST_CASE("a folder's files are named when all else is made, and go when they are not made any more") {
  const TemporaryFolder folder;
  int pages = 0;
  const auto tree_of = [&](const std::string& name) {
    return site::Tree{
        {"a/index.html", site::Recipe{[&] {
           ++pages;
           return report::Checked<std::string>{.value = "a", .problems = {}};
         }}},
        {"a/words", site::Folder([&pages, name] {
           return std::map<std::string, site::Recipe>{{name, recipe("pages: " + std::to_string(pages))}};
         })},
        {"z/index.html", site::Recipe{[&] {
           ++pages;
           return report::Checked<std::string>{.value = "z", .problems = {}};
         }}}};
  };
  const auto first = output::write(tree_of("one.js"), folder.at("public"), {.count = 1});
  CHECK(first.problems.empty());
  CHECK(counts(first.value) == std::vector<std::size_t>{3, 0, 0, 1 + 1 + 8});
  CHECK(folder.get("public/a/words/one.js") == "pages: 2");
  pages = 0;
  const auto second = output::write(tree_of("two.js"), folder.at("public"), {.count = 1});
  CHECK(counts(second.value) == std::vector<std::size_t>{1, 2, 1, 8});
  CHECK(!std::filesystem::exists(folder.at("public/a/words/one.js")));
}

TEST_CASE("what tells of all others is made behind them") {
  const TemporaryFolder folder;
  int others = 0;
  const auto other = [&] {
    ++others;
    return report::Checked<std::string>{.value = "1", .problems = {}};
  };
  const site::Tree tree{{"a", site::Recipe{.make =
                                               [&] {
                                                 return report::Checked<std::string>{
                                                     .value = std::to_string(others), .problems = {}};
                                               },
                                           .making = site::Making::last}},
                        {"b", site::Recipe{other}},
                        {"c", site::Recipe{other}}};
  CHECK(output::write(tree, folder.at("public"), {.count = 1}).problems.empty());
  CHECK(folder.get("public/a") == "2");
}

TEST_CASE("a file whose path tells its bytes is made once, unless it is gone or another's") {
  const TemporaryFolder folder;
  int made = 0;
  const site::Recipe picture{.make =
                                 [&] {
                                   ++made;
                                   return report::Checked<std::string>{.value = "picture", .problems = {}};
                                 },
                             .making = site::Making::once};
  const site::Tree tree{{"share/1.png", picture}};
  CHECK(counts(write(tree, folder).value) == std::vector<std::size_t>{1, 0, 0, 7});
  CHECK(counts(write(tree, folder).value) == std::vector<std::size_t>{0, 1, 0, 0});
  CHECK(made == 1);

  std::filesystem::remove(folder.at("public/share/1.png"));
  CHECK(counts(write(tree, folder).value) == std::vector<std::size_t>{1, 0, 0, 7});
  CHECK(made == 2);

  folder.put("public/share/2.png", "of somebody else");
  const site::Tree other{{"share/1.png", picture}, {"share/2.png", picture}};
  CHECK(write(other, folder).problems ==
        std::vector<Problem>{problem(Rule::output_foreign_file, {"share/2.png"})});
  CHECK(made == 3);
}

TEST_CASE("the names of a folder's files are looked at, too") {
  const TemporaryFolder folder;
  const site::Tree tree{
      {"a", site::Folder([] { return std::map<std::string, site::Recipe>{{"../b", recipe("")}}; })}};
  CHECK(write(tree, folder).problems == std::vector<Problem>{problem(Rule::output_unsafe_path, {"a/../b"})});
}
