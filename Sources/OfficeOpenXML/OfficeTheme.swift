import TextFormats

/// A theme: twelve colors, a font, and plain fills and lines (ECMA-376, part 1, 20.1.6.9).
package struct OfficeTheme: Sendable {
    package static let contentType = "application/vnd.openxmlformats-officedocument.theme+xml"

    /// On every system, or replaced by one with the same metrics.
    package static let font = "Arial"

    /// In the order of the schema, as six hexadecimal digits.
    package struct Colors: Sendable {
        package var dark1: String
        package var light1: String
        package var dark2: String
        package var light2: String
        package var accents: [String]
        package var link: String
        package var visitedLink: String

        /// - Parameter accents: six.
        package init(
            dark1: String, light1: String, dark2: String, light2: String, accents: [String], link: String,
            visitedLink: String
        ) {
            (self.dark1, self.light1, self.dark2, self.light2) = (dark1, light1, dark2, light2)
            (self.accents, self.link, self.visitedLink) = (accents, link, visitedLink)
        }
    }

    private let name: String
    private let colors: Colors

    package init(name: String, colors: Colors) {
        self.name = name
        self.colors = colors
    }

    package var bytes: [UInt8] {
        var xml = XMLWriter()
        xml.element("a:theme", ["xmlns:a": OfficeSchema.drawing, "name": "Portolan"]) { xml in
            xml.element("a:themeElements") { xml in
                writeColors(&xml)
                Self.fonts(&xml)
                Self.formats(&xml)
            }
        }
        return xml.bytes
    }

    private func writeColors(_ xml: inout XMLWriter) {
        let accents: [StaticString] = [
            "a:accent1", "a:accent2", "a:accent3", "a:accent4", "a:accent5", "a:accent6",
        ]
        var pairs: [(StaticString, String)] = [
            ("a:dk1", colors.dark1), ("a:lt1", colors.light1), ("a:dk2", colors.dark2), ("a:lt2", colors.light2),
        ]
        pairs += zip(accents, colors.accents)
        pairs += [("a:hlink", colors.link), ("a:folHlink", colors.visitedLink)]
        xml.element("a:clrScheme", ["name": name]) { xml in
            for (name, color) in pairs { xml.element(name) { $0.element("a:srgbClr", ["val": color]) } }
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
