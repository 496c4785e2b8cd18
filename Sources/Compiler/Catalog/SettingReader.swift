import Diagnostics
import Markup
import Model

/// Reads one setting of a catalog whose components have been read.
enum SettingReader {
    static func read(_ entry: YAMLEntry, into draft: inout CatalogDraft, _ diagnostics: DiagnosticBag) {
        InvalidID.checkName(Located(entry.key, at: entry.keyLocation), diagnostics)
        var setting = Setting(id: Setting.ID(entry.key), name: entry.key, title: entry.key)
        if let reader = MappingReader<SettingKey>(entry.value, diagnostics) {
            let name = reader.text(.name)
            let spellings = reader.texts(.spellings)
            for spelling in (name.map { [$0] } ?? []) + spellings { checkIsNew(spelling, in: draft, diagnostics) }
            setting.name = name?.value ?? setting.name
            setting.spellings = spellings.map(\.value)
            setting.title = reader.text(.title)?.value ?? setting.title
            setting.components = reader.texts(.components).compactMap { draft.component($0, diagnostics)?.id }
            setting.note = reader.text(.note)?.value
            setting.sources = Source.read(reader.list(.sources), draft.catalog.evidence, diagnostics)
        }
        draft.append(setting)
        draft.places.settings[setting.id] = entry.keyLocation
    }

    private static func checkIsNew(_ name: Located<String>, in draft: CatalogDraft, _ diagnostics: DiagnosticBag) {
        guard let other = draft.setting(named: name.value) else { return }
        InvalidValue.report(
            "'\(name.value)' is a name of the setting '\(other)' too", at: name.location, diagnostics)
    }
}
