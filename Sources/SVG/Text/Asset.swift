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

    /// The same subset in WOFF2 files of some characters each, which `InterSlices` lists in the same order.
    static func fontSlices(_ weight: TextStyle.Weight) -> [[UInt8]] {
        switch weight {
        case .regular: files(bytes(portolan_asset_inter_regular_slices()))
        case .medium: files(bytes(portolan_asset_inter_medium_slices()))
        case .semibold: files(bytes(portolan_asset_inter_semibold_slices()))
        case .bold: files(bytes(portolan_asset_inter_bold_slices()))
        }
    }

    /// The WOFF2 files that follow each other in `bytes`. The length of each is in its third 32 bits (WOFF File Format
    /// 2.0, 4.1).
    private static func files(_ bytes: [UInt8]) -> [[UInt8]] {
        var files: [[UInt8]] = []
        var start = 0
        while start + 12 <= bytes.count {
            let length = bytes[start + 8..<start + 12].reduce(0) { $0 << 8 | Int($1) }
            let end = min(start + max(length, 12), bytes.count)
            files.append(Array(bytes[start..<end]))
            start = end
        }
        return files
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
