import CAssets
import SVG

/// The files that an edition's pages share, in its folder `assets`.
enum Assets {
    static var files: [OutputFile] {
        [
            file("site.css", portolan_asset_site_css()),
            file("site.js", portolan_asset_site_js()),
            OutputFile(path: "assets/diagram.css", text: DiagramStylesheet.css),
            file("fonts/inter-regular.woff2", portolan_asset_inter_regular()),
            file("fonts/inter-medium.woff2", portolan_asset_inter_medium()),
            file("fonts/inter-semibold.woff2", portolan_asset_inter_semibold()),
            file("fonts/inter-bold.woff2", portolan_asset_inter_bold()),
            file("fonts/OFL.txt", portolan_asset_inter_licence()),
        ]
    }

    private static func file(_ name: String, _ asset: portolan_asset) -> OutputFile {
        OutputFile(path: "assets/\(name)", bytes: Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count)))
    }
}
