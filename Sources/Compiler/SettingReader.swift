import Diagnostics
import Markup
import Model

/// Reads one setting of a catalog whose components have been read.
enum SettingReader {
    private static let keys = ["name", "title", "spellings", "components", "note", "sources"]

    static func read(_ entry: YAMLEntry, into draft: inout CatalogDraft, _ faults: inout [Diagnostic]) {
        IdentifierSyntax.check(Located(entry.key, at: entry.keyLocation), &faults)
        var setting = Setting(id: Setting.ID(entry.key), name: entry.key, title: entry.key)
        if let reader = MappingReader(entry.value, keys: keys, of: "a setting", &faults) {
            let name = reader.requiredText("name", &faults)
            let spellings = reader.texts("spellings", &faults)
            for spelling in (name.map { [$0] } ?? []) + spellings { checkIsNew(spelling, in: draft, &faults) }
            setting.name = name?.value ?? setting.name
            setting.spellings = spellings.map(\.value)
            setting.title = reader.requiredText("title", &faults)?.value ?? setting.title
            setting.components = reader.texts("components", &faults).compactMap { draft.component($0, &faults)?.id }
            setting.note = reader.text("note", &faults)?.value
            setting.sources = reader.sources(&faults)
        }
        draft.append(setting)
        draft.places.settings[setting.id] = entry.keyLocation
    }

    private static func checkIsNew(_ name: Located<String>, in draft: CatalogDraft, _ faults: inout [Diagnostic]) {
        guard let other = draft.setting(named: name.value) else { return }
        faults.append(
            Diagnostic(.invalidValue, "‘\(name.value)’ is a name of the setting ‘\(other)’ too", at: name.location))
    }
}
