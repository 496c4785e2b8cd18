import Model

extension [Inline] {
    /// The text that a reader sees, without formatting.
    ///
    /// - Parameter number: the text of a port's number.
    package func plainText(number: (Port.ID) -> String) -> String {
        if count == 1, case .text(let text) = self[0] { return text }
        return map { inline in
            switch inline {
            case .text(let text), .code(let text), .setting(_, let text): text
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner):
                inner.plainText(number: number)
            case .path(let path): "(\(path))"
            case .port(let port): number(port)
            case .softBreak, .lineBreak: " "
            }
        }.joined()
    }
}
