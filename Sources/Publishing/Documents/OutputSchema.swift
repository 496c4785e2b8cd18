import CAssets

/// The published JSON Schemas of what the program writes for other programs.
///
/// The last part of a schema's `$id` is the version, which is also the `schemaVersion` of files that have one. It is raised
/// where a program that reads the file has to be changed; a new key does not raise it, so readers must allow for more keys.
package enum OutputSchema: String, CaseIterable, Sendable {
    case model, firewall, versions, blocked, observed, changes, diagnostics, measures

    package var bytes: [UInt8] {
        let asset = asset
        return Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
    }

    private var asset: portolan_asset {
        switch self {
        case .model: portolan_asset_schema_model()
        case .firewall: portolan_asset_schema_firewall()
        case .versions: portolan_asset_schema_versions()
        case .blocked: portolan_asset_schema_blocked()
        case .observed: portolan_asset_schema_observed()
        case .changes: portolan_asset_schema_changes()
        case .diagnostics: portolan_asset_schema_diagnostics()
        case .measures: portolan_asset_schema_measures()
        }
    }
}
