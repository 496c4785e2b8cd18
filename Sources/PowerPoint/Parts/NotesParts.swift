import TextFormats
import Words

/// What the speaker sees beside a slide (ECMA-376, part 1, 13.3.4 and 13.3.5).
enum NotesParts {
    private static let image = DeckPages.notesSize.withInsets(685_800, top: 685_800, height: 3_086_100)
    private static let text = DeckPages.notesSize.withInsets(685_800, top: 4_000_000, height: 4_400_000)

    static var master: [UInt8] {
        PresentationXML.part("p:notesMaster") { xml in
            content(["Notes"], DeckWords.english.language, hasGround: true, to: &xml)
            PresentationXML.colorMap(isDark: false, to: &xml)
            xml.element("p:notesStyle") { xml in
                xml.element("a:lvl1pPr", ["marL": "0", "algn": "l"]) { xml in
                    xml.element("a:defRPr", ["sz": "1200"]) { xml in
                        xml.element("a:solidFill") { $0.element("a:schemeClr", ["val": ThemeSlot.ink.rawValue]) }
                        xml.element("a:latin", ["typeface": "+mn-lt"])
                    }
                }
            }
        }
    }

    static func slide(_ paragraphs: [String], _ language: String) -> [UInt8] {
        PresentationXML.part("p:notes") { xml in
            content(paragraphs, language, hasGround: false, to: &xml)
            PresentationXML.overrideColorMap(to: &xml)
        }
    }

    private static func content(
        _ paragraphs: [String], _ language: String, hasGround: Bool, to xml: inout XMLWriter
    ) {
        xml.element("p:cSld") { xml in
            if hasGround { PresentationXML.background(to: &xml) }
            xml.element("p:spTree") { xml in
                xml.element("p:nvGrpSpPr") { xml in
                    xml.element("p:cNvPr", ["id": "1", "name": ""])
                    xml.element("p:cNvGrpSpPr")
                    xml.element("p:nvPr")
                }
                xml.element("p:grpSpPr")
                place("2", "Slide", "sldImg", nil, language, image, &xml)
                place("3", "Notes", "body", paragraphs, language, text, &xml)
            }
        }
    }

    /// - Parameter paragraphs: `nil` for the picture of the slide.
    private static func place(
        _ id: String, _ name: String, _ type: String, _ paragraphs: [String]?, _ language: String, _ frame: SlideRect,
        _ xml: inout XMLWriter
    ) {
        xml.element("p:sp") { xml in
            xml.element("p:nvSpPr") { xml in
                xml.element("p:cNvPr", ["id": id, "name": name])
                xml.element("p:cNvSpPr") { xml in
                    xml.element(
                        "a:spLocks",
                        paragraphs == nil
                            ? ["noGrp": "1", "noRot": "1", "noChangeAspect": "1"] : ["noGrp": "1"])
                }
                xml.element("p:nvPr") { $0.element("p:ph", ["type": type, "idx": paragraphs == nil ? "2" : "1"]) }
            }
            xml.element("p:spPr") { xml in
                xml.writeFrame("a:xfrm", frame)
                xml.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
            }
            guard let paragraphs else { return }
            xml.element("p:txBody") { xml in
                xml.element("a:bodyPr")
                xml.element("a:lstStyle")
                for text in paragraphs.isEmpty ? [""] : paragraphs {
                    xml.element("a:p") { xml in
                        guard !text.isEmpty else { return }
                        xml.element("a:r") { xml in
                            xml.element("a:rPr", ["lang": language, "dirty": "0"])
                            xml.element("a:t") { $0.text(text) }
                        }
                    }
                }
            }
        }
    }
}

extension SlideRect {
    fileprivate func withInsets(_ aside: Int, top: Int, height: Int) -> SlideRect {
        SlideRect(x: aside, y: top, width: width - 2 * aside, height: height)
    }
}
