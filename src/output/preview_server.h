#pragma once

#include "site/tree.h"

#include <memory>
#include <string>

namespace prongsai::output {

/// A site as it is shown, below the path of its address ("/ita", or empty); `owner` keeps alive what the
/// recipes of its Tree look into.
struct Preview {
  site::Tree tree{};
  std::string base_path{};
  std::shared_ptr<const void> owner{};
};

/// Where the preview can be had; port 0 takes any that is free.
struct PreviewPlace {
  std::string host = "127.0.0.1";
  int port = 8000;
};

/// Shows a Tree from memory by HTTP. Nothing but the entries of the Tree can be had, and what the preview
/// itself adds below /_prongsai/: its script, and what is known of the site as JSON. On a loopback address
/// only requests that name this machine are answered.
class PreviewServer {
 public:
  explicit PreviewServer(PreviewPlace place);
  PreviewServer(const PreviewServer&) = delete;
  PreviewServer& operator=(const PreviewServer&) = delete;
  PreviewServer(PreviewServer&&) = delete;
  PreviewServer& operator=(PreviewServer&&) = delete;
  ~PreviewServer();

  /// Takes the port; the one that was taken, or 0 when it cannot be had.
  int bind();

  /// From now on this is shown; without one, what was shown before stays. `state` is what
  /// /_prongsai/state.json says. From any thread.
  void show(std::shared_ptr<const Preview> preview, std::string state);

  /// Answers until the process ends.
  void run();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace prongsai::output
