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
                context.printedEdition
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
            if !matrix.flows.isEmpty { RuleGuide(context: context).node }
            LeftOutList(context: context, level: 2).node
        }
    }

    private var summary: String {
        let crossing = matrix.flows.count(where: \.crossesZones)
        return words.summary(matrix.flows.count, crossing)
    }
}
