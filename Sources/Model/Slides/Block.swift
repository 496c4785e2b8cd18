/// A block of resolved prose.
package enum Block: Sendable, Hashable {
    /// Level 3 or deeper; headings of level 2 divide a slide into `BodySection`s.
    indirect case heading(level: Int, anchor: String, [Inline])
    case paragraph([Inline])
    indirect case list(List)
    indirect case code(language: String?, text: String)
    case quote([Block])
    indirect case table(header: [[Inline]], rows: [[[Inline]]])
    case rule

    package struct List: Sendable, Hashable {
        /// The first number; `nil` for a list of bullets.
        package var start: Int?
        package var isTight: Bool
        package var items: [Item]

        package init(start: Int?, isTight: Bool, items: [Item]) {
            self.start = start
            self.isTight = isTight
            self.items = items
        }
    }

    package struct Item: Sendable, Hashable {
        /// The paths that the step travels: the letters in brackets before its text, which the text no longer contains.
        package var paths: [Path]
        package var blocks: [Block]

        package init(paths: [Path], blocks: [Block]) {
            self.paths = paths
            self.blocks = blocks
        }
    }
}
