#include "history/link_history.h"

#include "site/outside_answer.h"
#include "text/date.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <sqlite3.h>
#include <string>
#include <string_view>
#include <system_error>

namespace prongsai::history {

namespace {

/// Grows when the table changes; a file of another one is begun anew.
constexpr std::int64_t table_version = 2;
constexpr int patience_milliseconds = 2000;

struct CloseDatabase {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
};
struct EndStatement {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

/// A prepared statement that is run again and again; without one, nothing happens and nothing is found.
class Statement {
 public:
  Statement(sqlite3* database, std::string_view sql) {
    sqlite3_stmt* prepared = nullptr;
    sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &prepared, nullptr);
    statement_.reset(prepared);
  }

  Statement& bind(int place, std::string_view text) {
    sqlite3_bind_text(statement_.get(), place, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    return *this;
  }

  Statement& bind(int place, std::int64_t number) {
    sqlite3_bind_int64(statement_.get(), place, number);
    return *this;
  }

  /// Runs to the next row; false when there is none.
  bool step() { return sqlite3_step(statement_.get()) == SQLITE_ROW; }

  [[nodiscard]] std::string text(int column) const {
    const auto* const bytes = sqlite3_column_text(statement_.get(), column);
    return bytes == nullptr
               ? std::string()
               : std::string(reinterpret_cast<const char*>(bytes),
                             static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)));
  }

  [[nodiscard]] std::int64_t number(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
  }

  void reset() { sqlite3_reset(statement_.get()); }

 private:
  std::unique_ptr<sqlite3_stmt, EndStatement> statement_{};
};

Database open(const std::string& path) {
  sqlite3* opened = nullptr;
  const int code =
      sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  Database database(opened);
  if (code != SQLITE_OK) {
    database.reset();
  } else {
    sqlite3_busy_timeout(opened, patience_milliseconds);
  }
  return database;
}

bool run(sqlite3* database, const char* sql) {
  return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

/// Whether the file has our table afterwards.
bool make_table(sqlite3* database) {
  const std::int64_t version = [&] {
    Statement asked(database, "PRAGMA user_version");
    return asked.step() ? asked.number(0) : 0;
  }();
  if (version == 1) {
    // What was remembered before is not lost: since when a link fails, above all.
    return run(database,
               "BEGIN; ALTER TABLE link ADD COLUMN etag TEXT NOT NULL DEFAULT ''; "
               "ALTER TABLE link ADD COLUMN last_modified TEXT NOT NULL DEFAULT ''; "
               "ALTER TABLE link ADD COLUMN is_not_found_page INTEGER NOT NULL DEFAULT 0; "
               "ALTER TABLE link ADD COLUMN title TEXT NOT NULL DEFAULT ''; PRAGMA user_version = 2; COMMIT");
  }
  if (version != table_version && !run(database, "DROP TABLE IF EXISTS link")) {
    return false;
  }
  // A power cut may cost the last answers and no more.
  return run(database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL") &&
         run(database,
             "CREATE TABLE IF NOT EXISTS link (address TEXT PRIMARY KEY, asked_at INTEGER NOT NULL, ending "
             "INTEGER NOT NULL, status INTEGER NOT NULL, final_address TEXT NOT NULL, is_moved_for_good "
             "INTEGER "
             "NOT NULL, media_type TEXT NOT NULL, length INTEGER NOT NULL, tls INTEGER NOT NULL, "
             "certificate_ends TEXT NOT NULL, failing_since TEXT NOT NULL, alive_on TEXT NOT NULL, "
             "etag TEXT NOT NULL, last_modified TEXT NOT NULL, is_not_found_page INTEGER NOT NULL, title "
             "TEXT NOT NULL) WITHOUT ROWID; PRAGMA user_version = 2");
}

/// The database of `path`, begun anew when it is none; in memory when that cannot be.
Database open_or_begin(const std::string& path) {
  if (!path.empty()) {
    std::error_code ignored;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path(), ignored);
    for (const bool is_first : {true, false}) {
      Database database = open(path);
      if (database && make_table(database.get())) {
        return database;
      }
      database.reset();
      if (is_first) {
        for (const char* const suffix : {"", "-wal", "-shm"}) {
          std::filesystem::remove(path + suffix, ignored);
        }
      }
    }
  }
  Database database = open(":memory:");
  if (database) {
    make_table(database.get());
  }
  return database;
}

std::string day_text(const std::optional<text::Date>& day) {
  return day ? text::to_iso(*day) : std::string();
}

/// Numbers of a file that somebody else may have written.
template <class Enum>
Enum enum_of(std::int64_t number, Enum last) {
  return number >= 0 && number <= static_cast<std::int64_t>(last) ? static_cast<Enum>(number) : Enum{};
}

}  // namespace

struct LinkHistory::State {
  explicit State(const std::string& path)
      : database(open_or_begin(path)),
        find(database.get(),
             "SELECT asked_at, ending, status, final_address, is_moved_for_good, media_type, length, tls, "
             "certificate_ends, failing_since, alive_on, etag, last_modified, is_not_found_page, title FROM "
             "link WHERE address = ?1"),
        note(database.get(),
             "INSERT OR REPLACE INTO link VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, "
             "?13, ?14, ?15, ?16)") {}

