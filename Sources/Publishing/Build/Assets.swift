import CAssets
import HTML

/// The files that an edition's pages share, in its folder `assets`.
enum Assets {
    static func files(of edition: EditionContext) -> [OutputFile] {
        let stylesheet = bytes(portolan_asset_site_css()) + Array(edition.stylesheet.utf8)
        return [
            OutputFile(path: "assets/site.css", bytes: stylesheet),
            file("theme.js", portolan_asset_theme_js()),
            file("site.js", portolan_asset_site_js()),
            file("search.js", portolan_asset_search_js()),
            file("slide.js", portolan_asset_slide_js()),
            file("matrix.js", portolan_asset_matrix_js()),
            file("redirect.js", portolan_asset_redirect_js()),
            file("icon.svg", portolan_asset_icon_svg()),
            file("share.png", portolan_asset_share_png()),
            file("fonts/inter-regular.woff2", portolan_asset_inter_regular()),
            file("fonts/inter-medium.woff2", portolan_asset_inter_medium()),
            file("fonts/inter-semibold.woff2", portolan_asset_inter_semibold()),
            file("fonts/inter-bold.woff2", portolan_asset_inter_bold()),
            file("fonts/OFL.txt", portolan_asset_inter_licence()),
        ] + edition.designFiles.map { OutputFile(path: "assets/design/\($0.path)", bytes: $0.bytes) }
    }

    private static func file(_ name: String, _ asset: portolan_asset) -> OutputFile {
        OutputFile(path: "assets/\(name)", bytes: bytes(asset))
    }

    private static func bytes(_ asset: portolan_asset) -> [UInt8] {
        Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
    }
}
