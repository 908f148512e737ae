#include "output/preview_server.h"

#include "output/builtin.h"
#include "output/preview_answer.h"
#include "site/security_headers.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <fstream>
#include <httplib.h>
#include <ios>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <utility>
#include <vector>

namespace prongsai::output {

namespace {

constexpr std::string_view own_folder = "/_prongsai/";

/// A file of the disk in pieces: a video need not fit in memory.
void send_file(const std::string& path, const std::string& type, httplib::Response& response) {
  auto file = std::make_shared<std::ifstream>(path, std::ios::binary | std::ios::ate);
  if (!*file) {
    response.status = 404;
    return;
  }
  response.set_content_provider(static_cast<std::size_t>(file->tellg()), type,
                                [file](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
                                  std::array<char, 65536> piece{};
                                  file->clear();
                                  file->seekg(static_cast<std::streamoff>(offset));
                                  file->read(piece.data(),
                                             static_cast<std::streamsize>(std::min(length, piece.size())));
                                  const auto count = static_cast<std::size_t>(file->gcount());
                                  return count > 0 && sink.write(piece.data(), count);
                                });
}

bool is_loopback(const std::string& host) {
  return host == "localhost" || host == "::1" || host.starts_with("127.");
}

}  // namespace

struct PreviewServer::State {
  explicit State(PreviewPlace the_place) : place(std::move(the_place)), files(builtin_preview()) {}

  [[nodiscard]] std::pair<std::shared_ptr<const Preview>, std::string> now() {
    const std::lock_guard lock(mutex);
    return {shown, state};
  }

  void answer(const httplib::Request& request, httplib::Response& response);
  void answer_own(std::string_view name, httplib::Response& response);

  PreviewPlace place;
  std::vector<BuiltinFile> files;
  httplib::Server server{};
  std::mutex mutex{};
  std::shared_ptr<const Preview> shown{};
  std::string state = "{}";
};

void PreviewServer::State::answer_own(std::string_view name, httplib::Response& response) {
  if (name == "state.json") {
    response.set_content(now().second, "application/json");
    return;
  }
  const auto file = std::ranges::find(files, name, &BuiltinFile::path);
  if (file == files.end()) {
    response.status = 404;
    return;
  }
  response.set_content(std::string(file->bytes), content_type_of(name));
}

void PreviewServer::State::answer(const httplib::Request& request, httplib::Response& response) {
  response.set_header("Cache-Control", "no-store");
  for (const site::SecurityHeader& header : site::security_headers) {
    response.set_header(std::string(header.name), std::string(header.value));
  }
  if (is_loopback(place.host) && !is_local_host(request.get_header_value("Host"))) {
    response.status = 403;
    return;
  }
  if (request.path.starts_with(own_folder)) {
    answer_own(std::string_view(request.path).substr(own_folder.size()), response);
    return;
  }
  const auto preview = now().first;
  if (!preview) {
    // Nothing could be built yet: the script says why.
    response.status = 503;
    response.set_content(
        with_preview_script("<!doctype html>\n<html lang=\"th\">\n<head><meta charset=\"utf-8\">"
                            "<title>prongsai serve</title></head>\n<body></body>\n</html>\n"),
        "text/html; charset=utf-8");
    return;
  }
  PreviewAnswer made = preview_answer(preview->tree, preview->base_path, request.target);
  response.status = made.status;
  if (!made.location.empty()) {
    response.set_header("Location", made.location);
  }
  if (!made.file.empty()) {
    send_file(made.file, made.type, response);
  } else {
    const bool is_page = made.type.starts_with("text/html");
    response.set_content(is_page ? with_preview_script(std::move(made.bytes)) : std::move(made.bytes),
                         made.type);
  }
}

PreviewServer::PreviewServer(PreviewPlace place) : state_(std::make_unique<State>(std::move(place))) {
  // cpp-httplib would share its port with whoever asks for it too.
  state_->server.set_socket_options([](socket_t socket) {
    const int yes = 1;
    // NOLINTNEXTLINE(misc-include-cleaner): they are of files that sys/socket.h includes
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  state_->server.Get(".*", [this](const httplib::Request& request, httplib::Response& response) {
    state_->answer(request, response);
  });
}

PreviewServer::~PreviewServer() = default;

int PreviewServer::bind() {
  const PreviewPlace& place = state_->place;
  if (place.port == 0) {
    return std::max(state_->server.bind_to_any_port(place.host), 0);
  }
  return state_->server.bind_to_port(place.host, place.port) ? place.port : 0;
}

void PreviewServer::show(std::shared_ptr<const Preview> preview, std::string state) {
  const std::lock_guard lock(state_->mutex);
  if (preview) {
    state_->shown = std::move(preview);
  }
  state_->state = std::move(state);
}

void PreviewServer::run() {
  state_->server.listen_after_bind();
}

}  // namespace prongsai::output
