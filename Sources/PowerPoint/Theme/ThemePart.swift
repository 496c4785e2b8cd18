import SVG
import TextFormats

/// The theme with Portolan's palette, in the light or the dark look (ECMA-376, part 1, 20.1.6.9).
enum ThemePart {
    static let contentType = "application/vnd.openxmlformats-officedocument.theme+xml"

    /// On every system, or replaced by one with the same metrics.
    static let font = "Arial"

    static func bytes(_ theme: PictureTheme) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("a:theme", ["xmlns:a": OfficeSchema.drawing, "name": "Portolan"]) { xml in
            xml.element("a:themeElements") { xml in
                colors(theme, &xml)
                fonts(&xml)
                formats(&xml)
            }
        }
        return xml.bytes
    }

    /// In the dark look the dark pair is the ground; `SlideMaster` maps it so.
    private static func colors(_ theme: PictureTheme, _ xml: inout XMLWriter) {
        let isDark = theme == .dark
        let pairs: [(StaticString, ColorToken)] = [
            ("a:dk1", isDark ? ThemeSlot.ground.token : ThemeSlot.ink.token),
            ("a:lt1", isDark ? ThemeSlot.ink.token : ThemeSlot.ground.token),
            ("a:dk2", isDark ? ThemeSlot.secondGround.token : ThemeSlot.secondInk.token),
            ("a:lt2", isDark ? ThemeSlot.secondInk.token : ThemeSlot.secondGround.token),
            ("a:accent1", ThemeSlot.accent1.token), ("a:accent2", ThemeSlot.accent2.token),
            ("a:accent3", ThemeSlot.accent3.token), ("a:accent4", ThemeSlot.accent4.token),
            ("a:accent5", ThemeSlot.accent5.token), ("a:accent6", ThemeSlot.accent6.token),
            ("a:hlink", ThemeSlot.accent2.token), ("a:folHlink", ThemeSlot.accent5.token),
        ]
        xml.element("a:clrScheme", ["name": isDark ? "Portolan dark" : "Portolan"]) { xml in
            for (name, token) in pairs {
                xml.element(name) {
                    $0.element("a:srgbClr", ["val": String(token.value(in: theme).dropFirst())])
                }
            }
        }
    }

    private static func fonts(_ xml: inout XMLWriter) {
        xml.element("a:fontScheme", ["name": "Portolan"]) { xml in
            for name: StaticString in ["a:majorFont", "a:minorFont"] {
                xml.element(name) { xml in
                    xml.element("a:latin", ["typeface": font])
                    xml.element("a:ea", ["typeface": ""])
                    xml.element("a:cs", ["typeface": ""])
                }
            }
        }
    }

    /// Plain fills and lines; a theme has three of each at least.
    private static func formats(_ xml: inout XMLWriter) {
        func placeholder(_ xml: inout XMLWriter) {
            xml.element("a:solidFill") { $0.element("a:schemeClr", ["val": "phClr"]) }
        }
        xml.element("a:fmtScheme", ["name": "Portolan"]) { xml in
            xml.element("a:fillStyleLst") { xml in for _ in 0..<3 { placeholder(&xml) } }
            xml.element("a:lnStyleLst") { xml in
                for width in ["9525", "15875", "28575"] {
                    xml.element("a:ln", ["w": width]) { xml in
                        placeholder(&xml)
                        xml.element("a:prstDash", ["val": "solid"])
                    }
                }
            }
            xml.element("a:effectStyleLst") { xml in
                for _ in 0..<3 { xml.element("a:effectStyle") { $0.element("a:effectLst") } }
            }
            xml.element("a:bgFillStyleLst") { xml in for _ in 0..<3 { placeholder(&xml) } }
        }
    }
}
