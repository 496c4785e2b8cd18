import Editions
import Firewall
import Model

/// The division of the firewall matrix into pages: all rows on one, or, if there are many, divided by the zones of the
/// two ends, and the rows of one pair of zones into parts.
struct MatrixPages: Sendable {
    /// The rows of one pair of zones, or a part of them.
    struct Part: Sendable {
        var zones: ZonePair
        /// Positions of the flows in the matrix.
        var flows: Range<Int>
        /// The number of this part in its pair, counted from 1.
        var number: Int
        /// The number of parts of the pair.
        var count: Int
    }

    /// Empty if all rows are on one page.
    let parts: [Part]
    /// Their places in the folder of the matrix.
    private let names: [String]

    /// The maximum number of rows on a page that can be read and filtered easily.
    private static let longest = 400

    init(_ matrix: FlowMatrix) {
        let flows = matrix.flows
        guard flows.count > Self.longest else {
            (parts, names) = ([], [])
            return
        }
        var parts: [Part] = []
        var start = 0
        while start < flows.count {
            let zones = flows[start].zones
            let end = flows[start...].firstIndex { $0.zones != zones } ?? flows.count
            let count = (end - start + Self.longest - 1) / Self.longest
            for number in 0..<count {
                let first = start + number * Self.longest
                parts.append(
                    Part(zones: zones, flows: first..<min(end, first + Self.longest), number: number + 1, count: count))
            }
            start = end
        }
        self.parts = parts
        names = parts.map { Self.name(of: $0) }
    }

    var isDivided: Bool { !parts.isEmpty }

    /// The page with a flow's row.
    ///
    /// - Parameter flow: its position in the matrix; `nil` for a flow that a firewall never sees.
    func page(of flow: Int?, in edition: Edition) -> PagePath {
        guard let flow, isDivided else { return .reference(.firewall, of: edition) }
        return Self.page(of: parts[part(of: flow)], in: edition)
    }

    /// What distinguishes the page with a flow's row from others; empty if all rows are on one page.
    func name(of flow: Int) -> String { isDivided ? names[part(of: flow)] : "" }

    private func part(of flow: Int) -> Int {
        // The parts are in order: the last that begins at the flow or before it has its row.
        var (first, end) = (0, parts.count)
        while end - first > 1 {
            let middle = (first + end) / 2
            if parts[middle].flows.lowerBound <= flow { first = middle } else { end = middle }
        }
        return first
    }

    static func page(of part: Part, in edition: Edition) -> PagePath {
        PagePath("\(edition.version)/firewall/\(name(of: part))index.html")
    }

    private static func name(of part: Part) -> String {
        "\(name(part.zones))/" + (part.number == 1 ? "" : "\(part.number)/")
    }

    /// Ids contain no underscores and no consecutive hyphens.
    private static func name(_ zones: ZonePair) -> String {
        "\(zones.source?.text ?? "_")--\(zones.destination?.text ?? "_")"
    }
}
