import Diagnostics
import Editions
import Model

/// What could be read of a catalog, and where it is.
struct CatalogDraft: Sendable {
    /// Every entry that is declared, with a stand-in for what could not be read of it, so that one error in the catalog
    /// does not become many in the slides.
    var catalog = Catalog()
    /// `false` if it could not be read at all; then no name can be called unknown.
    var isReadable = true
    /// The parts of which some names are not known, because an id is given twice, and one of the two was to be another,
    /// or because there are too many. No name of these is unknown.
    var ambiguous: Set<CatalogKey> = []
    /// By each of their names, the first that has it.
    private var settingNames: [String: Setting.ID] = [:]
    private var similarSettings = SimilarNames()

    /// What is inside what; of the components once they are all read.
    var tree = ComponentTree([])

    /// Where each id is declared.
    var places = CatalogPlaces()

    /// Adds a setting under each of its names.
    mutating func append(_ setting: Setting) {
        catalog.settings.append(setting)
        for name in setting.names where settingNames[name] == nil {
            settingNames[name] = setting.id
            similarSettings.insert(name)
        }
    }

    /// The setting that has a name already.
    func setting(named name: String) -> Setting.ID? { settingNames[name] }

    /// The catalog of an edition that shows these components: whatever is in a zone is part of it only where a link names
    /// the zone.
    func catalog(showing shown: Set<Component.ID>) -> Catalog {
        var used = catalog
        used.components = IdentifiedList(catalog.components.filter { $0.kind != .zone || shown.contains($0.id) })
        return used
    }

    // MARK: Finding what a name refers to

    func zone(_ name: Located<String>, _ diagnostics: DiagnosticBag) -> Zone? {
        find(name, .zones, UnknownZone.self, catalog.zones, diagnostics)
    }

    func port(_ name: Located<String>, _ diagnostics: DiagnosticBag) -> Port? {
        let meant = { (name: String) in
            catalog.ports.first { $0.number.plainText == name }.map { "the port with this number is '\($0.id)'" }
        }
        return find(name, .ports, UnknownPort.self, catalog.ports, diagnostics, hint: meant)
    }

    func channel(_ name: Located<String>, _ diagnostics: DiagnosticBag) -> Channel? {
        find(name, .channels, UnknownChannel.self, catalog.channels, diagnostics)
    }

    func component(_ name: Located<String>, _ diagnostics: DiagnosticBag) -> Component? {
        find(name, .components, UnknownComponent.self, catalog.components, diagnostics, where: { $0.kind != .zone })
    }

    /// The setting that a text between backquotes names; reports one that looks like a setting and is not one.
    ///
    /// - Returns: the setting, and whether the text is its name; one that was probably meant if not.
    func setting(
        _ code: Located<String>, _ diagnostics: DiagnosticBag
    ) -> (id: Setting.ID, isNamed: Bool)? {
        if let id = settingNames[code.value] { return (id, true) }
        guard knowsAll(.settings) else { return nil }
        return UndeclaredSetting.check(
            code, among: catalog.settings, similar: similarSettings, diagnostics
        ).flatMap { settingNames[$0] }.map {
            ($0, false)
        }
    }

    /// Whether a name that is not there is unknown.
    func knowsAll(_ part: CatalogKey) -> Bool { isReadable && !ambiguous.contains(part) }

    private func find<Entry: Identifiable & Sendable & Hashable>(
        _ name: Located<String>, _ part: CatalogKey, _ check: any Check.Type, _ entries: IdentifiedList<Entry>,
        _ diagnostics: DiagnosticBag, where isDeclared: (Entry) -> Bool = { _ in true },
        hint: (String) -> String? = { _ in nil }
    ) -> Entry? where Entry.ID == Identifier<Entry> {
        if let found = entries[Identifier(name.value)], isDeclared(found) { return found }
        guard knowsAll(part) else { return nil }
        func nearest() -> String? {
            NearestName.hint(for: name.value, among: entries.filter(isDeclared).map(\.id.text))
        }
        diagnostics.report(
            check, "unknown \(part.rawValue.dropLast()) '\(name.value)'", at: name.location,
            hint: diagnostics.isFlooded ? nil : hint(name.value) ?? nearest())
        return nil
    }
}
