#pragma once

#include "check/evidence_files.h"
#include "check/needs.h"
#include "check/record_view.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/catalogue.h"
#include "site/content_file.h"

#include <functional>
#include <string>
#include <vector>

// One function per rule of a catalogue's `needs`; needs.cpp has them in a table. Each looks at files that are
// there for the days asked for, and adds to the answer what it found and what it missed.
namespace prongsai::check {

void need_records(const Question& question, const site::ElementNeed& need, const Chosen& chosen,
                  Answer& answer);
void need_values(const Question& question, const site::ElementNeed& need, const Chosen& chosen,
                 Answer& answer);
void need_text(const Question& question, const site::ElementNeed& need, const Chosen& chosen, Answer& answer);
void need_file(const Question& question, const site::ElementNeed& need, const Chosen& chosen, Answer& answer);
void need_signature(const Question& question, const site::ElementNeed& need, const Chosen& chosen,
                    Answer& answer);
void need_months(const Question& question, const site::ElementNeed& need, const Chosen& chosen,
                 Answer& answer);
void need_quarters(const Question& question, const site::ElementNeed& need, const Chosen& chosen,
                   Answer& answer);
void need_whole_period(const Question& question, const site::ElementNeed& need, const Chosen& chosen,
                       Answer& answer);

void add_reason(Answer& answer, report::Rule rule, const report::Location& where,
                std::vector<std::string> details);

/// Calls `visit` for the records of a file that satisfy the need's conditions and the days asked for.
void for_each_match(const site::ContentFile& file, const Question& question, const site::ElementNeed& need,
                    const std::function<void(const RecordView&)>& visit);

/// Whether the file says in words of its own that there was nothing, and lists nothing.
bool says_nil(const site::ContentFile& file);

}  // namespace prongsai::check
