import CAssets
import Layout

/// Files that are part of the program.
enum Asset {
    static func bytes(_ asset: portolan_asset) -> [UInt8] {
        Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
    }

    /// The subset of Inter in a weight, as WOFF2.
    static func font(_ weight: TextStyle.Weight) -> [UInt8] {
        switch weight {
        case .regular: bytes(portolan_asset_inter_regular())
        case .medium: bytes(portolan_asset_inter_medium())
        case .semibold: bytes(portolan_asset_inter_semibold())
        case .bold: bytes(portolan_asset_inter_bold())
        }
    }

    /// The same subset as TrueType, with outlines and advances only.
    static func outlines(_ weight: TextStyle.Weight) -> [UInt8] {
        switch weight {
        case .regular: bytes(portolan_asset_inter_regular_outlines())
        case .medium: bytes(portolan_asset_inter_medium_outlines())
        case .semibold: bytes(portolan_asset_inter_semibold_outlines())
        case .bold: bytes(portolan_asset_inter_bold_outlines())
        }
    }
}

/// Inter inside a stylesheet, so that a picture needs no font of the reader's.
enum FontFaces {
    static func css(_ weights: [TextStyle.Weight]) -> String {
        weights.isEmpty ? "" : weights.map(rule).joined() + DiagramStylesheet.unkerned
    }

    private static func rule(_ weight: TextStyle.Weight) -> String {
        switch weight {
        case .regular: regular
        case .medium: medium
        case .semibold: semibold
        case .bold: bold
        }
    }

    // Encoded once for all pictures of a build.
    private static let regular = encoded(.regular)
    private static let medium = encoded(.medium)
    private static let semibold = encoded(.semibold)
    private static let bold = encoded(.bold)

    private static func encoded(_ weight: TextStyle.Weight) -> String {
        "@font-face{font-family:Inter;font-weight:\(weight.rawValue);"
            + "src:url(data:font/woff2;base64,\(Base64.text(of: Asset.font(weight)))) format(\"woff2\")}\n"
    }
}
