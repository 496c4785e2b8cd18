import Foundation
import Graphviz
import Layout
import Model
import SVG
import TestSupport
import Testing

/// Diagrams that no one has looked at must be drawn without defects too.
@Suite struct RandomDiagramTests {
    /// Few, as every run of the tests draws them; `PORTOLAN_RANDOM_DIAGRAMS` sets another number.
    private static let count = environment["PORTOLAN_RANDOM_DIAGRAMS"].flatMap(Int.init) ?? 120
    private static let environment = ProcessInfo.processInfo.environment

    fileprivate struct Outcome: Sendable {
        var seed: UInt64
        var machines: Int
        var links: Int
        var measures: DiagramMeasures
        var defects: [String]
        var seconds: Double

        var line: String {
            "seed \(seed) (\(machines) machines, \(links) links, \(milliseconds(seconds)) ms): "
                + defects.joined(separator: ", ")
        }
    }

    /// One diagram in ten may be as large as they come, the others are of the size that people draw. With `PORTOLAN_DENSE`
    /// all of them may be large.
    private static func diagram(seed: UInt64) -> ResolvedDiagram {
        if environment["PORTOLAN_DENSE"] != nil {
            return RandomDiagrams.varied(seed: seed, machines: 2...40, links: 1...60)
        }
        let isLarge = seed % 10 == 0
        return RandomDiagrams.varied(
            seed: seed, machines: isLarge ? 2...40 : 2...14, links: isLarge ? 1...60 : 1...20)
    }

    @Test func drawingsHaveNoDefects() async throws {
        let outcomes = try await Self.outcomes(of: Array(1...UInt64(max(Self.count, 1))))
        for outcome in outcomes where !outcome.defects.isEmpty { Issue.record("\(outcome.line)") }
        let totals = DiagramTotals(outcomes.map(\.measures))
        let times = outcomes.map(\.seconds).sorted()
        let tight = outcomes.reduce(0) { $0 + $1.measures.tightLines }
        let slowest = outcomes.max { $0.seconds < $1.seconds }.map(\.line) ?? ""
        let score = outcomes.reduce(0) { $0 + $1.measures.score } / Double(outcomes.count)
        print(
            "Random diagrams: \(totals.summary), \(tight) lines short for their letters; mean score \(Int(score)); median \(milliseconds(times[times.count / 2])) ms, "
                + "longest \(slowest)")
    }

    /// The search stops early; a search that goes on for much longer shows what it misses by that. Run with
    /// `PORTOLAN_LONG_SEARCH=60`, the number of diagrams.
    @Test(.enabled(if: environment["PORTOLAN_LONG_SEARCH"] != nil)) func longSearch() async throws {
        let count = Self.environment["PORTOLAN_LONG_SEARCH"].flatMap(UInt64.init) ?? 60
        let usual = try await Self.outcomes(of: Array(1...count)).map(\.measures)
        let long = try await Self.outcomes(of: Array(1...count), effort: 12).map(\.measures)
        let (found, best) = (usual.reduce(0) { $0 + $1.crossings }, long.reduce(0) { $0 + $1.crossings })
        let fewest = zip(usual, long).reduce(0) { $0 + min($1.0.crossings, $1.1.crossings) }
        print(
            "Crossings: \(found) as searched, \(best) in the best of a long search, \(fewest) at the least; "
                + "score \(Int(usual.reduce(0) { $0 + $1.score })) and \(Int(long.reduce(0) { $0 + $1.score }))")
        #expect(Double(found) <= 1.15 * Double(best))
    }

