#ifndef PORTOLAN_CGRAPHVIZ_SHIM_H
#define PORTOLAN_CGRAPHVIZ_SHIM_H

#include <dlfcn.h>
#include <graphviz_version.h>
#include <gvc.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* dladdr and its result, as glibc has them behind _GNU_SOURCE; that macro would make the system's headers differ from
   those in Swift's own module. */
typedef struct {
    const char *file;
    void *base;
    const char *symbol;
    void *address;
} portolan_dl_info;
extern int dladdr(const void *address, void *info);

/* The file name of the dot layout's plug-in. Its number is that of the plug-in interface: 6 in Graphviz 2.42, 8 in 14.1. */
#define PORTOLAN_GV_TEXT_OF(number) #number
#define PORTOLAN_GV_TEXT(number) PORTOLAN_GV_TEXT_OF(number)
#ifdef __APPLE__
#define PORTOLAN_GV_PLUGIN "libgvplugin_dot_layout." PORTOLAN_GV_TEXT(GVPLUGIN_VERSION) ".dylib"
#else
#define PORTOLAN_GV_PLUGIN "libgvplugin_dot_layout.so." PORTOLAN_GV_TEXT(GVPLUGIN_VERSION)
#endif

/* A context with the dot layout alone, from the folder of plug-ins beside the library. The default context also loads the
   plug-ins that draw, and with them pango, cairo and fontconfig: 20 ms and the machine's fonts, for nothing; and it finds
   no plug-in at all where `dot -c` has not been run.
   Returns NULL, and why in `message`, if the plug-in cannot be loaded. */
static inline GVC_t *portolan_gv_context(char *message, size_t capacity) {
    static lt_symlist_t plugins[2];
    const char *symbol = "gvplugin_dot_layout_LTX_library";
    portolan_dl_info info = {0};
    char path[1024];
    const char *file = dladdr((const void *)gvContext, &info) && info.file ? info.file : "";
    const char *slash = strrchr(file, '/');
    snprintf(path, sizeof path, "%.*s/graphviz/" PORTOLAN_GV_PLUGIN, slash ? (int)(slash - file) : 0, file);
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    plugins[0].name = symbol;
    plugins[0].address = library ? dlsym(library, symbol) : NULL;
    if (plugins[0].address) return gvContextPlugins(plugins, 0);
    const char *reason = dlerror();
    snprintf(message, capacity, "cannot load Graphviz's dot layout: %s", reason ? reason : path);
    return NULL;
}

/* Copies the version of the library that runs, such as 2.43.0. */
static inline void portolan_gv_version(char *version, size_t capacity) {
    GVC_t *context = gvNEWcontext(NULL, 0);
    snprintf(version, capacity, "%s", context ? gvcVersion(context) : "");
    if (context) gvFreeContext(context);
}

/* Sequential ids. The default discipline takes the address of an interned name for its id, and cgraph keeps
   subgraphs in the order of ids, so that the order of clusters would depend on what the heap has seen before. */
static void *portolan_gv_id_open(Agraph_t *g, Agdisc_t *d) {
    (void)g;
    (void)d;
    IDTYPE *next = malloc(sizeof *next);
    if (next) *next = 1;
    return next;
}
static long portolan_gv_id_map(void *state, int type, char *name, IDTYPE *id, int create) {
    (void)type;
    (void)create;
    if (name) return 0; /* cgraph then keeps names and ids itself */
    IDTYPE *next = state;
    *id = *next;
    *next += 2;
    return 1;
}
static void portolan_gv_id_free(void *state, int type, IDTYPE id) {
    (void)state;
    (void)type;
    (void)id;
}
static char *portolan_gv_id_print(void *state, int type, IDTYPE id) {
    (void)state;
    (void)type;
    (void)id;
    return NULL;
}
static void portolan_gv_id_close(void *state) { free(state); }
static void portolan_gv_id_register(void *state, int type, void *object) {
    (void)state;
    (void)type;
    (void)object;
}

/* What is not set here is cgraph's own, because versions differ in it: 9 dropped the discipline for memory, and that for ids
   lost `alloc`. */
