import CAssets
import HTML
import TextFormats
import Words

/// The files that an edition's pages share, in its folder `assets`.
enum Assets {
    static func files(of edition: EditionContext) -> [OutputFile] {
        let stylesheet = bytes(portolan_asset_site_css()) + Array(edition.stylesheet.utf8)
        return [
            OutputFile(path: "assets/site.css", bytes: stylesheet),
            file("theme.js", portolan_asset_theme_js()),
            OutputFile(path: "assets/site.js", bytes: words(edition.words) + bytes(portolan_asset_site_js())),
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

    /// The table of what scripts say, which is there before the first of them.
    private static func words(_ words: Words) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            for word in ScriptWord.allCases { json.member(word.rawValue, words.script(word)) }
        }
        return Array("const portolanWords = ".utf8) + json.finished() + Array(";\n".utf8)
    }

    private static func file(_ name: String, _ asset: portolan_asset) -> OutputFile {
        OutputFile(path: "assets/\(name)", bytes: bytes(asset))
    }

    private static func bytes(_ asset: portolan_asset) -> [UInt8] {
        Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
    }
}
