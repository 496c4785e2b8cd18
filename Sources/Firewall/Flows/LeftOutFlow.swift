/// A communication that is not in the matrix, as a firewall never sees it.
package struct LeftOutFlow: Sendable, Hashable {
    package var flow: Flow
    package var reason: LeftOutReason
}
