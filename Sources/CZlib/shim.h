#ifndef PORTOLAN_CZLIB_SHIM_H
#define PORTOLAN_CZLIB_SHIM_H

#include <zlib.h>

#endif
