import Diagnostics
import Markup
import Model

/// Resolves one diagram of a slide.
struct DiagramBuilder {
    private let declaration: DiagramDeclaration
    private let names: DiagramNames
    private let diagnostics: DiagnosticBag
    /// When the work on the diagram began.
    private let start: DiagnosticBag.Mark
    private var forest = NodeForest()
    /// Whether it shows more than a diagram may.
    private var isFull = false
    /// Where people sit, by the person's node.
    private var seats: [Node.ID: Node.ID] = [:]

    init(_ declaration: DiagramDeclaration, draft: CatalogDraft, _ diagnostics: DiagnosticBag) {
        self.declaration = declaration
        self.diagnostics = diagnostics
        start = diagnostics.mark
        names = DiagramNames(draft: draft, declaration.instances, diagnostics)
        for zone in declaration.instances.compactMap(\.zone) { _ = draft.zone(zone, diagnostics) }
    }

    /// - Parameters:
    ///   - slug: the diagram's id where it does not name one.
    ///   - derived: links of other slides that it shows besides its own.
    mutating func build(slug: String, title: String?, derived: DerivedLinks = DerivedLinks()) -> Diagram {
        let ends = declaration.links.map { resolveEnds(of: $0) }
        let written = zip(declaration.links, ends).compactMap { resolve($0, from: $1.from, to: $1.to) }
        let own = written.filter { !SelfLink.applies(to: $0) }
        let inherited = derived.entries(names, besides: own)
        CompilerChecks.ofDiagrams.check(
            ResolvedLinks(
                catalog: names.draft.catalog, written: written, inherited: inherited, folded: derived.folded(names)),
            diagnostics)
        checkCount(of: inherited + own)
        for link in inherited { show([link.from, link.to], at: link.location) }
        for (link, end) in zip(declaration.links, ends) { show([end.from, end.to], at: link.location) }
        for name in declaration.also { show([names.resolve(name, diagnostics)], at: name.location) }
        // Derived links are among what could not be read.
        if names.draft.isReadable, !isFull { UnusedInstance.check(declaration, shown: forest.roots, diagnostics) }
        let links = LinkMerge.merge(inherited + own)
        let diagram = diagram(id: declaration.id?.value ?? slug, title: title, links: links)
        CompilerChecks.ofPlacedLinks.check(
            PlacedLinks(catalog: names.draft.catalog, written: own, nodes: diagram.nodes), diagnostics)
        return diagram
    }

    private mutating func diagram(id: String, title: String?, links: [Link]) -> Diagram {
        let nodes = forest.nodes(names) { [seats] in seats[$0.id] }
        return Diagram(
            id: Diagram.ID(id), title: title, nodes: nodes, links: links,
            narrowedProtocols: narrowedProtocols(among: links), hints: hints(nodes))
    }

    /// Whether all of the diagram could be resolved. A link that could not may be what shows a component or uses a channel.
    private var isWhole: Bool { diagnostics.isEmpty(since: start) }

    // MARK: Links

    private func resolveEnds(of link: LinkDeclaration) -> (from: NodeReference?, to: NodeReference?) {
        let from = link.from.flatMap { names.resolve($0, diagnostics) }
        let to = link.to.flatMap { names.resolve($0, diagnostics) }
        return (from, to)
    }

    private func resolve(_ link: LinkDeclaration, from: NodeReference?, to: NodeReference?) -> DiagramLink? {
        let channel = link.channel.flatMap { names.draft.channel($0, diagnostics) }
        guard let from, let to, let channel else { return nil }
        return DiagramLink(
            location: link.location, paths: link.paths, from: from, to: to, channel: channel.id,
            usualData: channel.usualData, terms: link.terms(over: channel),
            isAmongMembers: from.id == to.id && names.isStacked(from))
    }

    private func checkCount(of links: [DiagramLink]) {
        guard links.count > CorpusLimits.linksInDiagram else { return }
        TooLarge.report(
            "the diagram has more than \(CorpusLimits.linksInDiagram) links",
            at: links[CorpusLimits.linksInDiagram].location, hint: "divide it between slides", diagnostics)
    }

    // MARK: Nodes

    /// Whether another component may be shown; reports the first that may not.
    private mutating func isBelowLimits(at place: SourceLocation) -> Bool {
        guard !isFull else { return false }
        let (machines, boxes) = (forest.roots.count, forest.boxCount)
        isFull = machines > CorpusLimits.machinesInDiagram || boxes > CorpusLimits.boxesInDiagram
        guard isFull else { return true }
        let limit =
            machines > CorpusLimits.machinesInDiagram
            ? "\(CorpusLimits.machinesInDiagram) components that are inside no other"
            : "\(CorpusLimits.boxesInDiagram) components"
        TooLarge.report(
            "the diagram shows more than \(limit)", at: place, hint: "divide it between slides", diagnostics)
        return false
    }

