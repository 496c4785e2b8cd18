#ifndef PORTOLAN_CGRAPHVIZ_SHIM_H
#define PORTOLAN_CGRAPHVIZ_SHIM_H

#include <gvc.h>

#endif
