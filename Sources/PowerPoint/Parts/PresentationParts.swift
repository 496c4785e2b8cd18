import OfficeOpenXML
import SVG
import TextFormats

/// The parts of a deck other than its slides (ECMA-376, part 1, 13.3).
enum PresentationParts {
    /// Of a master; those of its layouts follow it. Ids below are for slides.
    static let firstMasterID = 2_147_483_648
    static let firstSlideID = 256

    static let presentation = "/ppt/presentation.xml"
    static let master = "/ppt/slideMasters/slideMaster1.xml"
    static let notesMaster = "/ppt/notesMasters/notesMaster1.xml"
    static func layout(_ index: Int) -> String { "/ppt/slideLayouts/slideLayout\(index + 1).xml" }
    static func slide(_ index: Int) -> String { "/ppt/slides/slide\(index + 1).xml" }
    static func notes(_ index: Int) -> String { "/ppt/notesSlides/notesSlide\(index + 1).xml" }
    static func theme(_ number: Int) -> String { "/ppt/theme/theme\(number).xml" }

    /// The master with its layouts and its theme.
    static func master(_ theme: PictureTheme) -> [PackagePart] {
        let layouts = SlideMaster.layouts.indices
        let relations =
            layouts.map { PartRelation("rId\($0 + 1)", "slideLayout", part: layout($0)) }
            + [PartRelation("rId\(layouts.count + 1)", "theme", part: self.theme(1))]
        return [
            PackagePart(master, presentation: "slideMaster", SlideMaster.bytes(isDark: theme == .dark), relations)
        ]
            + layouts.map { index in
                PackagePart(
                    layout(index), presentation: "slideLayout", SlideMaster.bytes(of: SlideMaster.layouts[index]),
                    [PartRelation("rId1", "slideMaster", part: master)])
            }
            + [PackagePart(self.theme(1), OfficeTheme.contentType, ThemePart.bytes(theme))]
    }

    /// Notes are light, as they are printed.
    ///
    /// - Parameter path: of their theme.
    static func notes(theme path: String) -> [PackagePart] {
        [
            PackagePart(
                notesMaster, presentation: "notesMaster", NotesParts.master,
                [PartRelation("rId1", "theme", part: path)]),
            PackagePart(path, OfficeTheme.contentType, ThemePart.bytes(.light)),
        ]
    }

    static func presentation(_ frame: DeckParts, slideCount count: Int) -> PackagePart {
        let (notes, firstSlide) = (frame.masters.count + 1, frame.masters.count + 5)
        let bytes = PresentationXML.part("p:presentation") { xml in
            xml.attribute("saveSubsetFonts", "1")
            xml.element("p:sldMasterIdLst") { xml in
                for (index, master) in frame.masters.enumerated() {
                    xml.start("p:sldMasterId")
                    if let id = master.id { xml.attribute("id", id) }
                    xml.attribute("r:id", "rId\(index + 1)")
                    xml.end()
                }
            }
            xml.element("p:notesMasterIdLst") { $0.element("p:notesMasterId", ["r:id": "rId\(notes)"]) }
            xml.element("p:sldIdLst") { xml in
                for index in 0..<count {
                    xml.element("p:sldId", ["id": "\(firstSlideID + index)", "r:id": "rId\(firstSlide + index)"])
                }
            }
            xml.element("p:sldSz", ["cx": "\(frame.size.width)", "cy": "\(frame.size.height)"])
            xml.element("p:notesSz", ["cx": "\(DeckPages.notesSize.width)", "cy": "\(DeckPages.notesSize.height)"])
        }
        let others = [
            ("notesMaster", notesMaster), ("presProps", "/ppt/presProps.xml"), ("viewProps", "/ppt/viewProps.xml"),
            ("tableStyles", "/ppt/tableStyles.xml"),
        ]
        let relations =
            frame.masters.enumerated().map { PartRelation("rId\($0 + 1)", "slideMaster", part: $1.path) }
            + others.enumerated().map { PartRelation("rId\(notes + $0)", $1.0, part: $1.1) }
            + (0..<count).map { PartRelation("rId\(firstSlide + $0)", "slide", part: slide($0)) }
            + [PartRelation("rId\(firstSlide + count)", "theme", part: frame.theme)]
        return PackagePart(presentation, presentation: "presentation.main", bytes, relations)
    }

    static var properties: [PackagePart] {
        [
            PackagePart(
                "/ppt/presProps.xml", presentation: "presProps", PresentationXML.part("p:presentationPr") { _ in }),
            PackagePart("/ppt/viewProps.xml", presentation: "viewProps", PresentationXML.part("p:viewPr") { _ in }),
            PackagePart("/ppt/tableStyles.xml", presentation: "tableStyles", tableStyles),
        ]
    }

    private static var tableStyles: [UInt8] {
        var xml = XMLWriter()
        xml.element(
            "a:tblStyleLst",
            ["xmlns:a": OfficeSchema.drawing, "def": "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"])
        return xml.bytes
    }
}
