// Debian builds libxml2 with ICU, whose headers clash with the ones inside Foundation;
// tm never uses that part, so it is left out before the headers are read.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlwriter.h>
#include <libxml/encoding.h>
#include <libxml/HTMLparser.h>

// xmlFree is a variable in C, which Swift 6 cannot call.
static inline void xmlFreeText(xmlChar *text) { xmlFree(text); }
