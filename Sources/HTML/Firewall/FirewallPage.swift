import Firewall
import Model
import Words

/// Every flow of an edition, for administrators who open ports, and the communication that a firewall never sees.
struct FirewallPage {
    var context: PageContext

    private var words: FirewallWords { context.words.firewall }
    private var matrix: FlowMatrix { context.matrix }

    func file() -> PageFile {
        PageFrame(
            context: context, title: words.matrix,
            description: words.description(context.site.displayName(of: context.edition)),
            place: .reference(.firewall), isWide: true, scripts: ["matrix.js"]
        ).file {
            element("header", .class("page-header")) {
                element("p", .class("kind")) { context.shared.label }
                element("h1") { words.matrix }
                element("p", .class("summary")) { summary }
            }
            element("p", .class("files")) {
                words.sameAsFile
                for (index, format) in MatrixFormats.downloads.enumerated() {
                    if index > 0 { ", " }
                    element("a", .href("firewall.\(format.name)"), HTMLAttribute("download", "")) {
                        format.downloadTitle ?? format.name
                    }
                }
                words.answersComeBack
            }
            EvidenceKey(catalog: context.catalog, words: context.words.slide).node
            if context.shared.matrixPages.isDivided {
                element("div", HTMLAttribute("data-flows", FlowPlaces.name)) { MatrixContents(context: context).node }
            } else {
                MatrixFilter(context: context, flows: Array(matrix.flows)).node
                FlowTable(context: context, label: words.matrix, flows: Array(matrix.flows), isMatrix: true).node
            }
            RuleList(context: context).node
            leftOut
        }
    }

    private var summary: String {
        let crossing = matrix.flows.count(where: \.crossesZones)
        return words.summary(matrix.flows.count, crossing)
    }

    private var leftOut: HTMLNode? {
        guard !matrix.leftOut.isEmpty else { return nil }
        return element("section", .class("left-out")) {
            element("h2", .id("left:out")) { words.neverSees }
            element("p") {
                words.leftOut(matrix.leftOut.count)
                matrix.leftOutCounts.map { "\($0.count) \($0.reason.title(words))" }.joined(separator: ", ")
                "."
            }
            ScrollingTable(label: words.neverSees) {
                element("table") {
                    element("thead") {
                        element("tr") {
                            for title in [
                                words.from, words.to, context.words.slide.whatItIs, words.why, words.describedIn,
                            ] {
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
            element("td") { entry.reason.title(words) }
            element("td") { UseList(context: context, flow: flow).node }
        }
    }
}
