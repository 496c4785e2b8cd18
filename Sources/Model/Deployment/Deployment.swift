/// A site's own ports, hosts and installed modules, which are applied to an edition.
package struct Deployment: Sendable, Hashable {
    /// An address, a network, or a name that the site's own name service resolves.
    package enum Host: Sendable, Hashable {
        case network(IPNetwork)
        case name(String)
    }

    /// The hosts on which a component is installed.
    package struct Assignment: Sendable, Hashable {
        package var component: Component.ID
        /// Set if the assignment applies only to the component's machine in this zone.
        package var zone: Zone.ID?
        package var hosts: [Host]

        package init(component: Component.ID, zone: Zone.ID? = nil, hosts: [Host]) {
            self.component = component
            self.zone = zone
            self.hosts = hosts
        }
    }

    package var name: String
    package var ports: [Port.ID: Port.Number]
    /// In the order of the file.
    package var hosts: [Assignment]
    /// The networks of zones.
    package var zones: [Zone.ID: [IPNetwork]]
    /// The addresses of the groups to which multicast channels are sent.
    package var groups: [Channel.ID: [IPNetwork]]
    /// Components that are not installed, including everything inside them.
    package var without: [Component.ID]
    /// Machines that are one machine here, in lists of two and more. No machine is in two lists.
    package var together: [[Component.ID]]
    /// Machines that the site owns, although the edition has them as external systems or on the internet.
    package var own: [Ownership]
    /// Machines that others own, although the edition has them inside.
    package var foreign: [Ownership]
    /// `nil` if nothing is said of it.
    package var baseline: Baseline?
    /// Where components run in Kubernetes.
    package var workloads: [Component.ID: Workload]

    /// A machine, everywhere or in one zone.
    package struct Ownership: Sendable, Hashable {
        package var component: Component.ID
        package var zone: Zone.ID?

        package init(component: Component.ID, zone: Zone.ID? = nil) {
            self.component = component
            self.zone = zone
        }
    }

    package init(
        name: String, ports: [Port.ID: Port.Number] = [:], hosts: [Assignment] = [],
        zones: [Zone.ID: [IPNetwork]] = [:], groups: [Channel.ID: [IPNetwork]] = [:], without: [Component.ID] = [],
        together: [[Component.ID]] = [], own: [Ownership] = [], foreign: [Ownership] = [], baseline: Baseline? = nil,
        workloads: [Component.ID: Workload] = [:]
    ) {
        self.name = name
        self.ports = ports
        self.hosts = hosts
        self.zones = zones
        self.groups = groups
        self.without = without
        self.together = together
        self.own = own
        self.foreign = foreign
        self.baseline = baseline
        self.workloads = workloads
    }

    /// Whether it says where anything is, so that there can be rules.
    package var hasAddresses: Bool { !(hosts.isEmpty && zones.isEmpty) }
}

extension Deployment.Host: CustomStringConvertible {
    /// - Returns: `nil` if the text is not an address, a network or a name (RFC 1123, 2.1).
    package init?(_ text: String) {
        if let network = IPNetwork(text) {
            self = .network(network)
        } else if Self.isName(text) {
            self = .name(text)
        } else {
            return nil
        }
    }

    package var description: String {
        switch self {
        case .network(let network): network.description
        case .name(let name): name
        }
    }

    /// A name whose last part is a number is a misspelled address.
    private static func isName(_ text: String) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = labels.last.map { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } } ?? true
        return text.utf8.count <= 253 && !isNumber
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && label.utf8.first != 0x2D && label.utf8.last != 0x2D
                    && label.utf8.allSatisfy { byte in
                        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
                            || byte == 0x2D
                    }
            }
    }
}