    /// Writes 50 of them, or those that `PORTOLAN_SEEDS` lists (`27,94`), as pictures into the folder that
    /// `PORTOLAN_PICTURES` names, to be looked at.
    @Test(.enabled(if: environment["PORTOLAN_PICTURES"] != nil)) func pictures() throws {
        let folder = URL(fileURLWithPath: try #require(Self.environment["PORTOLAN_PICTURES"]))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let composer = DiagramComposer(engine: GraphvizEngine())
        let seeds = Self.environment["PORTOLAN_SEEDS"]?.split(separator: ",").compactMap { UInt64($0) }
        for seed in seeds ?? Array(1...50) {
            let diagram = Self.diagram(seed: seed)
            let layout = try composer.compose(diagram)
            let svg = DiagramDrawing(layout: layout, diagram: diagram).standaloneSVG(
                title: "Random diagram \(seed)", subtitle: Outcome(seed, diagram, layout, 0).line,
                description: "A random diagram.", idPrefix: "random-\(seed)")
            let name = "random-\(String("00\(seed)".suffix(3))).svg"
            try Data(svg).write(to: folder.appendingPathComponent(name))
        }
    }

    /// By seed, as many at a time as there are cores.
    ///
    /// On threads of their own: the other tests wait for the few of the cooperative pool.
    private static func outcomes(of seeds: [UInt64], effort: Int = 1) async throws -> [Outcome] {
        let composer = DiagramComposer(engine: GraphvizEngine(), effort: effort)
        let lanes = ProcessInfo.processInfo.activeProcessorCount
        return try await withThrowingTaskGroup(of: [Outcome].self) { group in
            for lane in 0..<lanes {
                let share = seeds.indices.filter { $0 % lanes == lane }.map { seeds[$0] }
                group.addTask {
                    try await onOwnThread { try share.map { try outcome(of: $0, by: composer) } }
                }
            }
            var outcomes: [Outcome] = []
            for try await part in group { outcomes += part }
            return outcomes.sorted { $0.seed < $1.seed }
        }
    }

    private static func outcome(of seed: UInt64, by composer: DiagramComposer<GraphvizEngine>) throws -> Outcome {
        let diagram = diagram(seed: seed)
        let start = ProcessorTime.ofThread
        let pictures = try composer.pictures(of: diagram, locked: { _ in nil }, in: { _ in .bare })
        let seconds = ProcessorTime.ofThread - start
        if let only = pictures.first, pictures.count == 1 {
            return Outcome(seed, diagram, only.composed.layout, seconds)
        }
        return Outcome(seed, diagram, pictures, seconds)
    }
}

private func onOwnThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        let thread = Thread { continuation.resume(with: Result { try work() }) }
        // Of a main thread: a deep recursion needs no less than it would there.
        thread.stackSize = 8 << 20
        thread.start()
    }
}

private func milliseconds(_ seconds: Double) -> Int { Int((1000 * seconds).rounded()) }

extension RandomDiagramTests.Outcome {
    /// Of a diagram that is folded.
    fileprivate init(
        _ seed: UInt64, _ diagram: ResolvedDiagram, _ pictures: [ComposedPicture], _ seconds: Double
    ) {
        let worst = pictures.max { $0.composed.measures.defectCount < $1.composed.measures.defectCount }
        // One machine cannot be divided, however many lines end at it.
        let small = pictures.filter { picture in
            let closed = picture.diagram.folded?.closed ?? []
            return picture.composed.measures.smallText > 0
                && picture.diagram.nodes.count { $0.kind != .person && !closed.contains($0.id) } != 1
        }.map { "small text in \($0.diagram.id)" }
        let others = pictures.filter { $0.composed.measures.avoidableDefectCount > 0 }.map { picture in
            let found = picture.composed.measures.defects.filter { $0.count > 0 }.map(\.name)
            return "\(found.joined(separator: ", ")) in \(picture.diagram.id)"
        }
        let shown = Set(pictures.flatMap { $0.diagram.links.map(\.id) })
        let lost = diagram.links.filter { !shown.contains($0.id) }.map { "\($0.id) is in no picture" }
        self.init(
            seed: seed, machines: diagram.nodes.count { $0.kind != .person }, links: diagram.links.count,
            measures: worst?.composed.measures ?? pictures[0].composed.measures, defects: small + others + lost,
            seconds: seconds)
    }

    fileprivate init(_ seed: UInt64, _ diagram: ResolvedDiagram, _ layout: DiagramLayout, _ seconds: Double) {
        let measures = DiagramMeasures(layout)
        var defects = measures.defects.filter { $0.count > 0 }.map { "\($0.name) (\($0.count))" }
        // Counted from what went in, in case the layout and its measures forget the same thing.
        let letters = { (links: [(Node.ID, Node.ID, Channel.ID, [Path])]) in
            Set(links.flatMap { link in link.3.map { "\(link.0) \(link.1) \(link.2) \($0)" } })
        }
        let wanted = letters(diagram.links.map { ($0.from, $0.to, $0.channel, $0.paths) })
        let drawn = letters(layout.links.map { ($0.from, $0.to, $0.channel, $0.badges.map(\.path)) })
        if wanted != drawn { defects.append("letters that differ (\(wanted.symmetricDifference(drawn).count))") }
        let ends = Set(layout.links.map { "\($0.from) \($0.to) \($0.channel)" })
        let lost = diagram.links.count { !ends.contains("\($0.from) \($0.to) \($0.channel)") }
        if lost > 0 { defects.append("links that are not there (\(lost))") }
        let boxes = diagram.nodes.flatMap(\.subtree).count
        if layout.boxes.count != boxes { defects.append("boxes: \(layout.boxes.count) instead of \(boxes)") }
        self.init(
            seed: seed, machines: diagram.nodes.count { $0.kind != .person }, links: diagram.links.count,
            measures: measures, defects: defects, seconds: seconds)
    }
}
