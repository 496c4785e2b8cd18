/// Text that may be broken where it has no space, so that a narrow column or a title does not break lines inside a word. After
/// spaces and hyphens every browser breaks by itself.
enum BreakableText {
    /// After slashes, as in `HTTP/HTTPS`.
    static func nodes(_ text: String) -> [HTMLNode] {
        broken(text) { last, next in last == "/" && next != "/" && next != " " }
    }

    /// Of a name in a program: after low lines, points and slashes, and before the capital that begins a word inside of it.
    static func name(_ text: String) -> [HTMLNode] {
        broken(text) { last, next in
            "_./".contains(last) ? !"_./ ".contains(next) : last.isLowercase && next.isUppercase
        }
    }

    private static func broken(_ text: String, between: (Character, Character) -> Bool) -> [HTMLNode] {
        var nodes: [HTMLNode] = []
        var part = ""
        for character in text {
            if let last = part.last, between(last, character), part.contains(where: \.isLetter) {
                nodes += [.text(part), element("wbr")]
                part = ""
            }
            part.append(character)
        }
        return nodes + [.text(part)]
    }
}
