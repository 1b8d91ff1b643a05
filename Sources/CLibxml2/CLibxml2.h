// Debian's libxml2 is built with ICU, and its headers would bring ICU's types along: a second definition beside those in
// Swift's own Foundation, which the compiler refuses. Nothing here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
