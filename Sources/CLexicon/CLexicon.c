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
