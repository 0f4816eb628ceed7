#include "CVersion.h"

// Set by Package.swift. In C, because Swift takes no values from the command line.
const char *tm_commit(void) { return TM_COMMIT; }
