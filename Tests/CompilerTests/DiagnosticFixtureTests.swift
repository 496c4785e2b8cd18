import Compiler
import Diagnostics
import Testing

/// Each fixture's diagnostics are reported at the places that it marks, and no others are.
@Suite struct DiagnosticFixtureTests {
    @Test(arguments: try Fixture.names()) func `what is marked is reported, and no more`(name: String) throws {
        let fixture = try Fixture(name)
        let compilation = SiteCompiler.compile(fixture.corpus, contentPath: "Content")
        let reported = (compilation.diagnostics + compilation.lockDiagnostics).map { diagnostic in
            let place = diagnostic.location
            #expect(place.path.hasPrefix("Content/"))
            #expect(place.start <= place.end)
            return "\(place.path.dropFirst(8)):\(place.start.line):\(place.start.column) \(diagnostic.code.name)"
        }
        #expect(reported.sorted() == fixture.expectations)
        let isRefused = compilation.diagnostics.contains { $0.severity == .error }
        #expect((compilation.site == nil) == isRefused)
    }
}
