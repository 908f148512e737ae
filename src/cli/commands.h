#pragma once

#include "cli/options.h"

// One function per command; each gives the exit status.
namespace prongsai::cli {

int build(const Options& options);
int check(const Options& options);
int list_rules(const Options& options);
int catalogue_list(const Options& options);
int catalogue_show(const Options& options);
int catalogue_diff(const Options& options);
int catalogue_score(const Options& options);
int status(const Options& options);
int export_itas(const Options& options);
int export_nginx(const Options& options);
int schema(const Options& options);
int new_file(const Options& options);
int reference(const Options& options);
int init(const Options& options);
int new_year(const Options& options);
int import_file(const Options& options);
int links(const Options& options);
int pull(const Options& options);
int serve(const Options& options);

/// Exit statuses of design: commands.
enum Status : int { done = 0, found = 1, wrong_usage = 2, unreadable = 3, world_failed = 4 };

}  // namespace prongsai::cli
