/// Text of a table's cell, in which a narrow column breaks lines after a slash rather than inside a word. After spaces and
/// hyphens every browser does so by itself.
enum BreakableText {
    static func nodes(_ text: String) -> [HTMLNode] {
        var nodes: [HTMLNode] = []
        var part = ""
        var last: Character = " "
        for character in text {
            if last == "/", character != "/", character != " " {
                nodes += [.text(part), element("wbr")]
                part = ""
            }
            part.append(character)
            last = character
        }
        return nodes + [.text(part)]
    }
}
