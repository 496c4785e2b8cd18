import Compiler
import Diagnostics
import Testing

/// Every fault is told with its code at the place that a fixture marks, and nothing else is told.
@Suite struct DiagnosticFixtureTests {
    @Test(arguments: try Fixture.names()) func `says what is marked and no more`(name: String) throws {
        let fixture = try Fixture(name)
        let compilation = SiteCompiler.compile(fixture.corpus, contentPath: "Content")
        let told = (compilation.diagnostics + compilation.lockDiagnostics).map { diagnostic in
            let place = diagnostic.location
            #expect(place.path.hasPrefix("Content/"))
            #expect(place.start <= place.end)
            return "\(place.path.dropFirst(8)):\(place.start.line):\(place.start.column) \(diagnostic.code.name)"
        }
        #expect(told.sorted() == fixture.expectations)
        let isRefused = compilation.diagnostics.contains { $0.severity == .error }
        #expect((compilation.site == nil) == isRefused)
    }

    @Test func `a fixture provokes each code`() throws {
        let expectations = try Fixture.names().map { try Fixture($0).expectations }.joined()
        let marked = expectations.compactMap { $0.split(separator: " ").last.map(String.init) }
        #expect(Set(marked).sorted() == DiagnosticCode.ofCorpus.map(\.name))
    }

    @Test func `codes are named once and explained`() {
        let names = DiagnosticCode.all.map(\.name)
        #expect(Set(names).count == names.count)
        for code in DiagnosticCode.all {
            #expect(code.explanation.hasSuffix("."), "\(code.name)")
            #expect(DiagnosticCode.named(code.name) == code)
        }
        #expect(DiagnosticCode.named("no-such-code") == nil)
    }
}
