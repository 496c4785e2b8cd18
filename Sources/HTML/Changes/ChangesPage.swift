import Changes
import Firewall
import Model
import Words

/// The changes since the previous edition: first for firewalls, then slide by slide.
struct ChangesPage {
    var context: PageContext
    var changes: EditionChanges
    var overlays: [OverlayDrawing]
    /// The previous edition.
    var earlier: Edition

    private var words: ChangeWords { context.words.changes }

    func file() -> PageFile {
        PageFrame(
            context: context, title: words.changes,
            description: words.description(changes.after, changes.before), place: nil
        ).file {
            element("header", .class("page-header")) {
                context.printedEdition
                element("h1") { words.since(changes.before) }
                element("p", .class("summary")) { summary }
            }
            if !changes.isEmpty {
                firewall
                list(words.catalog, id: "catalog", changes.catalog)
                list(words.structure, id: "structure", changes.structure)
                if !changes.slides.isEmpty {
                    element("section", .class("by-slide")) {
                        element("h2", .id("slides")) { words.bySlide }
                        contents
                        for slide in changes.slides { self.slide(slide) }
                    }
                }
            }
        }
    }

    private var summary: String {
        guard !changes.isEmpty else { return words.doNotDiffer }
        let (firewall, slides) = (changes.firewall, changes.slides.count)
        return words.summary(firewall.opened.count, firewall.closed.count, firewall.relabelled.count, slides)
    }

    // MARK: Firewall

    private var firewall: HTMLNode {
        element("section", .class("firewall-changes")) {
            element("h2", .id("firewall")) { words.firewall }
            if changes.firewall.opened.isEmpty, changes.firewall.closed.isEmpty {
                element("p") {
                    words.nothingOpens(changes.before, changes.after)
                }
            }
            rules(words.opens, .added, changes.firewall.opened, in: context.edition)
            rules(words.closes, .removed, changes.firewall.closed, in: earlier)
            if !changes.firewall.relabelled.isEmpty {
                element("h3") { words.relabelled }
                element("ul", .class("changes")) {
                    for relabelling in changes.firewall.relabelled {
                        item(
                            .changed,
                            [
                                element("a", .href(address(of: relabelling.rule, in: context.edition))) {
                                    relabelling.rule.sentence(context.words)
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
                            let slide = context.words.slide
                            for title in ["", slide.port, slide.opensTheConnection, slide.listens] {
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
                                    element("a", .class("port"), .href(address(of: rule, in: edition))) {
                                        rule.service(context.words)
                                    }
                                    if rule.isReconstructed {
                                        " "
                                        element("span", .class("place")) { words.reconstructed }
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
                    element("span", .class("place")) {
                        slide.kind == .changed ? slide.summary(words) : words.kind(slide.kind)
                    }
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
                if slide.kind != .changed { " (\(words.kind(slide.kind)))" }
            }
            if slide.after == nil { element("p") { words.onlyIn(changes.before) } }
            if slide.before == nil { element("p") { words.wasNotIn(changes.before) } }
            for diagram in slide.diagrams {
                if let title = diagram.title { element("h4") { context.words.slide.diagram(title) } }
                for drawing in drawings(of: diagram, on: slide) { figure(drawing, of: diagram, on: slide) }
                items(diagram.changes)
            }
            if !slide.changes.isEmpty {
                if !slide.diagrams.isEmpty { element("h4") { words.text } }
                items(slide.changes)
            }
        }
    }

    private func link(to slide: SlideChange) -> String {
        if let after = slide.after { return context.link(to: after.id) }
        guard let before = slide.before else { return "" }
        return context.path.link(to: .slide(before.id, of: earlier))
    }

    /// Several of a diagram that is folded.
    private func drawings(of diagram: DiagramChange, on slide: SlideChange) -> [OverlayDrawing] {
        overlays.filter { $0.slide == slide.after?.id && $0.diagram == diagram.id }
    }

    private func figure(_ drawing: OverlayDrawing, of diagram: DiagramChange, on slide: SlideChange) -> HTMLNode {
        let name = drawing.part ?? diagram.title ?? slide.title
        let label = words.diagramOfBoth(name, changes.before, changes.after)
        return element("figure", .class("diagram \(WidthClass.name(drawing.width))")) {
            element("div", .class("scroll"), .role("group"), .label(label), HTMLAttribute("tabindex", "0")) {
                HTMLNode.verbatim(drawing.svg)
            }
            element("figcaption") {
                if let part = drawing.part { element("strong") { "\(part). " } }
                words.laidOver(changes.after)
                for state in DiagramOverlay.State.allCases where drawing.states.contains(state) {
                    sign(state.kind, nil)
                    " \(state.title(words)) "
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
                    [element("span", .class("what")) { change.heading(words).firstUpper }, .text(": \(change.title)")],
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
                            element("dt") { words.property(fact.name) }
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
    fileprivate func title(_ words: ChangeWords) -> String {
        switch self {
        case .added: words.addedBand
        case .removed: words.removedBand
        case .changed: words.changedBand
        }
    }
}
