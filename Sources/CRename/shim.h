#ifndef PORTOLAN_CRENAME_H
#define PORTOLAN_CRENAME_H

#include <errno.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Exchanges two paths of one file system in a single step, so that no moment passes in which either is missing.
   Returns 0, or the error's number: EINVAL or ENOSYS where the file system or the kernel cannot. The C library's own
   renameat2 is declared only to GNU sources, which a Swift import is not. */
static inline int portolan_exchange(const char *_Nonnull a, const char *_Nonnull b) {
    const unsigned int exchange = 1u << 1;
    return syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, exchange) == 0 ? 0 : errno;
}

#endif
