import Model

/// The zones of the two ends of a flow; `nil` for an end in no zone.
package struct ZonePair: Sendable, Hashable {
    package var source: Zone.ID?
    package var destination: Zone.ID?

    package init(source: Zone.ID?, destination: Zone.ID?) {
        self.source = source
        self.destination = destination
    }
}
