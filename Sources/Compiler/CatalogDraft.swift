import Diagnostics
import Editions
import Model

/// What could be read of a catalog, and where it stands.
struct CatalogDraft: Sendable {
    /// Every entry that is declared, with a stand-in for what could not be read of it, so that one fault in the
    /// catalog does not become many in the slides.
    var catalog = Catalog()
    /// `false` if it could not be read at all; then no name can be called unknown.
    var isReadable = true
    /// By each of their names, the first that has it.
    private var settingNames: [String: Setting.ID] = [:]

    /// What is inside what; of the components once they are all read.
    var tree = ComponentTree([])

    /// Where each id is declared.
    var places = Places()

    struct Places: Sendable {
        var ports: [Port.ID: SourceLocation] = [:]
        var channels: [Channel.ID: SourceLocation] = [:]
        var components: [Component.ID: SourceLocation] = [:]
        var settings: [Setting.ID: SourceLocation] = [:]
        /// Where a person's `at` stands.
        var ats: [Component.ID: Located<String>] = [:]
        /// Where a channel's `line` stands.
        var lines: [Channel.ID: Located<String>] = [:]
        /// Channels of which something could not be read.
        var brokenChannels: Set<Channel.ID> = []
    }

    /// Adds a setting under each of its names.
    mutating func append(_ setting: Setting) {
        catalog.settings.append(setting)
        for name in setting.names where settingNames[name] == nil { settingNames[name] = setting.id }
    }

    /// The setting that has a name already.
    func setting(named name: String) -> Setting.ID? { settingNames[name] }

    // MARK: Finding what a name refers to

    func zone(_ name: Located<String>, _ faults: inout [Diagnostic]) -> Zone? {
        find(name, "zone", .unknownZone, catalog.zones, &faults)
    }

    func port(_ name: Located<String>, _ faults: inout [Diagnostic]) -> Port? {
        find(name, "port", .unknownPort, catalog.ports, &faults)
    }

    func channel(_ name: Located<String>, _ faults: inout [Diagnostic]) -> Channel? {
        find(name, "channel", .unknownChannel, catalog.channels, &faults)
    }

    func component(_ name: Located<String>, _ faults: inout [Diagnostic]) -> Component? {
        find(name, "component", .unknownComponent, catalog.components, &faults)
    }

    /// The setting that a text between backquotes names; tells of one that looks like a setting and is none.
    func setting(_ code: Located<String>, _ faults: inout [Diagnostic]) -> Setting? {
        if let id = settingNames[code.value] { return catalog.settings[id] }
        if isReadable, let fault = UndeclaredSettingRule.fault(code, among: catalog.settings) { faults.append(fault) }
        return nil
    }

    private func find<Entry: Identifiable & Sendable & Hashable>(
        _ name: Located<String>, _ kind: String, _ code: DiagnosticCode, _ entries: IdentifiedList<Entry>,
        _ faults: inout [Diagnostic]
    ) -> Entry? where Entry.ID == Identifier<Entry> {
        if let found = entries[Identifier(name.value)] { return found }
        guard isReadable else { return nil }
        faults.append(
            Diagnostic(
                code, "unknown \(kind) ‘\(name.value)’", at: name.location,
                hint: NearestName.hint(for: name.value, among: entries.map(\.id.text))))
        return nil
    }
}
