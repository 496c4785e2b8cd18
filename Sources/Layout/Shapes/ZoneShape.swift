import Model

package struct ZoneShape: Sendable, Hashable {
    package var id: Zone.ID
    package var kind: Zone.Kind
    /// The framed zone around it.
    package var parent: Zone.ID?
    package var frame: Rect
    package var label: TextRun
    /// A square left of the label.
    package var icon: Rect

    package init(
        id: Zone.ID, kind: Zone.Kind, parent: Zone.ID? = nil, frame: Rect, label: TextRun, icon: Rect
    ) {
        self.id = id
        self.kind = kind
        self.parent = parent
        self.frame = frame
        self.label = label
        self.icon = icon
    }
}
