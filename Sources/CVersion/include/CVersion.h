#ifndef CVERSION_H
#define CVERSION_H

/// The commit that was built; empty when it is not known.
const char *tm_commit(void);

#endif
