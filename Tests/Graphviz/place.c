/* Lays out graphs in the DOT language through Portolan's own shim, and prints for each the order of every rank, from top to
   bottom, and where each node is: `NAME r0 n0 n1`, `NAME n0 226.36`. */

#include "shim.h"

/* The nodes of a rank but for the point that every column has. */
static int members(Agraph_t *rank, Agnode_t **found, int capacity) {
    int count = 0;
    for (Agnode_t *n = agfstnode(rank); n && count < capacity; n = agnxtnode(rank, n))
        if (agnameof(n)[0] == 'n') found[count++] = n;
    return count;
}

static int is_above(const void *a, const void *b) {
    double upper = portolan_gv_y(*(Agnode_t *const *)a), lower = portolan_gv_y(*(Agnode_t *const *)b);
    return upper > lower ? -1 : upper < lower;
}

static void print(const char *name, Agraph_t *g) {
    for (int r = 0;; r++) {
        char key[16];
        snprintf(key, sizeof key, "r%d", r);
        Agraph_t *rank = agsubg(g, key, 0);
        if (!rank) break;
        Agnode_t *nodes[1000];
        int count = members(rank, nodes, 1000);
        qsort(nodes, count, sizeof *nodes, is_above);
        printf("%s %s", name, key);
        for (int i = 0; i < count; i++) printf(" %s", agnameof(nodes[i]));
        printf("\n");
        for (int i = 0; i < count; i++)
            printf("%s %s %.2f\n", name, agnameof(nodes[i]), portolan_gv_height(g) - portolan_gv_y(nodes[i]));
    }
}

int main(int count, char **paths) {
    char version[64];
    portolan_gv_version(version, sizeof version);
    fprintf(stderr, "Graphviz %s\n", version);
    char message[1024];
    GVC_t *context = portolan_gv_context(message, sizeof message);
    if (!context) {
        fprintf(stderr, "%s\n", message);
        return 1;
    }
    for (int i = 1; i < count; i++) {
        portolan_gv_reset_messages();
        FILE *file = fopen(paths[i], "r");
        Agraph_t *g = file ? agread(file, portolan_gv_disciplines()) : NULL;
        if (file) fclose(file);
        if (!g || gvLayout(context, g, "dot") != 0 || !portolan_gv_is_laid_out(g)) {
            fprintf(stderr, "%s: no layout. %s\n", paths[i], portolan_gv_messages());
            return 1;
        }
        const char *slash = strrchr(paths[i], '/');
        print(slash ? slash + 1 : paths[i], g);
        portolan_gv_repair_ranks(g);
        gvFreeLayout(context, g);
        agclose(g);
    }
    gvFreeContext(context);
    return 0;
}
