#ifndef PORTOLAN_CMIMALLOC_H
#define PORTOLAN_CMIMALLOC_H

#include <mimalloc.h>

#endif
