import Foundation
import Graphviz
import Layout
import Model
import Synchronization
import Testing

/// What the search asks of Graphviz, and the answers, for `make check-graphviz`: it asks another version the same.
@Suite struct PlacementRecordTests {
    private static let folder = ProcessInfo.processInfo.environment["PORTOLAN_REQUESTS"]

    /// Writes each request as a graph, and into `placed.txt` where Graphviz puts the nodes, as `Tests/Graphviz/place.c`
    /// prints it.
    @Test(.enabled(if: folder != nil)) func requests() throws {
        let folder = URL(fileURLWithPath: try #require(Self.folder))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let random = (UInt64(1)...120).map { seed in
            ("random-\(seed)", RandomDiagrams.varied(seed: seed, machines: 2...20, links: 1...40))
        }
        var placed: [String: String] = [:]
        for (name, diagram) in SampleDiagrams.all.map({ ($0, $1) }) + random {
            let engine = RecordingEngine()
            _ = try DiagramComposer(engine: engine).compose(diagram)
            for (index, record) in engine.records.withLock({ $0 }).enumerated() {
                let file = "\(name)-\(index).dot"
                try record.request.dot.write(
                    to: folder.appendingPathComponent(file), atomically: true, encoding: .utf8)
                placed[file] = Self.text(file, record.request, record.placement)
            }
        }
        try placed.sorted { $0.key < $1.key }.map(\.value).joined()
            .write(to: folder.appendingPathComponent("placed.txt"), atomically: true, encoding: .utf8)
    }

    private static func text(_ file: String, _ request: PlacementRequest, _ placement: Placement) -> String {
        (0..<request.columnCount).map { column in
            let members = request.nodes.indices.filter { request.nodes[$0].column == column }
                .sorted { placement.centers[$0].y < placement.centers[$1].y }
            let order = "\(file) r\(column)" + members.map { " n\($0)" }.joined() + "\n"
            return order
                + members.map { "\(file) n\($0) \(String(format: "%.2f", placement.centers[$0].y))\n" }.joined()
        }.joined()
    }
}

/// Places as Graphviz does, and keeps the first requests with their placements.
private final class RecordingEngine: LayoutEngine {
    let records = Mutex<[(request: PlacementRequest, placement: Placement)]>([])

    func place(_ request: PlacementRequest) throws(PlacementError) -> Placement {
        let placement = try GraphvizEngine().place(request)
        records.withLock { if $0.count < 20 { $0.append((request, placement)) } }
        return placement
    }
}
