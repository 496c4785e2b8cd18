#ifndef PORTOLAN_CMEMORY_H
#define PORTOLAN_CMEMORY_H

/* Swift's import of the C library leaves this header out. */
#include <malloc.h>

#endif
