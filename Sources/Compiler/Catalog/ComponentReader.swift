import Diagnostics
import Markup
import Model

/// Reads the components of a catalog, those inside others after them.
struct ComponentReader {
    private(set) var components: [Component] = []
    private(set) var places: [Component.ID: SourceLocation] = [:]
    /// `false` if an id is given twice, or there are more components than are read.
    private(set) var isWhole = true
    private var isFull = false
    private(set) var ats: [Component.ID: Located<String>] = [:]
    private let zones: CatalogDraft
    private let diagnostics: DiagnosticBag

    /// - Parameter zones: a catalog whose zones have been read.
    init(zones: CatalogDraft, _ diagnostics: DiagnosticBag) {
        self.zones = zones
        self.diagnostics = diagnostics
    }

    mutating func read(_ entry: YAMLEntry, parent: Component.ID?) {
        let name = Located(entry.key, at: entry.keyLocation)
        InvalidID.checkName(name, diagnostics)
        let id = Component.ID(entry.key)
        if let first = places[id] {
            isWhole = false
            let message = "another component has the id '\(id)'"
            DuplicateID.report(message, at: name.location, other: "on line \(first.start.line)", diagnostics)
            // What it holds is declared all the same.
            for held in Self.held(by: entry) { read(held, parent: id) }
            return
        }
        guard components.count < CorpusLimits.catalogEntries else {
            if isFull { return }
            (isFull, isWhole) = (true, false)
            return CatalogReader.reportTooMany(.components, at: name.location, diagnostics)
        }
        places[id] = name.location
        var component = Component(id: id, title: entry.key, kind: .machine, parent: parent)
        let index = components.count
        components.append(component)
        guard let reader = MappingReader<ComponentKey>(entry.value, diagnostics) else { return }
        component.title = reader.text(.title)?.value ?? component.title
        let stack = reader.stack(.stack)
        (component.isStack, component.stackSize) = (stack?.isStack ?? false, stack?.size)
        component.technology = reader.text(.technology)?.value
        component.owner = reader.text(.owner)?.value
        component.tags = reader.texts(.tags, atMost: CorpusLimits.aliases).map(\.value)
        component.url = reader.address(.url)
        component.note = reader.text(.note)?.value
        component.icon = reader.choice(.icon, of: Icon.self)?.value
        component.sources = Source.read(reader.list(.sources), zones.catalog.evidence, diagnostics)
        readPlace(reader, of: &component)
        components[index] = component
        for held in reader.entries(.holds) { read(held, parent: id) }
    }

    private static func held(by entry: YAMLEntry) -> [YAMLEntry] {
        guard case .mapping(let keys) = entry.value.content,
            case .mapping(let held)? = keys.first(where: { $0.key == ComponentKey.holds.rawValue })?.value.content
        else { return [] }
        return held
    }

    private mutating func readPlace(_ reader: MappingReader<ComponentKey>, of component: inout Component) {
        let kind = reader.choice(.kind).flatMap { name in
            Component.Kind(rawValue: name.value).map { Located($0, at: name.location) }
        }
        component.kind = kind?.value ?? .machine
        if component.parent == nil {
            let named = reader.oneOrMore(.zone).compactMap { zones.zone($0, diagnostics)?.id }.unique()
            component.zone = named.first
            component.otherZones = Array(named.dropFirst())
        } else {
            reader.refuse(.zone, because: "the component is inside another, and so in its zone")
            if let kind, kind.value == .person {
                InvalidValue.report(
                    "a person cannot be inside another component", at: kind.location,
                    hint: "name the machine at which they sit with 'at'", diagnostics)
            }
        }
        guard let kind else { return }
        if kind.value == .person {
            ats[component.id] = reader.text(.at)
            component.at = ats[component.id].map { Component.ID($0.value) }
            reader.refuse(.holds, because: "a person holds no components")
        } else {
            reader.refuse(.at, because: "only people sit at a machine")
        }
    }
}
