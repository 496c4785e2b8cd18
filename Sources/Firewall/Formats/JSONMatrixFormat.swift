import Model
import TextFormats

/// The matrix as JSON, with all that is known of each flow.
struct JSONMatrixFormat: MatrixFormat {
    /// To be raised when a program that reads the file has to be changed.
    static let schemaVersion = 1

    let name = "json"
    var downloadTitle: String? { "JSON" }

    func write(_ matrix: FlowMatrix, to sink: ([UInt8]) -> Void) {
        var json = JSONWriter(.tight)
        json.object { json in
            json.member("schemaVersion", Self.schemaVersion)
            json.member("edition", matrix.version)
            json.member("status", matrix.index.edition.status.rawValue)
            json.member("deployment", matrix.index.deployment?.name)
            json.member("flows", array: matrix.flows) { json, flow in
                guard let flow = matrix.resolved(flow) else { return }
                json.object { Self.writeMembers(of: flow, matrix, to: &$0) }
                json.drain(to: sink)
            }
            json.member("leftOut") { Self.write(leftOut: matrix, to: &$0) }
        }
        sink(json.finished())
    }

    private static func write(leftOut matrix: FlowMatrix, to json: inout JSONWriter) {
        json.member("counts") { json in
            for (reason, count) in matrix.leftOutCounts { json.member(reason.rawValue, count) }
        }
        json.member("flows", array: matrix.leftOut) { json, entry in
            guard let flow = matrix.resolved(entry.flow) else { return }
            json.object { json in
                json.member("reason", entry.reason.rawValue)
                writeMembers(of: flow, matrix, to: &json)
            }
        }
    }

    private static func writeMembers(of resolved: ResolvedFlow, _ matrix: FlowMatrix, to json: inout JSONWriter) {
        let flow = resolved.flow
        json.member("id", flow.id.text)
        json.member("source") { write(resolved.source, to: &$0) }
        json.member("destination") { write(resolved.destination, to: &$0) }
        json.member("initiator", flow.isAmongMembers ? "each-member" : "source")
        json.member("channel", flow.channel.text)
        json.member("transport", resolved.transports.words)
        if resolved.transports.count > 1 {
            json.member("transports", array: resolved.transports.map(\.rawValue))
        }
        let defaults = matrix.index.deployed.defaultNumbers
        json.member("ports", array: resolved.ports) { write($1, defaultNumber: defaults[$1.id], to: &$0) }
        if !resolved.channel.sourcePorts.isEmpty {
            json.member("sourcePorts", array: resolved.channel.sourcePorts.map { $0.text(separator: "-") })
        }
        if let publication = resolved.publication {
            json.member("reachedAt") { json in
                json.member("ports", array: publication.ports) { write($1, defaultNumber: defaults[$1.id], to: &$0) }
                write(publication.at, to: &json)
            }
        }
        json.member("protocol", flow.applicationProtocol)
        json.member("data", flow.data.rawValue)
        json.key("encrypted")
        if let isEncrypted = resolved.isEncrypted { json.write(isEncrypted) } else { json.writeNull() }
        json.member("crossesZones", flow.crossesZones)
        json.member("multicast", resolved.isMulticast)
        json.member("staysInSubnet", resolved.staysInSubnet)
        json.member("required", flow.isRequired)
        json.member("conditions", array: flow.conditions)
        json.member("purposes", array: flow.purposes)
        json.member("uses", array: matrix.uses(of: flow)) { write($1, to: &$0) }
        json.member("sources", array: resolved.sources) { write($1, to: &$0) }
        json.member("confidence", flow.confidence?.id)
        json.member("linkConfidence", flow.linkConfidence?.id)
    }

    private static func write(_ end: ResolvedFlowEnd, to json: inout JSONWriter) {
        json.member("component", end.component.id.text)
        json.member("title", end.component.title)
        json.member("machine", end.machine.id.text)
        json.member("machineTitle", end.machine.title)
        json.member("zone", end.zone?.id.text)
        json.member("zoneTitle", end.zoneTitle)
        if !end.otherZones.isEmpty { json.member("otherZones", array: end.otherZones.map(\.text)) }
    }

    private static func write(_ port: Port, defaultNumber: Port.Number?, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", port.id.text)
            json.member("number", port.number.plainText)
            json.member("default", defaultNumber?.plainText)
        }
    }

    private static func write(_ use: FlowUse, to json: inout JSONWriter) {
        json.object { json in
            json.member("slide", use.slide.text)
            json.member("diagram", use.diagram.text)
            json.member("link", use.link.id.text)
            json.member("paths", array: use.link.paths.lazy.map(\.letter))
            json.member("data", use.link.terms.data.rawValue)
            json.member("purpose", use.link.terms.purpose)
            json.member("condition", use.link.terms.condition)
            json.member("confidence", use.link.terms.confidence?.id)
        }
    }

    private static func write(_ source: Source, to json: inout JSONWriter) {
        json.object { json in
            json.member("title", source.title)
            json.member("where", source.place)
            json.member("retrieved", source.retrieved)
            json.member("confidence", source.confidence?.id)
        }
    }
}
