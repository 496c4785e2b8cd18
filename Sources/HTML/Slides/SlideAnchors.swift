import Editions
import Model

/// The ids of a slide's elements on one page.
///
/// `path-a` is the first step that travels the path, or its connection if no step does; drawings rely on that name.
/// Headings have the ids to which content links. Everything else that needs an id has one with a colon, which the ids
/// of headings never contain.
struct SlideAnchors {
    private let scope: String
    private let targets: SlideTargets
    /// The ids of the rows that explain the paths that no step travels.
    private let rows: [Path: String]
    private let drawn: [Path: String]
    private let lines: [Path: LineStyle.ID]
    /// The anchors of the happy paths, in order, and those of all headings.
    private let happyPaths: [String]
    private let headings: Set<String>

    /// - Parameters:
    ///   - drawn: the ids of the elements that show a path, by drawing; a letter without an entry links to the figure.
    ///   - scope: the prefix of every id.
    ///   - hasConnections: whether the page shows the table of connections.
    init(
        slide: Slide, edition: EditionIndex, drawn anchors: [Diagram.ID: [Path: String]], scope: String,
        hasConnections: Bool
    ) {
        self.scope = scope
        targets = SlideTargets(slide: slide, edition: edition, scope: scope, hasConnections: hasConnections)
        let stepped = StepPaths(gone: edition.gonePaths(of: slide.id)).stepped(on: slide)
        var rows: [Path: String] = [:]
        var drawn: [Path: String] = [:]
        var lines: [Path: LineStyle.ID] = [:]
        for diagram in slide.diagrams {
            for link in diagram.links {
                for path in link.paths where drawn[path] == nil {
                    lines[path] = edition.catalog.channels[link.channel]?.line
                    if hasConnections, !stepped.contains(path) {
                        rows[path] = Self.connection(link.id, in: diagram.id, scope: scope)
                    }
                    drawn[path] = anchors[diagram.id]?[path] ?? "\(scope)diagram:\(diagram.id)"
                }
            }
        }
        happyPaths = edition.happyPaths(of: slide.id).map(\.anchor)
        headings = Set(slide.body.flatMap { [$0.anchor] + $0.blocks.flatMap(\.headingAnchors) })
        self.rows = rows
        self.drawn = drawn
        self.lines = lines
    }

    init(scope: String) {
        self.scope = scope
        targets = SlideTargets(scope: scope)
        (rows, drawn, lines) = ([:], [:], [:])
        (happyPaths, headings) = ([], [])
    }

    /// The id of a step: the id of the first path that it is the first to travel, or else an id of its own.
    ///
    /// - Parameter place: the position in its happy path, counted from 1.
    func step(_ place: Int, of happyPath: String) -> String? { targets.step(place, of: happyPath) }

    /// The id by which a step is played: `step-3`, and for a happy path after the first with its anchor,
    /// `direct-step-3`; `nil` in print, and where a heading has that id.
    ///
    /// - Parameter place: the position in its happy path, counted from 1.
    func stepAddress(_ place: Int, of happyPath: String) -> String? {
        guard scope.isEmpty, let first = happyPaths.first else { return nil }
        let id = happyPath == first ? "step-\(place)" : "\(happyPath)-step-\(place)"
        return headings.contains(id) ? nil : id
    }

    /// The id of a heading; `nil` if a path has that id.
    func heading(_ anchor: String) -> String? { targets.heading(anchor) }

    func figure(_ diagram: Diagram.ID) -> String { "\(scope)diagram:\(diagram)" }

    /// The id of the table of a diagram's connections.
    func connections(_ diagram: Diagram.ID) -> String { "\(scope)connections:\(diagram)" }

    /// The id of a link's row in the table of connections.
    func connection(_ link: Link.ID, in diagram: Diagram.ID) -> String {
        Self.connection(link, in: diagram, scope: scope)
    }

    /// The id of the best explanation of the path; `nil` if the page has none.
    func explanation(of path: Path) -> String? { targets.explanation(of: path) }

    /// Whether this row of the table, not a step, has the path's id.
    func isExplained(_ path: Path, byRow id: String) -> Bool { rows[path] == id }

    /// The line in which the path is drawn; the first if it uses several.
    func line(of path: Path) -> LineStyle.ID? { lines[path] }

    /// The id of the element that shows the path in a diagram.
    func drawing(of path: Path) -> String? { drawn[path] }

    private static func connection(_ link: Link.ID, in diagram: Diagram.ID, scope: String) -> String {
        "\(scope)connection:\(diagram):\(link)"
    }
}

extension Block {
    /// The anchors of the headings in it.
    fileprivate var headingAnchors: [String] {
        switch self {
        case .heading(_, let anchor, _): [anchor]
        case .list(let list): list.items.flatMap { $0.blocks.flatMap(\.headingAnchors) }
        case .quote(let blocks): blocks.flatMap(\.headingAnchors)
        case .paragraph, .code, .table, .rule: []
        }
    }
}