  Database database;
  Statement find;
  Statement note;
};

LinkHistory::LinkHistory(const std::string& path) : state_(std::make_unique<State>(path)) {}

LinkHistory::~LinkHistory() = default;

std::optional<Remembered> LinkHistory::find(const std::string& address) {
  Statement& row = state_->find;
  std::optional<Remembered> found;
  if (row.bind(1, address).step()) {
    found = Remembered{.answer = {.ending = enum_of(row.number(1), site::Ending::kept_out),
                                  .status = static_cast<int>(row.number(2)),
                                  .final_address = row.text(3),
                                  .is_moved_for_good = row.number(4) != 0,
                                  .media_type = row.text(5),
                                  .tls = enum_of(row.number(7), site::TlsTrouble::other),
                                  .certificate_ends = text::parse_date(row.text(8)),
                                  .failing_since = text::parse_date(row.text(9)),
                                  .alive_on = text::parse_date(row.text(10)),
                                  .validators = {.etag = row.text(11), .last_modified = row.text(12)},
                                  .is_not_found_page = row.number(13) != 0},
                       .asked_at = row.number(0)};
    if (const std::int64_t length = row.number(6); length >= 0) {
      found->answer.length = static_cast<std::uint64_t>(length);
    }
  }
  if (found && !row.text(14).empty()) {
    found->answer.page = site::PageText{.title = row.text(14)};
  }
  row.reset();
  return found;
}

site::OutsideAnswer LinkHistory::note(const std::string& address, site::OutsideAnswer answer,
                                      std::int64_t asked_at, const text::Date& today) {
  const auto before = find(address);
  answer.failing_since.reset();
  answer.alive_on = before ? before->answer.alive_on : std::nullopt;
  if (site::is_failing(answer)) {
    answer.failing_since = before && before->answer.failing_since ? before->answer.failing_since : today;
  } else if (site::is_good(answer)) {
    answer.alive_on = today;
  }
  Statement& row = state_->note;
  row.bind(1, address)
      .bind(2, asked_at)
      .bind(3, static_cast<std::int64_t>(answer.ending))
      .bind(4, std::int64_t{answer.status})
      .bind(5, answer.final_address)
      .bind(6, std::int64_t{answer.is_moved_for_good})
      .bind(7, answer.media_type)
      .bind(8, answer.length ? static_cast<std::int64_t>(*answer.length) : std::int64_t{-1})
      .bind(9, static_cast<std::int64_t>(answer.tls))
      .bind(10, day_text(answer.certificate_ends))
      .bind(11, day_text(answer.failing_since))
      .bind(12, day_text(answer.alive_on))
      .bind(13, answer.validators.etag)
      .bind(14, answer.validators.last_modified)
      .bind(15, std::int64_t{answer.is_not_found_page})
      .bind(16, answer.page ? answer.page->title : std::string())
      .step();
  row.reset();
  return answer;
}

}  // namespace prongsai::history
