/// The pictograms that a component can have, by the names that a catalog uses. `SVG` draws each of them.
package enum Icon: String, Sendable, Hashable, CaseIterable {
    case airgap, api, broker, browser, chart, cloud, console, db, dbserver, directory, endpoint, key, proxy, relay
    case server, service, user
}
