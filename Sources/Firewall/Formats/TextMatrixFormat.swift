import Model
import TextFormats

/// The matrix for a terminal: the flows of each pair of zones below their names, in columns.
struct TextMatrixFormat: MatrixFormat {
    let name = "text"

    func write(_ matrix: FlowMatrix, to sink: ([UInt8]) -> Void) {
        let flows = matrix.resolvedFlows
        let table = TextTable(flows.map(Self.cells))
        var output: [UInt8] = []
        var previous: ZoneTitles?
        for (index, flow) in flows.enumerated() {
            let zones = ZoneTitles(flow)
            if zones != previous {
                output.append(contentsOf: (previous == nil ? "" : "\n").utf8)
                output.append(contentsOf: "\(zones.source) -> \(zones.destination)\n".utf8)
            }
            previous = zones
            output.append(contentsOf: "  ".utf8)
            table.append(row: index, to: &output)
            output.append(0x0A)
        }
        if !flows.isEmpty { output.append(0x0A) }
        output.append(contentsOf: (Self.total(matrix) + "\n").utf8)
        sink(output)
    }

    private struct ZoneTitles: Equatable {
        var source: String
        var destination: String

        init(_ flow: ResolvedFlow) {
            source = TerminalText.line(flow.source.zoneTitle ?? "no zone")
            destination = TerminalText.line(flow.destination.zoneTitle ?? "no zone")
        }
    }

    private static func total(_ matrix: FlowMatrix) -> String {
        let counts = matrix.leftOutCounts.map { "\($0.count) \($0.reason.title)" }
        let left = counts.isEmpty ? "" : "; left out: " + counts.joined(separator: ", ")
        return
            "\(TerminalText.line(matrix.subject)): \(matrix.flows.count) flow\(matrix.flows.count == 1 ? "" : "s")\(left)"
    }

    private static func cells(_ flow: ResolvedFlow) -> [String] {
        [
            flow.source.title, "->", flow.listenerTitle, flow.markedPortText,
            (flow.isRequired ? "required" : "optional") + (flow.isMulticast ? ", multicast" : "")
                + (flow.channel.isSubnetOnly ? ", within the subnet" : ""), flow.id.text,
        ].map(TerminalText.line)
    }
}
