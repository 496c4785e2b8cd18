import Editions
import Firewall
import Model

/// The contents of a matrix that is divided into pages: a line for each pair of zones.
struct MatrixContents {
    var context: PageContext
    /// The flows to count; all if absent.
    var flows: [Flow]?

    private struct Entry {
        var zones: ZonePair
        var count: Int
        var page: PagePath
    }

    var node: HTMLNode {
        ScrollingTable(label: context.words.firewall.flowsByZones) {
            element("table", .class("zone-pairs")) {
                element("thead") {
                    element("tr") {
                        for title in [context.words.firewall.zones, context.words.firewall.flows] {
                            element("th", HTMLAttribute("scope", "col")) { title }
                        }
                    }
                }
                element("tbody") {
                    for entry in entries {
                        element("tr") {
                            element("th", HTMLAttribute("scope", "row")) {
                                element("a", .class("ref"), .href(context.path.link(to: entry.page))) {
                                    context.title(of: entry.zones)
                                }
                            }
                            element("td") { "\(entry.count)" }
                        }
                    }
                }
            }
        }.node
    }

    /// In the matrix's order.
    private var entries: [Entry] {
        var entries: [Entry] = []
        func count(_ flow: Flow) {
            if entries.last?.zones == flow.zones {
                entries[entries.count - 1].count += 1
            } else {
                let page = context.shared.matrixPages.page(
                    of: context.matrix.flows.position(of: flow.id), in: context.edition)
                entries.append(Entry(zones: flow.zones, count: 1, page: page))
            }
        }
        // All of them are many, and are not copied.
        if let flows { flows.forEach(count) } else { context.matrix.flows.forEach(count) }
        return entries
    }
}
