/// A block of resolved prose.
package indirect enum Block: Sendable, Hashable {
    /// Level 3 and deeper; the second level divides a slide into `BodySection`s.
    case heading(level: Int, anchor: String, [Inline])
    case paragraph([Inline])
    case list(List)
    case code(language: String?, text: String)
    case quote([Block])
    case table(header: [[Inline]], rows: [[[Inline]]])
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
        /// The paths that the step travels: the letters in brackets before its text, which are no longer in it.
        package var paths: [Path]
        package var blocks: [Block]
        /// Whether a deployment has none of the paths that the step travels.
        package var isAbsent = false

        package init(paths: [Path], blocks: [Block]) {
            self.paths = paths
            self.blocks = blocks
        }
    }
}

/// A run of resolved prose inside a block.
package indirect enum Inline: Sendable, Hashable {
    case text(String)
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    /// `(a)` in prose, where the slide declares the path.
    case path(Path)
    /// `{port:bes}`: the number is the resolved one.
    case port(Port)
    /// The name of a setting, as the text writes it.
    case setting(Setting.ID, spelling: String)
    case link(LinkTarget, [Inline])
    case softBreak
    case lineBreak
}

package enum LinkTarget: Sendable, Hashable {
    /// Another page of the edition, with an anchor on it if given.
    case slide(Slide.ID, anchor: String?)
    case section(Section.ID)
    /// An address with an allowed scheme.
    case address(String)
}
