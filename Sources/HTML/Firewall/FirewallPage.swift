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
            LeftOutList(context: context, level: 2).node
        }
    }

    private var summary: String {
        let crossing = matrix.flows.count(where: \.crossesZones)
        return
            "\(counted(matrix.flows.count, "flow")), \(crossing == 0 ? "none" : "\(crossing)") of them from one zone to another."
    }
}