    /// - Parameter place: of what names them.
    private mutating func show(_ references: [NodeReference?], at place: SourceLocation) {
        for case let reference? in references where isBelowLimits(at: place) {
            forest.add(reference)
            guard seats[reference.root.id] == nil, let seat = seat(of: reference.root) else { continue }
            seats[reference.root.id] = seat.id
            forest.add(seat)
        }
    }

    /// Where a person sits: as the diagram says, or else the catalog.
    private func seat(of root: NodeReference.Step) -> NodeReference? {
        guard let person = names.draft.catalog.components[root.component], person.kind == .person else { return nil }
        if let at = names.instances[root.id.text]?.declaration.at { return seat(at, of: root) }
        // An error in the catalog's own `at` is reported there.
        guard let seat = person.at.flatMap({ names.reference(to: $0) }),
            let machine = names.draft.catalog.components[seat.component], machine.kind != .person, machine.parent == nil
        else { return nil }
        return seat
    }

    private func seat(_ at: Located<String>, of root: NodeReference.Step) -> NodeReference? {
        if at.value == root.id.text {
            SelfAt.report(at, diagnostics)
            return nil
        }
        guard let seat = names.resolve(at, diagnostics),
            let machine = names.draft.catalog.components[seat.component],
            SelfAt.isSeat(machine, named: at, diagnostics)
        else { return nil }
        return seat
    }

    // MARK: What else the slide says

    private func narrowedProtocols(among links: [Link]) -> [Channel.ID: String] {
        guard !declaration.protocols.isEmpty else { return [:] }
        let used = Set(links.map(\.channel))
        var found: [Channel.ID: String] = [:]
        let isWhole = isWhole
        for (name, text) in declaration.protocols {
            guard let channel = names.draft.channel(name, diagnostics) else { continue }
            if !used.contains(channel.id), isWhole {
                let message = "no link of the diagram runs over '\(channel.id)'"
                InvalidValue.report(message, at: name.location, diagnostics)
            }
            found[channel.id] = text
        }
        return found
    }

    private func hints(_ nodes: [Node]) -> LayoutHints {
        var hints = LayoutHints(keepsOrder: declaration.keepsOrder, keepsLinesApart: declaration.keepsLinesApart)
        let isWhole = isWhole
        for (name, column) in declaration.columns {
            if let node = topLevelNode(name, isWhole) { hints.columns[node] = column }
        }
        for (name, upperName) in declaration.below {
            guard let node = topLevelNode(name, isWhole), let upper = topLevelNode(upperName, isWhole) else { continue }
            hints.below[node] = upper
        }
        for (name, leftName) in declaration.beside {
            guard let node = topLevelNode(name, isWhole), let left = topLevelNode(leftName, isWhole) else { continue }
            if hints.below[node] != nil {
                InvalidValue.report(
                    "'\(name.value)' is below one component and beside another, and each decides its column",
                    at: name.location, hint: "remove it from 'below' or from 'beside'", diagnostics)
            }
            hints.beside[node] = left
        }
        for (name, otherName) in declaration.level {
            guard let node = topLevelNode(name, isWhole), let other = topLevelNode(otherName, isWhole) else { continue }
            hints.level[node] = other
            guard node == other || hints.below[node] == other || hints.below[other] == node else { continue }
            InvalidValue.report(
                node == other
                    ? "'\(name.value)' is always at its own height"
                    : "'\(name.value)' and '\(otherName.value)' are in one column, and cannot be at one height",
                at: name.location, diagnostics)
        }
        hints.merged = declaration.merge.compactMap { topLevelNode($0, isWhole) }.unique()
        hints.fold = foldHint(Set(nodes.compactMap(\.zone)), isWhole)
        return hints
    }

    /// - Parameter shown: the zones in which the diagram has something.
    private func foldHint(_ shown: Set<Zone.ID>, _ isWhole: Bool) -> FoldHint {
        if declaration.fold.count < 2 {
            switch declaration.fold.first?.value {
            case nil, "auto": return .automatic
            case "none": return .none
            default: break
            }
        }
        let zones = declaration.fold.compactMap { name -> Zone.ID? in
            guard let zone = names.draft.zone(name, diagnostics)?.id else { return nil }
            if isWhole, !shown.contains(zone) {
                InvalidValue.report(
                    "nothing of this diagram is in '\(name.value)'", at: name.location,
                    hint: NearestName.hint(for: name.value, among: shown.map(\.text).sorted()), diagnostics)
            }
            return zone
        }
        return zones.isEmpty ? .automatic : .zones(zones.unique())
    }

    private func topLevelNode(_ name: Located<String>, _ isWhole: Bool) -> Node.ID? {
        guard let reference = names.resolve(name, diagnostics) else { return nil }
        if forest.roots.contains(where: { $0.id == reference.id }) { return reference.id }
        if isWhole {
            InvalidValue.report(
                "'\(name.value)' is not a top-level component of this diagram", at: name.location,
                hint: NearestName.hint(for: name.value, among: forest.roots.map(names.written)), diagnostics)
        }
        return nil
    }
}