static inline Agdisc_t *portolan_gv_disciplines(void) {
    static Agiddisc_t ids;
    static Agdisc_t disciplines;
    ids = AgIdDisc;
    ids.open = portolan_gv_id_open;
    ids.map = portolan_gv_id_map;
    ids.free = portolan_gv_id_free;
    ids.print = portolan_gv_id_print;
    ids.close = portolan_gv_id_close;
    ids.idregister = portolan_gv_id_register;
    disciplines = AgDefaultDisc;
    disciplines.id = &ids;
    return &disciplines;
}

static inline Agraph_t *portolan_gv_open(void) {
    return agopen((char *)"g", Agdirected, portolan_gv_disciplines());
}

/* Graphviz's messages since the last reset. The library delivers each in several pieces. The buffer is static: call these
   from one Swift file only, so that there is one. */
enum { portolan_gv_message_capacity = 4096 };
static inline char *portolan_gv_message_buffer(void) {
    static char buffer[portolan_gv_message_capacity];
    return buffer;
}
static int portolan_gv_on_message(char *piece) {
    char *buffer = portolan_gv_message_buffer();
    size_t used = strlen(buffer);
    snprintf(buffer + used, portolan_gv_message_capacity - used, "%s", piece);
    return 0;
}
static inline void portolan_gv_reset_messages(void) {
    portolan_gv_message_buffer()[0] = 0;
    agseterrf(portolan_gv_on_message);
}
static inline const char *_Nonnull portolan_gv_messages(void) { return portolan_gv_message_buffer(); }

/* cgraph 2.42 declares char * where it does not write. */
/* A node without a name, which the library would keep and look up. Its id is the next one, as with a name. */
static inline Agnode_t *portolan_gv_node(Agraph_t *g) { return agnode(g, NULL, 1); }
/* Adds a node of the graph to a subgraph. */
static inline bool portolan_gv_add(Agraph_t *subgraph, Agnode_t *n) { return agsubnode(subgraph, n, 1) != NULL; }
/* An edge besides those that there are between the two nodes. */
static inline Agedge_t *portolan_gv_edge(Agraph_t *g, Agnode_t *t, Agnode_t *h) { return agedge(g, t, h, NULL, 1); }
static inline Agraph_t *portolan_gv_subgraph(Agraph_t *g, const char *name) { return agsubg(g, (char *)name, 1); }
static inline void portolan_gv_set(Agraph_t *g, const char *key, const char *value) {
    agsafeset(g, (char *)key, (char *)value, (char *)"");
}
static inline void portolan_gv_set_markup(Agraph_t *root, Agraph_t *g, const char *key, const char *value) {
    /* The reference goes with the graph: agstrfree takes one argument more since 13. */
    char *markup = agstrdup_html(root, (char *)value);
    agsafeset(g, (char *)key, markup, (char *)"");
}
/* An attribute of all nodes or all edges, with what each has unless it is set for one. */
static inline Agsym_t *portolan_gv_declare(Agraph_t *g, int kind, const char *key, const char *value) {
    return agattr(g, kind, (char *)key, (char *)value);
}
static inline void portolan_gv_set_symbol(void *object, Agsym_t *symbol, const char *value) {
    agxset(object, symbol, (char *)value);
}
static inline void portolan_gv_set_symbol_markup(Agraph_t *g, void *object, Agsym_t *symbol, const char *value) {
    agxset(object, symbol, agstrdup_html(g, (char *)value));
}

/* Results; points, y up. */
static inline double portolan_gv_x(Agnode_t *n) { return ND_coord(n).x; }
static inline double portolan_gv_y(Agnode_t *n) { return ND_coord(n).y; }
static inline double portolan_gv_height(Agraph_t *g) { return GD_bb(g).UR.y; }
static inline bool portolan_gv_is_laid_out(Agraph_t *g) {
    return aggetrec(g, (char *)"Agraphinfo_t", 0) != NULL && GD_drawing(g) != NULL;
}

/* Graphviz 2.42 reallocates a rank's nodes without the second pointer to them (make_vn_slot in dotgen/flat.c), and
   gvFreeLayout then frees the stale one. Where they are the same, as in 14, this changes nothing. */
static inline void portolan_gv_repair_ranks(Agraph_t *g) {
    if (aggetrec(g, (char *)"Agraphinfo_t", 0) == NULL || GD_rank(g) == NULL) return;
    for (int r = GD_minrank(g); r <= GD_maxrank(g); r++) GD_rank(g)[r].av = GD_rank(g)[r].v;
}

#endif
