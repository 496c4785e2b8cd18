import Firewall
import Model

/// Every flow of an edition, for administrators who open ports, and the communication that a firewall never sees.
struct FirewallPage {
    var context: PageContext

    private var matrix: FlowMatrix { context.matrix }

    func file() -> PageFile {
        PageFrame(
            context: context, title: "Firewall matrix",
            description: "Who opens which connection to whom: all flows of edition \(context.edition.displayName).",
            place: .reference(.firewall), isWide: true, scripts: ["matrix.js"]
        ).file {
            element("header", .class("page-header")) {
                element("p", .class("kind")) { context.shared.label }
                element("h1") { "Firewall matrix" }
                element("p", .class("summary")) { summary }
            }
            element("p", .class("files")) {
                "The same as a file: "
                for (index, format) in MatrixFormats.downloads.enumerated() {
                    if index > 0 { ", " }
                    element("a", .href("firewall.\(format.name)"), HTMLAttribute("download", "")) {
                        format.downloadTitle ?? format.name
                    }
                }
                ". Rules need to let through only what the first column opens; answers come back on the same connection."
            }
            EvidenceKey(catalog: context.catalog).node
            if context.shared.matrixPages.isDivided {
                element("div", HTMLAttribute("data-flows", FlowPlaces.name)) { MatrixContents(context: context).node }
            } else {
                MatrixFilter(context: context, flows: Array(matrix.flows)).node
                FlowTable(context: context, label: "Firewall matrix", flows: Array(matrix.flows), isMatrix: true).node
            }
            RuleList(context: context).node
            leftOut
        }
    }

    private var summary: String {
        let crossing = matrix.flows.count(where: \.crossesZones)
        return
            "\(counted(matrix.flows.count, "flow")), \(crossing == 0 ? "none" : "\(crossing)") of them from one zone to another."
    }

    private var leftOut: HTMLNode? {
        guard !matrix.leftOut.isEmpty else { return nil }
        return element("section", .class("left-out")) {
            element("h2", .id("left:out")) { "What a firewall never sees" }
            element("p") {
                "\(counted(matrix.leftOut.count, "communication")) left out: "
                matrix.leftOutCounts.map { "\($0.count) \($0.reason.title)" }.joined(separator: ", ")
                "."
            }
            ScrollingTable(label: "What a firewall never sees") {
                element("table") {
                    element("thead") {
                        element("tr") {
                            for title in ["From", "To", "What it is", "Why", "Described in"] {
                                element("th", HTMLAttribute("scope", "col")) { title }
                            }
                        }
                    }
                    element("tbody") { for entry in matrix.leftOut { row(entry) } }
                }
            }.node
        }
    }

    private func row(_ entry: LeftOutFlow) -> HTMLNode {
        let flow = entry.flow
        return element("tr", .id(flow.id.text)) {
            for end in [flow.source, flow.destination].compactMap(matrix.resolved) {
                element("td") { context.reference(context.link(to: end.component.id)) { end.title } }
            }
            element("td") { flow.purposes.isEmpty ? flow.applicationProtocol : flow.purposes.joined(separator: "; ") }
            element("td") { entry.reason.title }
            element("td") { UseList(context: context, flow: flow).node }
        }
    }
}
