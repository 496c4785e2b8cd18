#ifndef PORTOLAN_CEXPAT_SHIM_H
#define PORTOLAN_CEXPAT_SHIM_H

#include <expat.h>

#endif
