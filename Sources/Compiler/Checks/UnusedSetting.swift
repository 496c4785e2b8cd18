import Diagnostics
import Model

enum UnusedSetting: ContentCheck {
    static let code = DiagnosticCode(
        "unused-setting", .warning, title: "Setting that no text names",
        explanation: """
            No text of the edition has the name of this setting of the catalog between backquotes. Name it, or delete it.
            """,
        wrong: [.catalog("settings:\n  «depth: {name: _Harbour_Depth, title: Depth}")],
        right: [
            .catalog("settings:\n  depth: {name: _Harbour_Depth, title: Depth}"),
            .prose("How deep it is, `_Harbour_Depth` says.\n"),
        ])

    static func check(_ edition: CheckedEdition, _ diagnostics: DiagnosticBag) {
        for setting in edition.catalog.settings where !edition.namedSettings.contains(setting.id) {
            guard let place = edition.places.settings[setting.id] else { continue }
            diagnostics.report(UnusedSetting.self, "no text names the setting '\(setting.id)'", at: place)
        }
    }
}
