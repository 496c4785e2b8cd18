import Changes
import Firewall
import Model

/// The changes since the previous edition: first for firewalls, then slide by slide.
struct ChangesPage {
    var context: PageContext
    var changes: EditionChanges
    var overlays: [OverlayDrawing]
    /// The previous edition.
    var earlier: Edition

    func file() -> PageFile {
        PageFrame(
            context: context, title: "Changes",
            description: "What is not the same in edition \(changes.after) as in \(changes.before).", place: nil
        ).file {
            element("header", .class("page-header")) {
                element("p", .class("kind")) { context.shared.label }
                element("h1") { "Changes since \(changes.before)" }
                element("p", .class("summary")) { summary }
            }
            if !changes.isEmpty {
                firewall
                list("Catalog", id: "catalog", changes.catalog)
                list("Order and sections", id: "structure", changes.structure)
                if !changes.slides.isEmpty {
                    element("section", .class("by-slide")) {
                        element("h2", .id("slides")) { "By slide" }
                        contents
                        for slide in changes.slides { self.slide(slide) }
                    }
                }
            }
        }
    }

    private var summary: String {
        guard !changes.isEmpty else { return "The two editions do not differ." }
        let (firewall, slides) = (changes.firewall, changes.slides.count)
        return "Firewall rules: \(firewall.opened.count) opened, \(firewall.closed.count) closed, "
            + "\(firewall.relabelled.count) relabelled. "
            + (slides == 0 ? "No slide changed." : slides == 1 ? "One slide changed." : "\(slides) slides changed.")
    }

    // MARK: Firewall

    private var firewall: HTMLNode {
        element("section", .class("firewall-changes")) {
            element("h2", .id("firewall")) { "Firewall" }
            if changes.firewall.opened.isEmpty, changes.firewall.closed.isEmpty {
                element("p") {
                    "Nothing opens and nothing closes: rules for \(changes.before) hold for \(changes.after)."
                }
            }
            rules("Opens", .added, changes.firewall.opened, in: context.edition)
            rules("Closes", .removed, changes.firewall.closed, in: earlier)
            if !changes.firewall.relabelled.isEmpty {
                element("h3") { "Relabelled: the rule stays, what is said of it does not" }
                element("ul", .class("changes")) {
                    for relabelling in changes.firewall.relabelled {
                        item(
                            .changed,
                            [
                                element("a", .href(address(of: relabelling.rule, in: context.edition))) {
                                    relabelling.rule.sentence
                                }
                            ], facts: relabelling.facts)
                    }
                }
            }
        }
    }

    /// - Parameter edition: the edition whose matrix contains the rules.
    private func rules(
        _ title: String, _ kind: Change.Kind, _ rules: [Opening], in edition: Edition
    ) -> [HTMLNode] {
        guard !rules.isEmpty else { return [] }
        return [
            element("h3") { title },
            ScrollingTable(label: title) {
                element("table", .class("rules")) {
                    element("thead") {
                        element("tr") {
                            for title in ["", "Port", "Opens the connection", "Listens"] {
                                title.isEmpty
                                    ? element("td") : element("th", HTMLAttribute("scope", "col")) { title }
                            }
                        }
                    }
                    element("tbody") {
                        for rule in rules {
                            element("tr") {
                                element("td") { sign(kind, title) }
                                element("td") {
                                    element("a", .class("port"), .href(address(of: rule, in: edition))) { rule.service }
                                    if rule.isReconstructed {
                                        " "
                                        element("span", .class("place")) { "reconstructed" }
                                    }
                                }
                                end(rule.sourceTitle, rule.sourceZone)
                                end(rule.destinationTitle, rule.destinationZone)
                            }
                        }
                    }
                }
            }.node,
        ]
    }

    /// The rule's row in the matrix of an edition.
    private func address(of rule: Opening, in edition: Edition) -> String {
        edition.version == context.edition.version
            ? context.link(to: rule.flow)
            : context.path.link(to: .reference(.firewall, of: edition), anchor: rule.flow.text)
    }

    private func end(_ title: String, _ zone: String?) -> HTMLNode {
        element("td") {
            title + (zone == nil ? "" : " ")
            zone.map { zone in element("span", .class("place")) { zone } }
        }
    }

    // MARK: Slides

    private var contents: HTMLNode {
        element("ul", .class("changed-slides")) {
            for slide in changes.slides {
                element("li") {
                    element("a", .href(PagePath.fragment(anchor(of: slide)))) { slide.title }
                    " "
                    element("span", .class("place")) { slide.kind == .changed ? slide.summary : slide.kind.word }
                }
            }
        }
    }

