extension Array where Element: Hashable {
    /// Each element once, at its first position.
    @inlinable package func unique() -> [Element] {
        guard count > 1 else { return self }
        var seen: Set<Element> = []
        var unique: [Element] = []
        for element in self where seen.insert(element).inserted { unique.append(element) }
        return unique
    }
}
