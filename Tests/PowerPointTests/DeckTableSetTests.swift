import Testing

@testable import PowerPoint

/// Tables on slides, and the first slide.
@Suite struct DeckTableSetTests {
    private static let design = DeckDesign(theme: .light)

    private static func table(_ name: String, rows: Int) -> DeckTable {
        DeckTable(
            title: "Matrix: \(name)", heading: name, summary: "\(rows)", columns: [.init("A", share: 1)],
            rows: (0..<rows).map { ["\(name) \($0)"] })
    }

    private static func slides(_ counts: [String: Int]) -> [DeckSlide] {
        DeckTableSet(
            title: "Matrix", tables: counts.sorted { $0.key < $1.key }.map { table($0.key, rows: $0.value) },
            summary: { tables in "\(tables.count) tables" }
        ).slides(design)
    }

    private static func title(_ slide: DeckSlide) -> String? {
        slide.shapes.lazy.compactMap { shape in
            guard case .plain(let plain) = shape, plain.name.title == "Title" else { return nil }
            return plain.text?.paragraphs.first?.first?.text
        }.first
    }

    private static func tables(_ slide: DeckSlide) -> [SlideTable] {
        slide.shapes.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    @Test func `short tables share a slide, below each other and with their headings`() throws {
        let slides = Self.slides(["a": 2, "b": 3, "c": 1])
        #expect(slides.map(Self.title) == ["Matrix"])
        let slide = try #require(slides.first)
        let frames = Self.tables(slide).map(\.frame)
        #expect(frames.count == 3)
        for (above, below) in zip(frames, frames.dropFirst()) { #expect(above.y + above.height < below.y) }
        #expect(frames.allSatisfy { $0.y + $0.height <= DeckPages.size.height })
        #expect(slide.notes == ["3 tables", "a", "b", "c"])
    }

    @Test func `a table that needs several slides comes last and has them alone, and none loses a row`() {
        let slides = Self.slides(["a": 60, "b": 2, "c": 12, "d": 12])
        #expect(
            slides.map(Self.title) == [
                "Matrix", "Matrix: d", "Matrix: a (1 of 3)", "Matrix: a (2 of 3)", "Matrix: a (3 of 3)",
            ])
        #expect(slides.map { Self.tables($0).map(\.rows.count) } == [[2, 12], [12], [20], [20], [20]])
        #expect(slides.flatMap(Self.tables).map(\.rows.count).reduce(0, +) == 86)
    }

    @Test func `the first slide says what the deck is of and lists what is in it`() {
        let slide = DeckSlide.title(
            "Site", facts: ["Edition 1", "3 diagrams"], contents: ["A: 1", "B: 2"], Self.design)
        let texts = slide.shapes.flatMap { shape -> [String] in
            switch shape {
            case .plain(let plain): plain.text?.paragraphs.compactMap { $0.first?.text } ?? []
            case .group(let name, let shapes): [name.description, "\(shapes.count)"]
            default: []
            }
        }
        #expect(texts == ["Site", "Edition 1", "3 diagrams", "A: 1; B: 2", "2"])
        let long = DeckSlide.title("Site", facts: [], contents: (0..<40).map { "Section \($0)" }, Self.design)
        #expect(!long.shapes.contains { if case .group = $0 { true } else { false } })
    }
}
