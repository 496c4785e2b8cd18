/// A run of resolved prose inside a block.
package enum Inline: Sendable, Hashable {
    case text(String)
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    /// `(a)` in prose, if the slide declares the path.
    case path(Path)
    /// `{port:web}`; shown as the port's number.
    case port(Port.ID)
    /// The name of a setting, as the text writes it.
    indirect case setting(Setting.ID, spelling: String)
    indirect case link(LinkTarget, [Inline])
    case softBreak
    case lineBreak
}
