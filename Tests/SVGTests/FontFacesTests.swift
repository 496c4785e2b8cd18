import Layout
import Testing

@testable import SVG

@Suite struct FontFacesTests {
    /// A rule of a picture's stylesheet, as a browser reads it.
    private struct Face {
        var weight: String
        var base64: Substring
        /// `nil` if it is for all characters.
        var scalars: Set<UInt32>?
    }

    private static func faces(_ css: String) throws -> [Face] {
        let rule =
            #/@font-face\{font-family:Inter;font-weight:(\d+);src:url\(data:font\/woff2;base64,([^)]+)\) format\("woff2"\)(?:;unicode-range:([^}]+))?\}/#
        let faces = try css.matches(of: rule).map { match in
            Face(weight: String(match.1), base64: match.2, scalars: try match.3.map(scalars))
        }
        try #require(faces.count == css.components(separatedBy: "@font-face").count - 1)
        return faces
    }

    private static func scalars(_ unicodeRange: Substring) throws -> Set<UInt32> {
        var scalars: Set<UInt32> = []
        for item in unicodeRange.split(separator: ",") {
            let ends = try item.dropFirst(2).split(separator: "-").map { try #require(UInt32($0, radix: 16)) }
            scalars.formUnion(try #require(ends.first)...(try #require(ends.last)))
        }
        return scalars
    }

    /// What the outlines of a weight reach, which are for no characters beyond the basic plane.
    private static let inter = Dictionary(
        uniqueKeysWithValues: TextStyle.Weight.allCases.map { weight in
            let font = OutlineFont(Asset.outlines(weight))
            let scalars = (UInt32(0)...0xFFFF).filter { Unicode.Scalar($0).flatMap { font?.glyph($0) } != nil }
            return (weight, Set(scalars))
        })

    private static let titles = [
        "Title", "Zugänge – Łódź → Genève", "„Größe“ × 2 ≥ 1’000 €", "語 and Ωmega", "語", "",
        "A\u{A0}B\u{2011}C “D” ‘E’…",
        "ĄĆĘŃÓŚŹŻ ÀÉÎ", "\"#$%&'*+;<=>?@[\\]^_`{|}~", "A\tB", "Q",
    ]

    private static func picture(_ title: String, _ sketch: Sketch = brokerSample()) -> String {
        String(
            utf8: DiagramDrawing(layout: sketch.layout, diagram: sketch.diagram)
                .standaloneSVG(title: title, subtitle: "A summary.", description: "D", idPrefix: "x"))
    }

    @Test(arguments: TextStyle.Weight.allCases) func slicesTogetherAreTheFont(_ weight: TextStyle.Weight) throws {
        let slices = InterSlices.characters.map { Set($0.unicodeScalars.map(\.value)) }
        #expect(slices.reduce(0) { $0 + $1.count } == Set(slices.joined()).count)
        #expect(Set(slices.joined()) == Self.inter[weight])
        let files = Asset.fontSlices(weight)
        #expect(files.count == slices.count)
        for file in files {
            #expect(file.starts(with: Array("wOF2OTTO".utf8)))
            #expect(file[8..<12].reduce(0) { $0 << 8 | Int($1) } == file.count)
        }
        // What nearly every picture has in every weight.
        #expect(files[0].count < 4_000 && files.reduce(0) { $0 + $1.count } < 23_000)
    }

    /// For every character that is drawn and that Inter has there is one face of its weight; there is none without such
    /// a character.
    @Test(arguments: titles) func aPictureHoldsWhatItSets(_ title: String) throws {
        for svg in [Self.picture(title), Self.picture(title, querySample())] {
            let root = try XMLTree.parse(svg)
            let faces = try Self.faces(try #require(root.all("style").first).text)
            for weight in TextStyle.Weight.allCases {
                let own = faces.filter { $0.weight == "\(weight.rawValue)" }
                let texts = root.all("text").filter { $0.inherited("font-weight") == "\(weight.rawValue)" }
                let drawn = Set(texts.flatMap(\.text.unicodeScalars).map { $0 == "\n" ? 0x20 : $0.value })
                    .intersection(try #require(Self.inter[weight]))
                for scalar in drawn {
                    // A face without a range is the whole weight.
                    let faces = own.filter { $0.scalars?.contains(scalar) ?? true }
                    #expect(faces.count == 1, "U+\(scalar) in \(weight)")
                }
                #expect(own.isEmpty == drawn.isEmpty)
                for face in own { #expect(face.scalars.map { !$0.isDisjoint(with: drawn) } ?? true) }
            }
            let weights = faces.compactMap { Int($0.weight) }
            #expect(weights == weights.sorted() && Set(faces.map(\.base64)).count == faces.count)
        }
    }

    /// Each face has the glyphs of its range: the slice that is embedded for it is the one with its characters.
    @Test func aFaceHoldsTheSliceOfItsRange() throws {
        for weight in TextStyle.Weight.allCases {
            let files = Asset.fontSlices(weight)
            for (index, characters) in InterSlices.characters.enumerated() {
                let face = try Self.faces(FontFaces.css([weight: [characters]]))
                #expect(face.count == 1 && face.first?.weight == "\(weight.rawValue)")
                #expect(face.first?.base64 == Base64.text(of: files[index])[...])
                #expect(face.first?.scalars == Set(characters.unicodeScalars.map(\.value)))
            }
        }
    }

    /// A browser looks for the parts of a composed character in one font only, so that this has to be the whole of Inter.
    @Test(arguments: ["Gene\u{300}ve", "\u{C9} and E\u{301}", "E\u{301} and \u{C9}", "20 \u{212A}"])
    func whatABrowserComposesNeedsTheWholeWeight(_ title: String) throws {
        let faces = try Self.faces(Self.picture(title))
        let own = faces.filter { $0.weight == "600" }
        #expect(own.count == 1 && own.allSatisfy { $0.scalars == nil })
        #expect(own.first?.base64 == Base64.text(of: Asset.font(.semibold))[...])
        #expect(faces.filter { $0.weight != "600" }.allSatisfy { $0.scalars != nil })
    }

    /// Many slices are longer than the font that they were cut from.
    @Test(arguments: TextStyle.Weight.allCases) func noWeightIsLongerThanTheWhole(_ weight: TextStyle.Weight) throws {
        let whole = FontFaces.css([weight: InterSlices.characters])
        let faces = try Self.faces(whole)
        #expect(faces.map(\.base64) == [Base64.text(of: Asset.font(weight))[...]] && faces[0].scalars == nil)
        for count in 1..<InterSlices.characters.count {
            for lines in [InterSlices.characters.prefix(count), InterSlices.characters.suffix(count)] {
                #expect(FontFaces.css([weight: Array(lines)]).utf8.count <= whole.utf8.count)
            }
        }
        #expect(try Self.faces(FontFaces.css([weight: Array(InterSlices.characters.prefix(4))])).count == 4)
    }

    /// What Inter cannot compose either is set in another font, with its accents.
    @Test func otherMarksNeedNothing() throws {
        #expect(FontFaces.css([.bold: ["語", "x\u{338}\u{20D0}"]]).components(separatedBy: "@font-face").count == 2)
        #expect(FontFaces.css([.bold: ["語 ✔\u{FE0F}"]]).components(separatedBy: "@font-face").count == 2)
        #expect(FontFaces.css([.bold: ["語"]]) == DiagramStylesheet.unkerned)
        #expect(FontFaces.css([:]) == "")
    }

    @Test(arguments: ["Title", "Zugänge – Łódź → Genève"]) func picturesAreSmall(_ title: String) throws {
        let faces = try Self.faces(Self.picture(title))
        #expect(faces.reduce(0) { $0 + $1.base64.count } < (title == "Title" ? 26_000 : 38_000))
    }

    @Test func outlinesNeedNoFace() throws {
        let sketch = brokerSample()
        let drawing = DiagramDrawing(layout: sketch.layout, diagram: sketch.diagram)
        let svg = String(
            utf8: drawing.deckPicture(title: "Łódź 語", subtitle: "S", description: "D", idPrefix: "x").svg(.light))
        // Only the line that is left as text.
        let faces = try Self.faces(svg)
        #expect(Set(faces.map(\.weight)) == ["600"] && faces.count == 4)
    }
}
