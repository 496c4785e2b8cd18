import Firewall
import Model

/// What the pages of one edition look up: computed once, since many pages ask the same.
struct EditionIndex: Sendable {
    let matrix: FlowMatrix
    /// The flows that each slide needs, by slide, diagram and link, as far as the matrix has them.
    private let flows: [LinkPlace: Flow.ID]
    private let slides: [Slide.ID: Slide]
    private let anchors: [Slide.ID: SlideAnchors]
    private let happyPaths: [Slide.ID: [HappyPath]]
    private let sections: [Slide.ID: Section.ID]
    private let ports: Set<Port.ID>
    private let components: Set<Component.ID>
    /// The kinds of things that the edition has pages for.
    let references: [Reference]

    private struct LinkPlace: Hashable {
        var slide: Slide.ID
        var diagram: Diagram.ID
        var link: Link.ID
    }

    init(_ edition: Edition) {
        matrix = FlowMatrix(edition)
        let known = Set(matrix.flows.map(\.id))
        var flows: [LinkPlace: Flow.ID] = [:]
        for slide in edition.slides {
            for diagram in slide.diagrams {
                for (link, flow) in diagram.flows(in: edition.catalog) where known.contains(flow) {
                    flows[LinkPlace(slide: slide.id, diagram: diagram.id, link: link)] = flow
                }
            }
        }
        self.flows = flows
        slides = Dictionary(edition.slides.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        references = Reference.allCases.filter { $0.exists(in: edition) }
        anchors = Dictionary(
            edition.slides.map { ($0.id, SlideAnchors(slide: $0, drawings: [], scope: "", hasConnections: true)) },
            uniquingKeysWith: { first, _ in first })
        happyPaths = Dictionary(edition.slides.map { ($0.id, $0.happyPaths) }, uniquingKeysWith: { first, _ in first })
        sections = Dictionary(
            edition.sections.flatMap { section in section.slides.map { ($0.id, section.id) } },
            uniquingKeysWith: { first, _ in first })
        ports = Set(edition.catalog.ports.map(\.id))
        components = Set(edition.catalog.components.map(\.id))
    }

    /// Whether there is a page for it.
    func has(_ port: Port.ID) -> Bool { ports.contains(port) }
    func has(_ component: Component.ID) -> Bool { components.contains(component) }

    func flow(of link: Link.ID, in diagram: Diagram.ID, on slide: Slide.ID) -> Flow.ID? {
        flows[LinkPlace(slide: slide, diagram: diagram, link: link)]
    }

    func slide(_ id: Slide.ID) -> Slide? { slides[id] }

    func section(of slide: Slide.ID) -> Section.ID? { sections[slide] }

    /// The ids of the slide's elements on its own page.
    func anchors(of slide: Slide.ID) -> SlideAnchors { anchors[slide] ?? SlideAnchors(scope: "") }

    struct StepPlace {
        var happyPath: HappyPath
        /// In the happy path, counted from 1.
        var place: Int
        var step: Step
    }

    /// The slide's steps that travel one of the paths.
    func steps(of slide: Slide.ID, over paths: [Path]) -> [StepPlace] {
        (happyPaths[slide] ?? []).flatMap { happyPath in
            happyPath.steps.enumerated().filter { !$0.element.paths.isDisjoint(with: paths) }
                .map { StepPlace(happyPath: happyPath, place: $0.offset + 1, step: $0.element) }
        }
    }

    func hasSeveralHappyPaths(_ slide: Slide.ID) -> Bool { (happyPaths[slide]?.count ?? 0) > 1 }
}
