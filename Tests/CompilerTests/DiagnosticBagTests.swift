import Diagnostics
import Markup
import Testing

@Suite struct DiagnosticBagTests {
    private let file = SourceFile(path: "b.md", bytes: Array("one\ntwo\n".utf8))

    @Test func `the order is total, and what is reported twice is shown once`() {
        let other = SourceFile(path: "a.md")
        let ordered = [
            Diagnostic(YAMLSyntax.self, "m", at: other.startLocation),
            Diagnostic(DuplicateKey.self, "m", at: file.location(0..<1)),
            Diagnostic(YAMLSyntax.self, "a", at: file.location(0..<1)),
            Diagnostic(YAMLSyntax.self, "m", at: file.location(0..<1)),
            Diagnostic(YAMLSyntax.self, "m", at: file.location(0..<1), hint: "h"),
            Diagnostic(YAMLSyntax.self, "m", at: file.location(0..<3)),
            Diagnostic(YAMLSyntax.self, "a", at: file.location(4..<4)),
        ]
        for start in ordered.indices {
            let bag = DiagnosticBag()
            bag.add(ordered[start...] + ordered[...start])
            #expect(bag.sorted == ordered)
            #expect(bag.all.count == ordered.count + 1)
        }
    }

    @Test func `a bag knows what was reported since`() {
        let bag = DiagnosticBag()
        let start = bag.mark
        #expect(bag.isSound && bag.isSound(since: start) && bag.isEmpty(since: start))
        bag.report(YAMLSyntax.self, "m", at: file.startLocation)
        let later = bag.mark
        #expect(!bag.isSound && !bag.isSound(since: start) && !bag.isEmpty(since: start))
        #expect(bag.isSound(since: later) && bag.isEmpty(since: later))
    }

    @Test func `places are equal in files of one path`() {
        let again = SourceFile(path: "b.md", bytes: file.bytes)
        #expect(file.location(1..<2) == again.location(1..<2))
        #expect(file.location(1..<2).hashValue == again.location(1..<2).hashValue)
        #expect(file.location(0..<5).end == SourcePosition(line: 2, column: 2))
        #expect(file.location(ofLine: 2).start == SourcePosition(line: 2, column: 1))
        #expect(file.location(0..<1).through(file.location(4..<6)).bytes == 0..<6)
    }
}