    private func anchor(of slide: SlideChange) -> String { Self.anchor(of: slide) }

    /// Ids of slides contain no colon.
    static func anchor(of slide: SlideChange) -> String { "slide:\(slide.address)" }

    private func slide(_ slide: SlideChange) -> HTMLNode {
        element("section", .class("slide-changes")) {
            element("h3", .id(anchor(of: slide))) {
                element("a", .href(link(to: slide))) { slide.title }
                if slide.kind != .changed { " (\(slide.kind.word))" }
            }
            if slide.after == nil { element("p") { "This slide is in \(changes.before) only." } }
            if slide.before == nil { element("p") { "This slide was not in \(changes.before)." } }
            for diagram in slide.diagrams {
                if let title = diagram.title { element("h4") { "Diagram: \(title)" } }
                figure(of: diagram, on: slide)
                items(diagram.changes)
            }
            if !slide.changes.isEmpty {
                if !slide.diagrams.isEmpty { element("h4") { "Text" } }
                items(slide.changes)
            }
        }
    }

    private func link(to slide: SlideChange) -> String {
        if let after = slide.after { return context.link(to: after.id) }
        guard let before = slide.before else { return "" }
        return context.path.link(to: .slide(before.id, of: earlier))
    }

    private func figure(of diagram: DiagramChange, on slide: SlideChange) -> HTMLNode? {
        guard let drawing = overlays.first(where: { $0.slide == slide.after?.id && $0.diagram == diagram.id }) else {
            return nil
        }
        let states = Set((diagram.overlay.map { Array($0.nodes.values) + Array($0.links.values) }) ?? [])
        let label = "Diagram: \(diagram.title ?? slide.title), \(changes.before) and \(changes.after)"
        return element("figure", .class("diagram \(WidthClass.name(drawing.width))")) {
            element("div", .class("scroll"), .role("group"), .label(label), HTMLAttribute("tabindex", "0")) {
                HTMLNode.verbatim(drawing.svg)
            }
            element("figcaption") {
                "Both editions laid over each other, as \(changes.after) arranges them. "
                for state in DiagramOverlay.State.allCases where states.contains(state) {
                    sign(state.kind, nil)
                    " \(state.words) "
                }
            }
        }
    }

    // MARK: Lists

    private func list(_ title: String, id: String, _ changes: [Change]) -> HTMLNode? {
        guard !changes.isEmpty else { return nil }
        return element("section") {
            element("h2", .id(id)) { title }
            items(changes)
        }
    }

    private func items(_ changes: [Change]) -> HTMLNode? {
        guard !changes.isEmpty else { return nil }
        return element("ul", .class("changes")) {
            for change in changes {
                item(
                    change.kind,
                    [element("span", .class("what")) { change.heading.capitalizedFirst }, .text(": \(change.title)")],
                    facts: change.facts)
            }
        }
    }

    private func item(_ kind: Change.Kind, _ text: [HTMLNode], facts: [Fact]) -> HTMLNode {
        element("li") {
            sign(kind, nil)
            element("div") {
                element("p") { text }
                if !facts.isEmpty {
                    element("dl") {
                        for fact in facts {
                            element("dt") { fact.name }
                            element("dd") { FactValues(fact: fact).nodes }
                        }
                    }
                }
            }
        }
    }

    /// - Parameter words: the sign in words for readers who do not see it; empty if words follow anyway.
    private func sign(_ kind: Change.Kind, _ words: String?) -> HTMLNode {
        element(
            "span", .class("sign \(kind.rawValue)"), words == nil ? HTMLAttribute("aria-hidden", "true") : .role("img"),
            words.map { .label($0) }
        ) { kind.mark }
    }
}

extension Change.Kind {
    fileprivate var mark: String {
        switch self {
        case .added: "+"
        case .removed: "−"
        case .changed, .renamed: "≠"
        case .moved, .reordered: "↕"
        }
    }
}

extension DiagramOverlay.State {
    fileprivate var kind: Change.Kind {
        switch self {
        case .added: .added
        case .removed: .removed
        case .changed: .changed
        }
    }

    /// With the pattern of its band, for readers who do not see colours.
    fileprivate var words: String {
        switch self {
        case .added: "added (solid band)."
        case .removed: "removed (dashed band, drawn grey)."
        case .changed: "changed (dotted band)."
        }
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
