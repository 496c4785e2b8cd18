import OfficeOpenXML
import TextFormats

/// The styles of a workbook's cells.
enum WorkbookStyles {
    /// Their numbers in `xml`.
    static let head = "1"
    static let title = "2"
    static let line = "3"
    static let link = "4"
    static let cell = "5"
    static let address = "6"

    /// Programs offer its colors to those who go on with the workbook; its cells have their own.
    static let theme = OfficeTheme(
        name: "Portolan",
        colors: OfficeTheme.Colors(
            dark1: "0F1B2D", light1: "FFFFFF", dark2: "42526B", light2: "E4EAF3",
            accents: ["0A805A", "1A4BE3", "85380F", "BC2E91", "6E26A8", "8F6C10"], link: "1A4BE3",
            visitedLink: "6E26A8"))

    static var xml: [UInt8] {
        var xml = XMLWriter()
        xml.element("styleSheet", ["xmlns": OfficeSchema.spreadsheet]) { xml in
            xml.element("fonts", ["count": "4"]) { xml in
                writeFont(to: &xml)
                writeFont(isBold: true, to: &xml)
                writeFont(isBold: true, size: "16", to: &xml)
                writeFont(color: "FF1A4BE3", to: &xml)
            }
            xml.element("fills", ["count": "3"]) { xml in
                for pattern in ["none", "gray125"] {
                    xml.element("fill") { $0.element("patternFill", ["patternType": pattern]) }
                }
                xml.element("fill") { xml in
                    xml.element("patternFill", ["patternType": "solid"]) { xml in
                        xml.element("fgColor", ["rgb": "FFE4EAF3"])
                        xml.element("bgColor", ["indexed": "64"])
                    }
                }
            }
            xml.element("borders", ["count": "2"]) { xml in
                xml.element("border")
                xml.element("border") { xml in
                    for side: StaticString in ["left", "right", "top"] { xml.element(side) }
                    xml.element("bottom", ["style": "hair"]) { $0.element("color", ["rgb": "FF8A97AD"]) }
                }
            }
            xml.element("cellStyleXfs", ["count": "1"]) {
                $0.element("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])
            }
            xml.element("cellXfs", ["count": "7"]) { xml in
                writeFormat(font: "0", wraps: false, to: &xml)
                writeFormat(font: "1", fill: "2", border: "1", wraps: true, to: &xml)
                writeFormat(font: "2", wraps: false, to: &xml)
                writeFormat(font: "0", wraps: false, to: &xml)
                writeFormat(font: "3", border: "1", wraps: true, to: &xml)
                // That of a cell without a style is not what all programs take for it.
                writeFormat(font: "0", border: "1", wraps: true, to: &xml)
                writeFormat(font: "3", wraps: false, to: &xml)
            }
            xml.element("cellStyles", ["count": "1"]) {
                $0.element("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])
            }
        }
        return xml.bytes
    }

    private static func writeFont(
        isBold: Bool = false, size: String = "11", color: String? = nil, to xml: inout XMLWriter
    ) {
        xml.element("font") { xml in
            if isBold { xml.element("b") }
            if color != nil { xml.element("u") }
            xml.element("sz", ["val": size])
            if let color { xml.element("color", ["rgb": color]) }
            xml.element("name", ["val": "Calibri"])
        }
    }

    private static func writeFormat(
        font: String, fill: String = "0", border: String = "0", wraps: Bool, to xml: inout XMLWriter
    ) {
        xml.element(
            "xf",
            [
                "numFmtId": "0", "fontId": font, "fillId": fill, "borderId": border, "xfId": "0", "applyFont": "1",
                "applyFill": "1", "applyBorder": "1", "applyAlignment": "1",
            ]
        ) { $0.element("alignment", ["horizontal": "left", "vertical": "top", "wrapText": wraps ? "1" : "0"]) }
    }
}
