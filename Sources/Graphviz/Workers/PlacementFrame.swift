import Layout

/// Requests and placements as bytes, between a program and its worker: integers of four bytes, coordinates of eight, lowest
/// byte first. Both ends are the same program, so the format has no version.
enum PlacementFrame {
    static func encode(_ request: PlacementRequest) -> [UInt8] {
        var writer = Writer()
        writer.add([
            request.nodes.count, request.clusterCount, request.edges.count, request.columnCount,
            request.nodeSeparation, request.columnSeparation,
        ])
        for node in request.nodes {
            writer.add([node.width, node.height, node.cluster ?? -1, node.column, node.bands.count])
            for band in node.bands { writer.add([band.height, band.port ?? -1]) }
        }
        for edge in request.edges { writer.add([edge.tail, edge.tailPort, edge.head, edge.headPort, edge.weight]) }
        return writer.bytes
    }

    /// - Returns: `nil` if the bytes are not a request.
    static func request(_ bytes: [UInt8]) -> PlacementRequest? {
        var reader = Reader(bytes: bytes)
        guard let head = reader.numbers(6) else { return nil }
        var request = PlacementRequest(
            nodes: [], clusterCount: head[1], edges: [], columnCount: head[3], nodeSeparation: head[4],
            columnSeparation: head[5])
        for _ in 0..<max(0, head[0]) {
            guard let node = reader.numbers(5) else { return nil }
            var bands: [PlacementRequest.Band] = []
            for _ in 0..<max(0, node[4]) {
                guard let band = reader.numbers(2) else { return nil }
                bands.append(PlacementRequest.Band(height: band[0], port: band[1] < 0 ? nil : band[1]))
            }
            request.nodes.append(
                PlacementRequest.Node(
                    width: node[0], height: node[1], bands: bands, cluster: node[2] < 0 ? nil : node[2],
                    column: node[3]))
        }
        for _ in 0..<max(0, head[2]) {
            guard let edge = reader.numbers(5), request.nodes.indices.contains(edge[0]),
                request.nodes.indices.contains(edge[2])
            else { return nil }
            request.edges.append(
                PlacementRequest.Edge(
                    tail: edge[0], tailPort: edge[1], head: edge[2], headPort: edge[3], weight: edge[4]))
        }
        return request
    }

    /// The first byte is 1 before positions, and otherwise says of which kind the failure is whose message follows.
    static func encode(_ result: Result<Placement, PlacementError>) -> [UInt8] {
        switch result {
        case .success(let placement):
            var writer = Writer(bytes: [1])
            for center in placement.centers { writer.add(center) }
            return writer.bytes
        case .failure(let failure): return [byte(of: failure.kind)] + Array(failure.message.utf8)
        }
    }

    /// - Returns: `nil` if the bytes are not an answer.
    static func result(_ bytes: [UInt8]) -> Result<Placement, PlacementError>? {
        guard let first = bytes.first else { return nil }
        if let kind = PlacementError.Kind.allCases.first(where: { byte(of: $0) == first }) {
            return .failure(PlacementError(kind, String(decoding: bytes.dropFirst(), as: UTF8.self)))
        }
        guard first == 1 else { return nil }
        var reader = Reader(bytes: bytes, position: 1)
        var centers: [Point] = []
        while reader.position < bytes.count {
            guard let center = reader.point() else { return nil }
            centers.append(center)
        }
        return .success(Placement(centers: centers))
    }

    private static func byte(of kind: PlacementError.Kind) -> UInt8 {
        switch kind {
        case .refused: 0
        case .unanswered: 2
        case .tooLarge: 3
        }
    }

    private struct Writer {
        var bytes: [UInt8] = []

        mutating func add(_ numbers: [Int]) {
            for number in numbers { add(UInt64(UInt32(bitPattern: Int32(clamping: number))), bytes: 4) }
        }

        mutating func add(_ point: Point) {
            add(point.x.bitPattern, bytes: 8)
            add(point.y.bitPattern, bytes: 8)
        }

        private mutating func add(_ bits: UInt64, bytes count: Int) {
            for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: bits >> (8 * index))) }
        }
    }

    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        mutating func numbers(_ count: Int) -> [Int]? {
            var numbers: [Int] = []
            for _ in 0..<count {
                guard let bits = bits(4) else { return nil }
                numbers.append(Int(Int32(bitPattern: UInt32(bits))))
            }
            return numbers
        }

        mutating func point() -> Point? {
            guard let x = bits(8), let y = bits(8) else { return nil }
            return Point(x: Double(bitPattern: x), y: Double(bitPattern: y))
        }

        private mutating func bits(_ count: Int) -> UInt64? {
            guard position + count <= bytes.count else { return nil }
            defer { position += count }
            return (0..<count).reduce(0) { $0 | UInt64(bytes[position + $1]) << (8 * $1) }
        }
    }
}
