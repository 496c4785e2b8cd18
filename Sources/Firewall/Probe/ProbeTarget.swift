import Model

/// One connection that a host tries to open.
package struct ProbeTarget: Sendable, Hashable {
    package var flow: Flow.ID
    package var address: IPNetwork
    /// TCP or UDP.
    package var transport: Channel.Transport
    package var port: UInt16
    /// What stops if it fails, a slide each: `Query Channel: step 3 and what follows`.
    package var stops: [String]
}
