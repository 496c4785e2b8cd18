import Diagnostics
import Model

/// Resolves one diagram of a slide.
struct DiagramBuilder {
    private let declaration: DiagramDeclaration
    private let names: DiagramNames
    private var forest = NodeForest()
    /// Where people sit, by the person's node.
    private var seats: [Node.ID: Node.ID] = [:]
    private(set) var faults: [Diagnostic] = []

    init(_ declaration: DiagramDeclaration, draft: CatalogDraft) {
        self.declaration = declaration
        names = DiagramNames(draft: draft, declaration.instances, &faults)
        for zone in declaration.instances.compactMap(\.zone) { _ = draft.zone(zone, &faults) }
    }

    /// - Parameters:
    ///   - slug: the diagram's id where it does not name one.
    ///   - derived: links of other slides that it shows besides its own.
    mutating func build(slug: String, title: String?, derived: DerivedLinks = DerivedLinks()) -> Diagram {
        let ends = declaration.links.map { resolveEnds(of: $0) }
        let written = zip(declaration.links, ends).compactMap { resolve($0, from: $1.from, to: $1.to) }
        faults += SelfLinkRule.faults(in: written) + DuplicatePathRule.faults(in: written)
        let own = written.filter { !SelfLinkRule.breaks($0) }
        let inherited = derived.entries(names, besides: own)
        faults += FoldedLinkRule.faults(in: derived, besides: own)
        for link in inherited { show([link.from, link.to]) }
        for end in ends { show([end.from, end.to]) }
        for name in declaration.also { show([names.resolve(name, &faults)]) }
        faults += SelfLinkRule.faults(in: inherited)
        // Derived links are among what could not be read.
        if names.draft.isReadable { faults += UnusedInstanceRule.faults(in: declaration, shown: forest.roots) }
        return diagram(id: declaration.id?.value ?? slug, title: title, links: LinkMerge.merge(inherited + own))
    }

    private mutating func diagram(id: String, title: String?, links: [Link]) -> Diagram {
        let nodes = forest.nodes(names) { [seats] in seats[$0.id] }
        return Diagram(
            id: Diagram.ID(id), title: title, nodes: nodes, links: links,
            narrowedProtocols: narrowedProtocols(among: Set(links.map(\.channel))), hints: hints())
    }

    // MARK: Links

    private mutating func resolveEnds(of link: LinkDeclaration) -> (from: NodeReference?, to: NodeReference?) {
        let from = link.from.flatMap { names.resolve($0, &faults) }
        let to = link.to.flatMap { names.resolve($0, &faults) }
        return (from, to)
    }

    private mutating func resolve(
        _ link: LinkDeclaration, from: NodeReference?, to: NodeReference?
    ) -> DiagramLink? {
        let channel = link.channel.flatMap { names.draft.channel($0, &faults) }
        guard let from, let to, let channel else { return nil }
        return DiagramLink(
            location: link.location, paths: link.paths, from: from, to: to, channel: channel,
            terms: link.terms(over: channel))
    }

    // MARK: Nodes

    private mutating func show(_ references: [NodeReference?]) {
        for reference in references.compactMap(\.self) {
            forest.add(reference)
            guard seats[reference.root.id] == nil, let seat = seat(of: reference.root) else { continue }
            seats[reference.root.id] = seat.id
            forest.add(seat)
        }
    }

    /// Where a person sits: as the diagram says, or else the catalog.
    private mutating func seat(of root: NodeReference.Step) -> NodeReference? {
        let catalog = names.draft.catalog
        guard let person = catalog.components[root.component], person.kind == .person else { return nil }
        if let at = names.instances[root.id.text]?.declaration.at {
            guard at.value != root.id.text else {
                faults.append(Diagnostic(.selfAt, "‘\(at.value)’ is said to sit at itself", at: at.location))
                return nil
            }
            guard let seat = names.resolve(at, &faults), let component = catalog.components[seat.component] else {
                return nil
            }
            let fault = SeatCheck.fault(component, named: at)
            faults += fault.map { [$0] } ?? []
            return fault == nil ? seat : nil
        }
        // A fault of the catalog's own `at` is told there.
        let seat = person.at.flatMap { names.reference(to: $0) }
        let isSeat = seat.flatMap { catalog.components[$0.component] }.map { $0.kind != .person && $0.parent == nil }
        return isSeat ?? false ? seat : nil
    }

    // MARK: What else the slide says

    private mutating func narrowedProtocols(among used: Set<Channel.ID>) -> [Channel.ID: String] {
        var found: [Channel.ID: String] = [:]
        let isWhole = faults.isEmpty
        for (name, text) in declaration.protocols {
            guard let channel = names.draft.channel(name, &faults) else { continue }
            if !used.contains(channel.id), isWhole {
                let message = "no link of the diagram runs over ‘\(channel.id)’"
                faults.append(Diagnostic(.invalidValue, message, at: name.location))
            }
            found[channel.id] = text
        }
        return found
    }

    private mutating func hints() -> LayoutHints {
        var hints = LayoutHints()
        // A link that could not be resolved may be what shows a component or uses a channel.
        let isWhole = faults.isEmpty
        for (name, column) in declaration.columns {
            if let node = topLevelNode(name, isWhole) { hints.columns[node] = column }
        }
        for (name, upperName) in declaration.below {
            guard let node = topLevelNode(name, isWhole), let upper = topLevelNode(upperName, isWhole) else { continue }
            hints.below[node] = upper
        }
        return hints
    }

    private mutating func topLevelNode(_ name: Located<String>, _ isWhole: Bool) -> Node.ID? {
        guard let reference = names.resolve(name, &faults) else { return nil }
        if forest.roots.contains(where: { $0.id == reference.id }) { return reference.id }
        if isWhole {
            let message = "‘\(name.value)’ is no top-level component of this diagram"
            let shown = forest.roots.map(\.id.text)
            let hint = NearestName.hint(for: name.value, among: shown)
            faults.append(Diagnostic(.invalidValue, message, at: name.location, hint: hint))
        }
        return nil
    }
}
