#include "text/nearest.h"

#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::text {

namespace {

std::u32string code_points(std::string_view utf8) {
  std::u32string out;
  for (std::size_t at = 0; at < utf8.size();) {
    out.push_back(next_code_point(utf8, at));
  }
  return out;
}

// Edit distance where two neighbours that changed places count one; three rows of the table are enough.
std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) {
    row[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(before_last, last);
    std::swap(last, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, substituted});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
  }
  return row[b.size()];
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates) {
  const std::u32string written = code_points(word);
  const std::size_t most = written.size() / 3;
  std::size_t smallest = most + 1;
  std::optional<std::string_view> best;
  for (const std::string_view candidate : candidates) {
    const std::u32string meant = code_points(candidate);
    // Also keeps a stranger's megabyte from being compared: its length alone is too far off.
    const std::size_t longer = std::max(written.size(), meant.size());
    if (longer - std::min(written.size(), meant.size()) > most) {
      continue;
    }
    const std::size_t edits = distance(written, meant);
    if (edits < smallest) {
      smallest = edits;
      best = candidate;
    }
  }
  return best;
}

}  // namespace prongsai::text
