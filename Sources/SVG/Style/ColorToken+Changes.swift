extension ColorToken {
    static let added = Self("added", "#1A7F37", "#4AC26B")
    static let addedBand = Self("added-band", "#B5E8C3", "#1C5A30")
    static let removed = Self("removed", "#B3261E", "#FF8A80")
    static let removedBand = Self("removed-band", "#F6C6C2", "#6B2521")
    static let changed = Self("changed", "#8A5A00", "#E8B04A")
    static let changedBand = Self("changed-band", "#F7DA9B", "#64470F")
    static let ghost = Self("ghost", "#F4F5F7", "#171F2D")
    static let ghostLine = Self("ghost-line", "#9AA5B5", "#5D6B82")
    static let ghostText = Self("ghost-text", "#5A677C", "#93A1B8")

    /// The colors that distinguish two states of a diagram.
    static let changes: [ColorToken] = [
        added, addedBand, removed, removedBand, changed, changedBand, ghost, ghostLine, ghostText,
    ]
}
