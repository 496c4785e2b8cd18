import Firewall
import Model

/// The rows of the firewall matrix for one pair of zones, if the whole matrix is too long for one page.
struct MatrixPartPage {
    var context: PageContext
    var part: MatrixPages.Part

    func file() -> PageFile {
        let flows = part.flows.map { context.matrix.flows[$0] }
        return PageFrame(
            context: context, title: title, description: "\(context.words.firewall.matrix): \(title).",
            place: .reference(.firewall), isWide: true, scripts: ["matrix.js"]
        ).file {
            element("header", .class("page-header")) {
                element("p", .class("kind")) { context.words.firewall.matrix }
                element("h1") { title }
                element("p", .class("summary")) { context.words.firewall.flowCount(flows.count) + "." }
            }
            MatrixFilter(context: context, flows: flows).node
            FlowTable(context: context, label: title, flows: flows, isMatrix: true).node
            neighbours
        }
    }

    private var title: String {
        context.title(of: part.zones)
            + (part.count > 1 ? ", " + context.words.firewall.part(part.number, part.count) : "")
    }

    /// The links to the other parts of the pair.
    private var neighbours: HTMLNode? {
        guard part.count > 1 else { return nil }
        return element("nav", .class("parts"), .label(context.words.firewall.parts)) {
            element("ul") {
                for number in 1...part.count {
                    let other = MatrixPages.Part(zones: part.zones, flows: 0..<0, number: number, count: part.count)
                    let page = MatrixPages.page(of: other, in: context.edition)
                    element("li") {
                        element(
                            "a", .href(context.path.link(to: page)),
                            number == part.number ? HTMLAttribute("aria-current", "page") : nil
                        ) { "\(number)" }
                    }
                }
            }
        }
    }
}
