import Diagnostics
import Model

enum UnusedSettingRule {
    static func faults(
        in edition: Edition, namedInProse used: Set<Setting.ID>, _ places: CatalogDraft.Places
    ) -> [Diagnostic] {
        edition.catalog.settings.compactMap { setting in
            guard !used.contains(setting.id), let place = places.settings[setting.id] else { return nil }
            return Diagnostic(.unusedSetting, "no text names the setting ‘\(setting.id)’", at: place)
        }
    }
}
