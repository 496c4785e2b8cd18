import Model
import Testing

@testable import Records

/// What is read from a record is what was written, and nothing is read from a damaged one.
@Suite struct RecordTests {
    private static let confidences = [
        Source.Confidence(id: "seen", title: "Seen", rank: 0),
        Source.Confidence(id: "guessed", title: "Guessed", rank: 3, isStated: false),
    ]

    private func bytes(_ value: some Recordable) -> [UInt8] {
        var writer = RecordWriter()
        writer.write(value)
        return writer.bytes
    }

    private func expectKept<Value: Recordable & Equatable>(
        _ value: Value, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let bytes = bytes(value)
        var reader = RecordReader(bytes)
        #expect(try Value(reading: &reader) == value, sourceLocation: sourceLocation)
        #expect(reader.isAtEnd, sourceLocation: sourceLocation)
        for count in bytes.indices {
            #expect(throws: RecordReader.Damage.self, "\(count) bytes", sourceLocation: sourceLocation) {
                var reader = RecordReader(Array(bytes[..<count]))
                _ = try Value(reading: &reader)
            }
        }
    }

    /// A value of which each stored property has another value than in a second one, so that a property that is new fails
    /// here until it is written.
    private func expectKept<Value: Recordable & Equatable>(
        _ value: Value, otherThan other: Value, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for (own, other) in zip(Mirror(reflecting: value).children, Mirror(reflecting: other).children) {
            #expect("\(own.value)" != "\(other.value)", "\(own.label ?? "")", sourceLocation: sourceLocation)
        }
        try expectKept(value, sourceLocation: sourceLocation)
        try expectKept(other, sourceLocation: sourceLocation)
    }

    @Test func sources() throws {
        try expectKept(
            Source(title: "T", place: "p. 3", retrieved: "2026-01-02", confidence: Self.confidences[1]),
            otherThan: Source(title: ""))
        // Its level is shared, and has no properties of its own.
        var reader = RecordReader(bytes(Self.confidences[1]))
        let read = try Source.Confidence(reading: &reader)
        #expect((read.id, read.title, read.rank, read.isStated) == ("guessed", "Guessed", 3, false))
    }

    @Test func links() throws {
        let terms = LinkTerms(
            data: .back, initiator: .both, purpose: "p", condition: "c", confidence: Self.confidences[0],
            replaces: ["a", "b"])
        try expectKept(terms, otherThan: LinkTerms())
        try expectKept(
            Link(id: "l", paths: ["a"], from: "x", to: "y", channel: "c", terms: terms, isDerived: true),
            otherThan: Link(id: "", paths: [], from: "", to: "", channel: ""))
        for data in LinkTerms.DataDirection.allCases { try expectKept(LinkTerms(data: data)) }
    }

    @Test func diagrams() throws {
        let node = Node(
            id: "n", component: "c", title: "N", icon: .relay, isStack: false, stackSize: 4, zone: "z",
            otherZones: ["y"], at: "m", children: [Node(id: "n.i", component: "i", isStack: true)])
        try expectKept(node, otherThan: Node(id: "", component: ""))
        let hints = LayoutHints(
            columns: ["n": 2, "m": 0], below: ["n": "m"], beside: ["m": "n"], level: ["n": "m"], merged: ["n"],
            keepsOrder: true, keepsLinesApart: true,
            fold: .zones(["z", "y"]))
        for fold in [FoldHint.automatic, .none, .zones([])] { try expectKept(LayoutHints(fold: fold)) }
        try expectKept(hints, otherThan: LayoutHints())
        try expectKept(
            Diagram(
                id: "d", title: "D", nodes: [node],
                links: [Link(id: "l", paths: [], from: "n", to: "n", channel: "c")],
                narrowedProtocols: ["c": "HTTP/2", "b": ""], hints: hints), otherThan: Diagram(id: ""))
        try expectKept(
            LockedArrangement(
                digest: "0123456789abcdef", columns: [["n", "m"], []], above: ["n"],
                inside: [["n.b", "n.a"], []], columnSeparation: 84, nodeSeparation: 42,
                groups: [FoldedGroup(id: "z", members: ["n", "m"])], isTerse: true, isMerged: true, isNarrow: true),
            otherThan: LockedArrangement(digest: "", columns: []))
        for icon in Icon.allCases { try expectKept(Node(id: "n", component: "n", icon: icon)) }
    }

    @Test func prose() throws {
        let inlines: [Inline] = [
            .text("Tëxt"), .code("c"), .emphasis([.strong([.strikethrough([.text("")])])]), .path("a"), .port("web"),
            .setting("depth", spelling: "_Depth"), .softBreak, .lineBreak,
            .link(.slide("s/t", anchor: "x"), [.text("t")]), .link(.slide("", anchor: nil), []),
            .link(.section("s"), []), .link(.address("https://e.com/"), []),
        ]
        let blocks: [Block] = [
            .heading(level: 3, anchor: "h", inlines), .paragraph(inlines), .code(language: "sh", text: "ls\n"),
            .code(language: nil, text: ""), .quote([.rule]),
            .list(Block.List(start: nil, isTight: true, items: [])),
            .list(
                Block.List(start: 0, isTight: false, items: [Block.Item(paths: ["a", "b"], blocks: [.paragraph([])])])),
            .table(header: [inlines, []], rows: [[[.text("1")], []], []]), .rule,
        ]
        try expectKept(
            BodySection(role: .happyPath, heading: inlines, anchor: "a", blocks: blocks),
            otherThan: BodySection(role: .notes, heading: nil, anchor: "", blocks: []))
        try expectKept(BodySection(role: .text, heading: [], anchor: "a", blocks: []))
    }

    @Test func numbersAndTexts() throws {
        let numbers = [0, 1, -1, 63, 64, -64, -65, 300, .max, .min]
        var writer = RecordWriter()
        for number in numbers { writer.write(number) }
        writer.write("")
        for text in ["a", "b", "a", "", ""] { writer.write(shared: text) }
        var reader = RecordReader(writer.bytes)
        for number in numbers { #expect(try reader.number() == number) }
        #expect(try reader.text() == "")
        for text in ["a", "b", "a", "", ""] { #expect(try reader.sharedText() == text) }
        #expect(reader.isAtEnd)
        #expect(throws: RecordReader.Damage.self) { try reader.number() }
    }

    @Test func lengthsThatAreTooLargeAreDamage() {
        for length in [5, .max, -1] {
            var writer = RecordWriter()
            writer.write(length)
            let bytes = writer.bytes + [1, 2]
            #expect(throws: RecordReader.Damage.self) {
                var reader = RecordReader(bytes)
                _ = try reader.text()
            }
            #expect(throws: RecordReader.Damage.self) {
                var reader = RecordReader(bytes)
                _ = try reader.sharedText()
            }
        }
        #expect(throws: RecordReader.Damage.self) {
            var reader = RecordReader(Array(repeating: 0xFF, count: 12))
            _ = try reader.number()
        }
    }
}
