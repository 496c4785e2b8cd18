#ifndef PORTOLAN_CASSETS_H
#define PORTOLAN_CASSETS_H

#include <stddef.h>

/* A file that is part of the program. The bytes live as long as the process. */
typedef struct {
    const unsigned char *_Nonnull bytes;
    size_t count;
} portolan_asset;

portolan_asset portolan_asset_inter_regular(void);
portolan_asset portolan_asset_inter_medium(void);
portolan_asset portolan_asset_inter_semibold(void);
portolan_asset portolan_asset_inter_bold(void);
portolan_asset portolan_asset_inter_regular_slices(void);
portolan_asset portolan_asset_inter_medium_slices(void);
portolan_asset portolan_asset_inter_semibold_slices(void);
portolan_asset portolan_asset_inter_bold_slices(void);
portolan_asset portolan_asset_inter_regular_outlines(void);
portolan_asset portolan_asset_inter_medium_outlines(void);
portolan_asset portolan_asset_inter_semibold_outlines(void);
portolan_asset portolan_asset_inter_bold_outlines(void);
portolan_asset portolan_asset_inter_licence(void);
portolan_asset portolan_asset_site_css(void);
portolan_asset portolan_asset_theme_js(void);
portolan_asset portolan_asset_site_js(void);
portolan_asset portolan_asset_schema_model(void);
portolan_asset portolan_asset_schema_firewall(void);
portolan_asset portolan_asset_schema_versions(void);
portolan_asset portolan_asset_schema_blocked(void);
portolan_asset portolan_asset_schema_observed(void);
portolan_asset portolan_asset_schema_changes(void);
portolan_asset portolan_asset_schema_diagnostics(void);
portolan_asset portolan_asset_schema_measures(void);
portolan_asset portolan_asset_search_js(void);
portolan_asset portolan_asset_slide_js(void);
portolan_asset portolan_asset_matrix_js(void);
portolan_asset portolan_asset_redirect_js(void);
portolan_asset portolan_asset_icon_svg(void);
portolan_asset portolan_asset_share_png(void);

#endif
