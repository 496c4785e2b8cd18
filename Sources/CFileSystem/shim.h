#ifndef PORTOLAN_CFILESYSTEM_H
#define PORTOLAN_CFILESYSTEM_H

#include <errno.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The C library declares renameat2 and syncfs only to GNU sources, which a Swift import is not. All return 0, or the
   error's number. */

/* Exchanges two paths of one file system in a single step, so that no moment passes in which either is missing. EINVAL
   or ENOSYS where the file system or the kernel cannot. */
static inline int portolan_exchange(const char *_Nonnull a, const char *_Nonnull b) {
    const unsigned int exchange = 1u << 1;
    return syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, exchange) == 0 ? 0 : errno;
}

/* Renames `a` to `b`, which must not exist: EEXIST otherwise. EINVAL or ENOSYS where the file system or the kernel
   cannot. */
static inline int portolan_rename_new(const char *_Nonnull a, const char *_Nonnull b) {
    const unsigned int noreplace = 1u << 0;
    return syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, noreplace) == 0 ? 0 : errno;
}

/* Writes what the file system of an open file has in memory to its disk. */
static inline int portolan_sync_file_system(int descriptor) {
    return syscall(SYS_syncfs, descriptor) == 0 ? 0 : errno;
}

#endif
