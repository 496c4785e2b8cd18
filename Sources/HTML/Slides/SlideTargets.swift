import Editions
import Model

/// The places on a slide's page to which other pages link: explanations of paths, and steps.
struct SlideTargets {
    private let scope: String
    /// Lists, not tables, because they are short and an edition has many.
    private let explained: [Path]
    /// The ids of the steps, each after the anchor of its happy path and its position in it.
    private let steps: [(place: String, id: String)]

    /// - Parameters:
    ///   - scope: the prefix of every id.
    ///   - hasConnections: whether the page shows the table of connections, which explains paths that no step travels.
    init(slide: Slide, edition: EditionIndex, scope: String, hasConnections: Bool) {
        self.scope = scope
        let reading = StepPaths(gone: edition.gonePaths(of: slide.id))
        var explained = reading.stepped(on: slide)
        if hasConnections {
            for link in slide.diagrams.lazy.flatMap(\.links) { explained.formUnion(link.paths) }
        }
        self.explained = Array(explained)
        steps = reading.steps(of: slide, scope: scope)
    }

    init(scope: String) {
        self.scope = scope
        (explained, steps) = ([], [])
    }

    /// The id of a step: the id of the first path that it is the first to travel, or else an id of its own.
    ///
    /// - Parameter place: the position in its happy path, counted from 1.
    func step(_ place: Int, of happyPath: String) -> String? {
        let place = "\(happyPath):\(place)"
        return steps.first { $0.place == place }?.id
    }

    /// The id of a heading; `nil` if a path has that id.
    func heading(_ anchor: String) -> String? {
        let isOfPath = anchor.hasPrefix("path-") && explanation(of: Path(String(anchor.dropFirst(5)))) != nil
        return isOfPath ? nil : scope + anchor
    }

    /// The id of the best explanation of the path; `nil` if the page has none.
    func explanation(of path: Path) -> String? { explained.contains(path) ? "\(scope)path-\(path)" : nil }
}
