#pragma once
#include <stddef.h>
#include <stdint.h>

/// One word list of `words/`, as bytes of the program: UTF-8, one entry a line, columns split by tabs,
/// lines that begin with `#` are remarks.
struct lexicon_file {
  const uint8_t *bytes;
  size_t count;
};

struct lexicon_file lexicon_script(void);   // traditional character, simplified character
struct lexicon_file lexicon_places(void);   // GB/T 2260 code, full name, short names
struct lexicon_file lexicon_regions(void);  // kind, name
struct lexicon_file lexicon_subject_words(void);  // kind, word, what it refers to
struct lexicon_file lexicon_subject_position(void);  // kind, word
struct lexicon_file lexicon_bylines(void);  // word before a colon, field of the byline
struct lexicon_file lexicon_clutter(void);  // word of a clutter line, where it stands in the line, reason
struct lexicon_file lexicon_times(void);    // word of time, kind, number
struct lexicon_file lexicon_holidays(void);  // public holiday, first day, last day
struct lexicon_file lexicon_common(void);   // common characters, many a line
struct lexicon_file lexicon_roles(void);        // word, senses, direction or basis
struct lexicon_file lexicon_comparisons(void);  // word, basis
struct lexicon_file lexicon_plans(void);        // word, scope
struct lexicon_file lexicon_units(void);       // word, code, kind
struct lexicon_file lexicon_measure_words(void);// measure word, `arabic` or `none`
struct lexicon_file lexicon_currencies(void);  // word, ISO 4217 code, side
struct lexicon_file lexicon_bounds(void);      // word, bound, side
struct lexicon_file lexicon_number_names(void);// name or phrase with a numeral
struct lexicon_file lexicon_cues(void);        // word, what it is a sign of
struct lexicon_file lexicon_time_frames(void);  // word beside a time, kind
struct lexicon_file lexicon_elements(void);  // word of a class name, what its element holds
struct lexicon_file lexicon_metas(void);  // name of a meta element or of a crawler's field, what it says
struct lexicon_file lexicon_publishers(void);  // domain, publisher
struct lexicon_file lexicon_phrases(void);     // word, class
struct lexicon_file lexicon_vocabulary(void);  // word, class, bits of surprise
struct lexicon_file lexicon_indicators(void);  // standard name, variants split by spaces
struct lexicon_file lexicon_count_nouns(void); // noun, measure word
