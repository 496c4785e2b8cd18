/// The zones whose frames a diagram draws.
package enum FramedZones {
    /// The zones that hold something, and those around several frames. A zone around a single frame and nothing else would
    /// say no more than the frame's own title, which then names both: `Enterprise › Data center`.
    ///
    /// - Parameters:
    ///   - used: the zones that hold a top-level node.
    ///   - catalog: all zones, in the order in which they are drawn.
    /// - Returns: each zone followed by those inside it. `parent` is the next framed zone around it.
    package static func around(_ used: Set<Zone.ID>, in catalog: IdentifiedList<Zone>) -> [Zone] {
        var inside: [Zone.ID?: [Zone.ID]] = [:]
        var shown: Set<Zone.ID> = []
        for zone in catalog where used.contains(zone.id) {
            for member in catalog.ancestry(of: zone.id) where shown.insert(member.id).inserted {
                inside[member.parent, default: []].append(member.id)
            }
        }
        var framed: [Zone] = []
        for root in sorted(inside[nil] ?? [], in: catalog) {
            add(root, parent: nil, titles: [], used, inside, catalog, to: &framed)
        }
        return framed
    }

    private static func sorted(_ zones: [Zone.ID], in catalog: IdentifiedList<Zone>) -> [Zone.ID] {
        zones.sorted { (catalog.position(of: $0) ?? 0) < (catalog.position(of: $1) ?? 0) }
    }

    /// - Parameter titles: of the zones around it that have no frames of their own.
    private static func add(
        _ id: Zone.ID, parent: Zone.ID?, titles: [String], _ used: Set<Zone.ID>, _ inside: [Zone.ID?: [Zone.ID]],
        _ catalog: IdentifiedList<Zone>, to framed: inout [Zone]
    ) {
        guard let zone = catalog[id] else { return }
        let inner = sorted(inside[id] ?? [], in: catalog)
        guard used.contains(id) || inner.count > 1 else {
            for zone in inner {
                add(
                    zone, parent: parent, titles: titles + [catalog[id]?.title ?? ""], used, inside, catalog,
                    to: &framed)
            }
            return
        }
        framed.append(
            Zone(id: id, title: (titles + [zone.title]).joined(separator: " › "), kind: zone.kind, parent: parent))
        for zone in inner { add(zone, parent: id, titles: [], used, inside, catalog, to: &framed) }
    }
}
