/* Makes the n-th write to chosen files fail, and all after it: a full or broken disk.
 *
 *   cc -shared -fPIC -o failing_writes.so failing_writes.c -ldl
 *   FAIL_AT=17 FAIL_WITH=28 FAIL_ON=memory.sqlite LD_PRELOAD=./failing_writes.so tm import a.tmx
 *
 * FAIL_AT counts writes, truncations and syncs of files whose names hold FAIL_ON, from 1; FAIL_WITH
 * is the error number (5 input/output error, 28 no space). FAIL_COUNT names a file that gets the
 * number of calls at the end, so that a first run without FAIL_AT says how many there are. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long calls;

static int is_chosen(int descriptor) {
  const char *part = getenv("FAIL_ON");
  char link[64], name[4096];
  if (!part) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, name, sizeof name - 1);
  if (length < 0) return 0;
  name[length] = 0;
  return strstr(name, part) != NULL;
}

static int fails(int descriptor) {
  if (!is_chosen(descriptor)) return 0;
  long call = __atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST);
  const char *at = getenv("FAIL_AT"), *with = getenv("FAIL_WITH");
  if (!at || call < atol(at)) return 0;
  errno = with ? atoi(with) : ENOSPC;
  return 1;
}

__attribute__((destructor)) static void report(void) {
  const char *path = getenv("FAIL_COUNT");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (!file) return;
  fprintf(file, "%ld\n", calls);
  fclose(file);
}

#define REAL(name) ((__typeof__(name) *)dlsym(RTLD_NEXT, #name))

ssize_t write(int d, const void *b, size_t n) { return fails(d) ? -1 : REAL(write)(d, b, n); }
ssize_t pwrite(int d, const void *b, size_t n, off_t o) {
  return fails(d) ? -1 : REAL(pwrite)(d, b, n, o);
}
ssize_t pwrite64(int d, const void *b, size_t n, off64_t o) {
  return fails(d) ? -1 : REAL(pwrite64)(d, b, n, o);
}
int ftruncate(int d, off_t n) { return fails(d) ? -1 : REAL(ftruncate)(d, n); }
int ftruncate64(int d, off64_t n) { return fails(d) ? -1 : REAL(ftruncate64)(d, n); }
int fsync(int d) { return fails(d) ? -1 : REAL(fsync)(d); }
int fdatasync(int d) { return fails(d) ? -1 : REAL(fdatasync)(d); }
