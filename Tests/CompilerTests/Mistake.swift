import Diagnostics
import Testing

@testable import Compiler

/// The fixture `base` with one mistake in one of its files.
struct Mistake {
    let name: String
    let path: String
    let right: String
    let wrong: String
    /// Where errors are expected.
    let lines: [Int]

    private static let slide = "1.0/10-trade/10-order.md"
    private static let catalog = "1.0/catalog.yml"

    static let all: [Mistake] = [
        Mistake(
            "a date that does not exist", slide, "confidence: deck}", "confidence: deck, retrieved: 2026-02-30}", 5),
        Mistake("a date of another form", slide, "confidence: deck}", "confidence: deck, retrieved: 23.11.2026}", 5),
        Mistake("the heading of the steps misspelt", slide, "## Happy path", "## Hapy path", 14),
        Mistake("the heading of the steps of the wrong level", slide, "## Happy path", "### Happy path", 14),
        Mistake(
            "a step in a bulleted list", slide, "1. (a) The clerk orders.\n2. (b)", "- (a) The clerk orders.\n- (b)", 16
        ),
        Mistake("one step with a bullet", slide, "1. (a) The clerk", "- (a) The clerk", 16),
        Mistake("a wrong letter of a step", slide, "2. (b)", "2. (e)", 17),
        Mistake("a quote that is not closed", catalog, "title: Web, port", "title: \"Web, port", 8),
        Mistake(
            "a quote that the next one closes", slide, "title: Order\nkind: flow\nsummary: A clerk orders.",
            "title: \"Order\nkind: flow\nsummary: \"A clerk orders.\"", 2),
        Mistake(
            "a quote in braces that the next one closes", catalog,
            "Inside, kind: internal}\n  outside: {title: Outside,",
            "\"Inside, kind: internal}\n  outside: {title: \"Outside\",", 2),
        Mistake("a mark of a merge", slide, "kind: flow\n", "<<<<<<< HEAD\nkind: flow\n=======\n", 3),
        Mistake("a quote that is never closed", slide, "summary: A clerk", "summary: \"A clerk", 4),
        Mistake("text after a quote", slide, "title: Order", "title: \"Order\" by phone", 2),
        Mistake("a brace that is not closed", slide, "channel: web}", "channel: web", 7),
        Mistake("a bracket that is not closed", slide, "also: [clerk, store]", "also: [clerk, store", 9),
        Mistake(
            "a bracket that is not closed before another key", catalog,
            "sources: [{title: Chart, confidence: deck}]}\n  news: {number",
            "sources: [{title: Chart, confidence: deck}}\n  news: {number", 5),
        Mistake("no space after the colon of a key", slide, "kind: flow", "kind:flow", 3),
        Mistake("no space after a colon in braces", slide, "{path: a, from: browser", "{path:a, from: browser", 7),
        Mistake("a colon in a title", slide, "title: Order", "title: Order: by phone", 2),
        Mistake("a colon in a title in braces", catalog, "inside: {title: Inside,", "inside: {title: In: side,", 2),
        Mistake("a value that begins with a backquote", slide, "summary: A clerk", "summary: `A` clerk", 4),
        Mistake("a value that begins with a percent sign", slide, "summary: A clerk", "summary: %A clerk", 4),
        Mistake("a value that begins with an at sign", slide, "summary: A clerk", "summary: @clerk", 4),
        Mistake("a value that begins with an asterisk", slide, "summary: A clerk", "summary: **A** clerk", 4),
        Mistake("a value that begins with an ampersand", slide, "summary: A clerk", "summary: & A clerk", 4),
        Mistake("an unknown escape", slide, "summary: A clerk orders.", "summary: \"C:\\programs\"", 4),
        Mistake(
            "a tab before a key", catalog, "    kind: machine\n    zone: inside", "\tkind: machine\n    zone: inside",
            13),
        Mistake(
            "a line that is indented too little", catalog, "    kind: machine\n    zone: inside",
            "   kind: machine\n    zone: inside", 13),
        Mistake(
            "a line that is indented too much", catalog, "    kind: machine\n    zone: inside",
            "     kind: machine\n    zone: inside", 13),
        Mistake("an entry that is indented too little", slide, "  - {path: b", " - {path: b", 8),
        Mistake("a list in place of a mapping", catalog, "zones:\n  inside", "zones:\n  - inside", 3),
        Mistake("a list on the line of its key", slide, "also: [clerk, store]", "also: - clerk", 9),
        Mistake("a line without a key", slide, "kind: flow\n", "kind: flow\nsome words\n", 4),
        Mistake("an unknown key for one that is missing", slide, "summary:", "sumary:", 4),
        Mistake("an unknown key of a link for one that is missing", slide, "to: api,", "too: api,", 7),
        Mistake("typographic quotes", catalog, "number: 5000", "number: “5000-5010”", 6),
        Mistake("a port twice", catalog, "  news: {number: 5000", "  web: {number: 5000", 6),
        Mistake("a component twice", catalog, "  desk:\n", "  server:\n", 18),
        Mistake("an id twice", catalog, "      browser: {", "      api: {", 24),
    ]

    /// What is meant is not the nearest name.
    static let meanings: [(mistake: Mistake, hint: String)] = [
        (
            Mistake("several numbers of a port", catalog, "number: 5000", "number: [5000, 5001]", 6),
            "declare a port for each number, and name them all in the 'ports' of a channel"
        ),
        (
            Mistake("the number of a port", catalog, "port: web, transport", "port: 443, transport", 8),
            "the port with this number is 'web'"
        ),
        (
            Mistake("encryption for a transport", catalog, "transport: tcp", "transport: TLS", 8),
            "name what carries it, such as tcp, and say 'encrypted: true'"
        ),
        (
            Mistake(
                "what others call a machine", catalog, "    kind: machine\n    zone: inside",
                "    kind: server\n    zone: inside", 13),
            "did you mean 'machine'?"
        ),
        (
            Mistake(
                "the port of a link", slide, "from: browser, to: api, channel: web",
                "from: browser, to: api, port: web", 7),
            "name a channel of the catalog with 'channel': it says that for its links"
        ),
        (
            Mistake("a zone for a component", slide, "also: [clerk, store]", "also: [inside, store]", 9),
            "'inside' is a zone, and whatever is in it is 'zone:inside'"
        ),
    ]

    private init(_ name: String, _ path: String, _ right: String, _ wrong: String, _ line: Int) {
        self.name = name
        self.path = path
        self.right = right
        self.wrong = wrong
        lines = [line]
    }

    private func compilation() throws -> Compilation {
        var corpus = try Fixture("base").corpus
        let index = try #require(corpus.firstIndex { $0.path == path })
        let text = String(decoding: corpus[index].bytes, as: UTF8.self)
        let range = try #require(text.range(of: right), "\(name)")
        corpus[index].bytes = Array((text[..<range.lowerBound] + wrong + text[range.upperBound...]).utf8)
        return SiteCompiler.compile(corpus, contentPath: "Content")
    }

    func diagnostics() throws -> [Diagnostic] { try compilation().diagnostics }

    func answer() throws -> String {
        let compilation = try compilation()
        return TextRenderer().render(compilation.diagnostics, files: compilation.files)
    }
}
