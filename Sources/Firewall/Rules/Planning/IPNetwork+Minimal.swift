import Model

extension [IPNetwork] {
    /// Without those that others contain, in the order of their addresses.
    var minimal: [IPNetwork] {
        let all = unique()
        return all.filter { network in !all.contains { $0 != network && $0.contains(network) } }
            .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }
}
