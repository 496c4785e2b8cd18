import Editions
import Firewall
import Model
import Words

/// Flows as a table, under a heading for each pair of zones. On a narrow screen each row becomes a card, so every cell
/// carries its column's title.
struct FlowTable {
    var context: PageContext
    var label: String
    var flows: [Flow]
    /// Whether links to flows lead to these rows; in other tables the flow's id is a link to the matrix.
    var isMatrix = false

    private var words: FirewallWords { context.words.firewall }

    private var titles: [String] {
        let (slide, firewall) = (context.words.slide, words)
        let all = [
            slide.opensTheConnection, slide.listens, slide.port, slide.protocol, slide.needed, firewall.whatFor,
            firewall.neededBy, slide.source,
        ]
        return context.catalog.evidence.isSilent ? all.dropLast() : all
    }

    private struct Group {
        var zones: ZonePair
        var flows: [Flow]
    }

    var node: HTMLNode {
        element("table", .class("flows"), .label(label)) {
            element("thead") {
                element("tr") {
                    for title in titles { element("th", HTMLAttribute("scope", "col")) { title } }
                }
            }
            for group in groups {
                element("tbody") {
                    element("tr", .class("group")) {
                        element(
                            "th", HTMLAttribute("scope", "rowgroup"), HTMLAttribute("colspan", "\(titles.count)")
                        ) {
                            context.title(of: group.zones) + " "
                            element("span", .class("count")) { "\(group.flows.count)" }
                        }
                    }
                    for flow in group.flows { row(flow) }
                }
            }
        }
    }

    /// Flows of one pair of zones must be consecutive.
    private var groups: [Group] {
        var groups: [Group] = []
        for flow in flows {
            if groups.last?.zones == flow.zones {
                groups[groups.count - 1].flows.append(flow)
            } else {
                groups.append(Group(zones: flow.zones, flows: [flow]))
            }
        }
        return groups
    }

    private func row(_ flow: Flow) -> HTMLNode? {
        guard let resolved = context.matrix.resolved(flow) else { return nil }
        let keys = isMatrix && context.medium == .screen ? FlowKeys(resolved, context) : nil
        let cells = [
            end(resolved.source),
            end(resolved.destination) + (flow.isAmongMembers ? [.text(" "), eachOther] : []), port(resolved),
            protocolCell(resolved), needed(flow), purpose(flow), [UseList(context: context, flow: flow).node],
            [SourceMarks(flow: resolved, context: context).node],
        ]
        return element(
            "tr", isMatrix ? .id(context.ownID(of: flow.id)) : nil, keys.map { HTMLAttribute("data-zones", $0.zones) },
            keys.map { HTMLAttribute("data-ports", $0.ports.joined(separator: " ")) },
            keys.map { HTMLAttribute("data-components", $0.components.joined(separator: " ")) },
            keys.map { HTMLAttribute("data-sections", $0.sections.joined(separator: " ")) },
            isMatrix && flow.crossesZones ? HTMLAttribute("data-crosses", nil) : nil
        ) {
            for (title, cell) in zip(titles, cells) {
                element("td", HTMLAttribute("data-label", title)) { cell }
            }
        }
    }

    private var eachOther: HTMLNode { element("span", .class("place")) { context.words.slide.eachOther } }

    private func end(_ end: ResolvedFlowEnd) -> [HTMLNode] {
        let component = context.reference(context.link(to: end.component.id), isPlain: true) { end.component.title }
        let isMachine = end.component.id == end.machine.id
        guard !isMachine || end.zone != nil else { return component }
        return component + [.text(" ")]
            + [
                element("span", .class("place")) {
                    if !isMachine {
                        // The name is a link within the words.
                        let parts = context.words.slide.on("\u{0}").split(
                            separator: "\u{0}", omittingEmptySubsequences: false)
                        String(parts.first ?? "")
                        context.reference(context.link(to: end.machine.id), isPlain: true) { end.machine.title }
                        String(parts.last ?? "")
                        if end.zone != nil { ", " }
                    }
                    end.zoneTitle ?? ""
                }
            ]
    }

    private func port(_ flow: ResolvedFlow) -> [HTMLNode] {
        context.service(of: flow.channel, isPlain: true) + (flow.isMulticast ? [.text(", " + words.multicast)] : [])
            + (flow.channel.isSubnetOnly ? [.text(", " + words.withinSubnet)] : [])
    }

    private func protocolCell(_ flow: ResolvedFlow) -> [HTMLNode] {
        let encryption = flow.isEncrypted.map { $0 ? words.encrypted : words.notEncrypted } ?? words.encryptionNotStated
        let data = flow.flow.data == .unstated ? "" : "; " + words.data(flow.flow.data.title(words))
        return BreakableText.nodes(flow.flow.applicationProtocol + " ") + [
            element("span", .class("place")) { encryption + data }
        ]
    }

    private func needed(_ flow: Flow) -> [HTMLNode] {
        flow.isRequired
            ? [.text(words.required)]
            : [
                .text(words.optional + " "),
                element("span", .class("place")) { flow.conditions.joined(separator: "; ") },
            ]
    }

    private func purpose(_ flow: Flow) -> [HTMLNode] {
        let purposes = flow.purposes.joined(separator: "; ")
        return [
            .text(purposes.isEmpty ? "" : purposes + " "),
            element("a", .class("flow-id"), .href(context.link(to: flow.id)), .label(words.flow(flow.id.text))) {
                flow.id.text
            },
        ]
    }
}

extension PageContext {
    /// `Internet → DMZ`, or `Within: DMZ`.
    func title(of zones: ZonePair) -> String {
        let name = { (id: Zone.ID?) in id.map { catalog.title(of: $0) } ?? words.firewall.noZone }
        return zones.source == zones.destination
            ? words.firewall.within(name(zones.source)) : "\(name(zones.source)) → \(name(zones.destination))"
    }
}
