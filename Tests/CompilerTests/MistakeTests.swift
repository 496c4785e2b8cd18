import Diagnostics
import TestSupport
import Testing

@testable import Compiler

/// What is said of mistakes that people make, as they read it.
@Suite struct MistakeTests {
    @Test func `each mistake gets the answer that corrects it`() throws {
        var text = ""
        for mistake in Mistake.all {
            text += "### \(mistake.name)\n\(try mistake.answer())\n"
        }
        try GoldenFolder("Fixtures/golden/mistakes").expect(["mistakes.txt": text])
    }

    @Test(arguments: Mistake.meanings.map(\.mistake.name)) func `a hint says what was meant`(name: String) throws {
        let (mistake, hint) = try #require(Mistake.meanings.first { $0.mistake.name == name })
        let errors = try mistake.diagnostics().filter { $0.severity == .error }
        #expect(errors.first?.location.start.line == mistake.lines.first)
        #expect(errors.first?.hint == hint)
    }

    /// A mistake has one cause, and what follows from it is not reported beside it.
    @Test(arguments: Mistake.all.map(\.name)) func `a mistake is one error, where it was made`(name: String) throws {
        let mistake = try #require(Mistake.all.first { $0.name == name })
        let errors = try mistake.diagnostics().filter { $0.severity == .error }
        let answer = try mistake.answer()
        #expect(errors.map(\.location.start.line) == mistake.lines, "\(answer)")
    }
}
