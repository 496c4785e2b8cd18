import Model

package struct BoxShape: Sendable, Hashable {
    package var id: Node.ID
    package var component: Component.ID
    package var kind: Component.Kind
    package var parent: Node.ID?
    /// 0 for machines, people and external systems, 1 for what they hold, and so on.
    package var depth: Int
    package var frame: Rect
    /// Only machines that hold something have one; it runs along the frame's upper edge.
    package var titleBar: Rect?
    /// Below its machine's title bar, if it is one box with the machine, whose frame it has; otherwise `nil`.
    package var body: Rect?
    /// Its name.
    package var texts: [TextRun]
    /// Its technology, below the name.
    package var details: [TextRun]
    package var pictogram: Icon
    /// Where the pictogram is; a square.
    package var icon: Rect
    /// Stands for many: drawn with two cards behind it, offset up and right by 3.5 and 7, and a chip in the bar.
    package var isStack: Bool
    /// How many it is, where that is known.
    package var stackSize: Int?
    /// Where the chip stands; `nil` without one.
    package var stackChip: Rect?

    package init(
        id: Node.ID, component: Component.ID, kind: Component.Kind, parent: Node.ID?, depth: Int, frame: Rect,
        titleBar: Rect?, body: Rect? = nil, texts: [TextRun], details: [TextRun] = [], pictogram: Icon, icon: Rect,
        isStack: Bool,
        stackSize: Int? = nil, stackChip: Rect?
    ) {
        self.id = id
        self.component = component
        self.kind = kind
        self.parent = parent
        self.depth = depth
        self.frame = frame
        self.titleBar = titleBar
        self.body = body
        self.texts = texts
        self.details = details
        self.pictogram = pictogram
        self.icon = icon
        self.isStack = isStack
        self.stackSize = stackSize
        self.stackChip = stackChip
    }

    /// From top to bottom.
    package var allTexts: [TextRun] { details.isEmpty ? texts : texts + details }
}
