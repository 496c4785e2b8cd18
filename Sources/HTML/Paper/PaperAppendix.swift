import Editions
import Firewall
import Model

/// What an edition has besides its slides, in print: the firewall matrix, ports, components or settings.
struct PaperAppendix {
    var context: PageContext
    var kind: Reference
    /// Whether its tables have less space.
    var isTight = false

    /// Of its heading. Ids of slides and sections contain no colon.
    static func id(of kind: Reference) -> String { "appendix:\(kind.rawValue)" }

    var node: HTMLNode {
        element("section", .class("sheet appendix \(kind.rawValue)\(isTight ? " close" : "")")) {
            element("h2", .id(Self.id(of: kind))) { kind.title(context.words) }
            switch kind {
            case .firewall: matrix
            case .ports: PortTable(context: context).node
            case .components: components
            case .settings: SettingTable(context: context).node
            }
        }
    }

    private var matrix: [HTMLNode] {
        let flows = Array(context.matrix.flows)
        let table = FlowTable(context: context, label: kind.title(context.words), flows: flows, isMatrix: true).node
        return [table] + [LeftOutList(context: context, level: 3).node].compactMap { $0 }
    }

    private var components: [HTMLNode] {
        ComponentIndexPage(context: context).groups.map { group in
            element("section", .class("components")) {
                element("h3") { group.title }
                ComponentTreeList(context: context, components: group.roots).node
            }
        }
    }
}
