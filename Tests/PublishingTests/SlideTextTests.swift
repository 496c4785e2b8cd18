import Diagnostics
import Foundation
import Testing

@testable import Publishing

/// A build lets the texts of slides go, and reads them again to show the line of a diagnostic.
@Suite struct SlideTextTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.copy(Fixture("flow").content, to: "Content")
    }

    @Test func textsOfSlidesAreReadAgain() throws {
        let whole = try CorpusInput(contentPath: folder.path + "/Content", deployment: nil).reading(for: nil)
        let slide = try #require(whole.site?.editions.first?.sections.first?.slides.first)
        let reading = whole.withoutSlideTexts()
        #expect(reading.sources[slide.path] == nil && reading.sources.keys.contains { $0.hasSuffix("catalog.yml") })

        let file = SourceFile(path: slide.path)
        let diagnostic = Diagnostic(StaleLayout.self, "anything", at: file.startLocation)
        let read = reading.sources(of: [diagnostic])
        #expect(read[slide.path]?.bytes == whole.sources[slide.path]?.bytes)
        #expect(read.count == reading.sources.count + 1)

        try FileManager.default.removeItem(atPath: slide.path)
        #expect(reading.sources(of: [diagnostic])[slide.path] == nil)
    }
}
