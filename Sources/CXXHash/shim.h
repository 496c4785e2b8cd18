#ifndef PORTOLAN_CXXHASH_SHIM_H
#define PORTOLAN_CXXHASH_SHIM_H

#include <xxhash.h>

#endif
