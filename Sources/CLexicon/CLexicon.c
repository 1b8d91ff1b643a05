#include "CLexicon.h"

// Each list of words/ becomes bytes of the program: no file to find at run time, nothing to parse at build time.

static const uint8_t script_bytes[] = {
#embed "words/script.tsv"
};
struct lexicon_file lexicon_script(void) { return (struct lexicon_file){script_bytes, sizeof script_bytes}; }

static const uint8_t places_bytes[] = {
#embed "words/places.tsv"
};
struct lexicon_file lexicon_places(void) { return (struct lexicon_file){places_bytes, sizeof places_bytes}; }

static const uint8_t regions_bytes[] = {
#embed "words/regions.tsv"
};
struct lexicon_file lexicon_regions(void) { return (struct lexicon_file){regions_bytes, sizeof regions_bytes}; }

static const uint8_t subject_words_bytes[] = {
#embed "words/subject-words.tsv"
};
struct lexicon_file lexicon_subject_words(void) {
  return (struct lexicon_file){subject_words_bytes, sizeof subject_words_bytes};
}

static const uint8_t subject_position_bytes[] = {
#embed "words/subject-position.tsv"
};
struct lexicon_file lexicon_subject_position(void) {
  return (struct lexicon_file){subject_position_bytes, sizeof subject_position_bytes};
}

static const uint8_t bylines_bytes[] = {
#embed "words/bylines.tsv"
};
struct lexicon_file lexicon_bylines(void) { return (struct lexicon_file){bylines_bytes, sizeof bylines_bytes}; }

static const uint8_t clutter_bytes[] = {
#embed "words/clutter.tsv"
};
struct lexicon_file lexicon_clutter(void) { return (struct lexicon_file){clutter_bytes, sizeof clutter_bytes}; }

static const uint8_t times_bytes[] = {
#embed "words/times.tsv"
};
struct lexicon_file lexicon_times(void) { return (struct lexicon_file){times_bytes, sizeof times_bytes}; }

static const uint8_t holidays_bytes[] = {
#embed "words/holidays.tsv"
};
struct lexicon_file lexicon_holidays(void) { return (struct lexicon_file){holidays_bytes, sizeof holidays_bytes}; }

static const uint8_t common_bytes[] = {
#embed "words/common.tsv"
};
struct lexicon_file lexicon_common(void) { return (struct lexicon_file){common_bytes, sizeof common_bytes}; }

static const uint8_t roles_bytes[] = {
#embed "words/roles.tsv"
};
struct lexicon_file lexicon_roles(void) { return (struct lexicon_file){roles_bytes, sizeof roles_bytes}; }

static const uint8_t comparisons_bytes[] = {
#embed "words/comparisons.tsv"
};
struct lexicon_file lexicon_comparisons(void) {
  return (struct lexicon_file){comparisons_bytes, sizeof comparisons_bytes};
}

static const uint8_t plans_bytes[] = {
#embed "words/plans.tsv"
};
struct lexicon_file lexicon_plans(void) { return (struct lexicon_file){plans_bytes, sizeof plans_bytes}; }

static const uint8_t units_bytes[] = {
#embed "words/units.tsv"
};
struct lexicon_file lexicon_units(void) { return (struct lexicon_file){units_bytes, sizeof units_bytes}; }

static const uint8_t measure_words_bytes[] = {
#embed "words/measure-words.tsv"
};
struct lexicon_file lexicon_measure_words(void) { return (struct lexicon_file){measure_words_bytes, sizeof measure_words_bytes}; }

static const uint8_t currencies_bytes[] = {
#embed "words/currencies.tsv"
};
struct lexicon_file lexicon_currencies(void) { return (struct lexicon_file){currencies_bytes, sizeof currencies_bytes}; }

static const uint8_t bounds_bytes[] = {
#embed "words/bounds.tsv"
};
struct lexicon_file lexicon_bounds(void) { return (struct lexicon_file){bounds_bytes, sizeof bounds_bytes}; }

static const uint8_t number_names_bytes[] = {
#embed "words/number-names.tsv"
};
struct lexicon_file lexicon_number_names(void) { return (struct lexicon_file){number_names_bytes, sizeof number_names_bytes}; }

static const uint8_t cues_bytes[] = {
#embed "words/cues.tsv"
};
struct lexicon_file lexicon_cues(void) { return (struct lexicon_file){cues_bytes, sizeof cues_bytes}; }
static const uint8_t time_frames_bytes[] = {
#embed "words/time-frames.tsv"
};
struct lexicon_file lexicon_time_frames(void) {
  return (struct lexicon_file){time_frames_bytes, sizeof time_frames_bytes};
}
static const uint8_t elements_bytes[] = {
#embed "words/elements.tsv"
};
struct lexicon_file lexicon_elements(void) { return (struct lexicon_file){elements_bytes, sizeof elements_bytes}; }

static const uint8_t metas_bytes[] = {
#embed "words/metas.tsv"
};
struct lexicon_file lexicon_metas(void) { return (struct lexicon_file){metas_bytes, sizeof metas_bytes}; }

static const uint8_t publishers_bytes[] = {
#embed "words/publishers.tsv"
};
struct lexicon_file lexicon_publishers(void) { return (struct lexicon_file){publishers_bytes, sizeof publishers_bytes}; }


static const uint8_t phrases_bytes[] = {
#embed "words/phrases.tsv"
};
struct lexicon_file lexicon_phrases(void) { return (struct lexicon_file){phrases_bytes, sizeof phrases_bytes}; }

static const uint8_t vocabulary_bytes[] = {
#embed "words/vocabulary.tsv"
};
struct lexicon_file lexicon_vocabulary(void) { return (struct lexicon_file){vocabulary_bytes, sizeof vocabulary_bytes}; }

static const uint8_t indicators_bytes[] = {
#embed "words/indicators.tsv"
};
struct lexicon_file lexicon_indicators(void) { return (struct lexicon_file){indicators_bytes, sizeof indicators_bytes}; }

static const uint8_t count_nouns_bytes[] = {
#embed "words/count-nouns.tsv"
};
struct lexicon_file lexicon_count_nouns(void) { return (struct lexicon_file){count_nouns_bytes, sizeof count_nouns_bytes}; }
