#include "CAssets.h"

/* `#embed` is of C23, for which the package manager has no name; clang takes it in any mode. */
#pragma clang diagnostic ignored "-Wc23-extensions"

#define ACCESSOR(name)                                                                                                 \
    portolan_asset portolan_asset_##name(void) { return (portolan_asset){name##_bytes, sizeof name##_bytes}; }

static const unsigned char inter_regular_bytes[] = {
#embed "assets/fonts/inter-regular.woff2"
};
static const unsigned char inter_medium_bytes[] = {
#embed "assets/fonts/inter-medium.woff2"
};
static const unsigned char inter_semibold_bytes[] = {
#embed "assets/fonts/inter-semibold.woff2"
};
static const unsigned char inter_bold_bytes[] = {
#embed "assets/fonts/inter-bold.woff2"
};
static const unsigned char inter_regular_slices_bytes[] = {
#embed "assets/fonts/inter-regular.slices"
};
static const unsigned char inter_medium_slices_bytes[] = {
#embed "assets/fonts/inter-medium.slices"
};
static const unsigned char inter_semibold_slices_bytes[] = {
#embed "assets/fonts/inter-semibold.slices"
};
static const unsigned char inter_bold_slices_bytes[] = {
#embed "assets/fonts/inter-bold.slices"
};
static const unsigned char inter_regular_outlines_bytes[] = {
#embed "assets/fonts/inter-regular.ttf"
};
static const unsigned char inter_medium_outlines_bytes[] = {
#embed "assets/fonts/inter-medium.ttf"
};
static const unsigned char inter_semibold_outlines_bytes[] = {
#embed "assets/fonts/inter-semibold.ttf"
};
static const unsigned char inter_bold_outlines_bytes[] = {
#embed "assets/fonts/inter-bold.ttf"
};
static const unsigned char inter_licence_bytes[] = {
#embed "assets/fonts/OFL.txt"
};
static const unsigned char site_css_bytes[] = {
#embed "assets/site.css"
};

static const unsigned char theme_js_bytes[] = {
#embed "assets/theme.js"
};
static const unsigned char site_js_bytes[] = {
#embed "assets/site.js"
};
static const unsigned char schema_model_bytes[] = {
#embed "assets/schemas/model.json"
};
static const unsigned char schema_firewall_bytes[] = {
#embed "assets/schemas/firewall.json"
};
static const unsigned char schema_versions_bytes[] = {
#embed "assets/schemas/versions.json"
};
static const unsigned char schema_blocked_bytes[] = {
#embed "assets/schemas/blocked.json"
};
static const unsigned char schema_observed_bytes[] = {
#embed "assets/schemas/observed.json"
};
static const unsigned char schema_changes_bytes[] = {
#embed "assets/schemas/changes.json"
};
static const unsigned char schema_diagnostics_bytes[] = {
#embed "assets/schemas/diagnostics.json"
};
static const unsigned char schema_measures_bytes[] = {
#embed "assets/schemas/measures.json"
};
static const unsigned char search_js_bytes[] = {
#embed "assets/search.js"
};
static const unsigned char slide_js_bytes[] = {
#embed "assets/slide.js"
};
static const unsigned char matrix_js_bytes[] = {
#embed "assets/matrix.js"
};
static const unsigned char redirect_js_bytes[] = {
#embed "assets/redirect.js"
};
static const unsigned char icon_svg_bytes[] = {
#embed "assets/icon.svg"
};
static const unsigned char share_png_bytes[] = {
#embed "assets/share.png"
};

ACCESSOR(inter_regular)
ACCESSOR(inter_medium)
ACCESSOR(inter_semibold)
ACCESSOR(inter_bold)
ACCESSOR(inter_regular_slices)
ACCESSOR(inter_medium_slices)
ACCESSOR(inter_semibold_slices)
ACCESSOR(inter_bold_slices)
ACCESSOR(inter_regular_outlines)
ACCESSOR(inter_medium_outlines)
ACCESSOR(inter_semibold_outlines)
ACCESSOR(inter_bold_outlines)
ACCESSOR(inter_licence)
ACCESSOR(site_css)
ACCESSOR(theme_js)
ACCESSOR(site_js)
ACCESSOR(schema_model)
ACCESSOR(schema_firewall)
ACCESSOR(schema_versions)
ACCESSOR(schema_blocked)
ACCESSOR(schema_observed)
ACCESSOR(schema_changes)
ACCESSOR(schema_diagnostics)
ACCESSOR(schema_measures)
ACCESSOR(search_js)
ACCESSOR(slide_js)
ACCESSOR(matrix_js)
ACCESSOR(redirect_js)
ACCESSOR(icon_svg)
ACCESSOR(share_png)
