import OfficeOpenXML
import TextFormats

/// Text in shapes and tables (ECMA-376, part 1, 21.1.2), each piece of which has its language for spelling and hyphens.
extension XMLWriter {
    mutating func write(_ text: ShapeText, _ language: String, isPlaceholder: Bool) {
        element("p:txBody") { xml in
            xml.start("a:bodyPr")
            xml.attribute("wrap", text.wraps ? "square" : "none")
            xml.attribute("lIns", "\(text.insets.left)")
            xml.attribute("tIns", "\(text.insets.top)")
            xml.attribute("rIns", "\(text.insets.right)")
            xml.attribute("bIns", "\(text.insets.bottom)")
            xml.attribute("anchor", text.anchor.rawValue)
            xml.element(isPlaceholder ? "a:normAutofit" : "a:noAutofit")
            xml.end()
            xml.element("a:lstStyle")
            for runs in text.paragraphs {
                xml.element("a:p") { xml in
                    xml.start("a:pPr")
                    xml.attribute("marL", "\(text.hanging)")
                    xml.attribute("indent", "\(-text.hanging)")
                    xml.attribute("algn", text.alignment.rawValue)
                    if let spacing = text.lineSpacing {
                        xml.element("a:lnSpc") { $0.element("a:spcPct", ["val": "\(spacing)"]) }
                    }
                    xml.element("a:spcBef") { $0.element("a:spcPts", ["val": "0"]) }
                    xml.element("a:buNone")
                    xml.end()
                    for run in runs { xml.write(run, language) }
                }
            }
        }
    }

    /// In the look of the layout.
    mutating func writeInherited(_ text: ShapeText, _ language: String) {
        element("p:txBody") { xml in
            xml.element("a:bodyPr") { $0.element("a:normAutofit") }
            xml.element("a:lstStyle")
            for runs in text.paragraphs {
                xml.element("a:p") { xml in for run in runs { xml.write(run, language) } }
            }
        }
    }

    mutating func write(_ run: ShapeText.Run, _ language: String) {
        if run.isSlideNumber {
            start("a:fld")
            attribute("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}")
            attribute("type", "slidenum")
        } else {
            start("a:r")
        }
        start("a:rPr")
        attribute("lang", language)
        if let size = run.size { attribute("sz", "\(size)") }
        if run.isBold { attribute("b", "1") }
        attribute("dirty", "0")
        if let color = run.color { writeFill(color) }
        if run.size != nil { element("a:latin", ["typeface": "+mn-lt"]) }
        end()
        element("a:t") { $0.text(run.text) }
        end()
    }

    mutating func write(_ table: SlideTable, _ language: String) {
        element("a:graphic") { xml in
            xml.element("a:graphicData", ["uri": OfficeSchema.table]) { xml in
                xml.element("a:tbl") { xml in
                    xml.element("a:tblPr", ["firstRow": "1"])
                    xml.element("a:tblGrid") { xml in
                        for width in table.widths { xml.element("a:gridCol", ["w": "\(width)"]) }
                    }
                    for (row, height) in zip([table.head] + table.rows, table.heights) {
                        xml.element("a:tr", ["h": "\(height)"]) { xml in
                            for cell in row { xml.write(cell, isHead: row == table.head, table.look, language) }
                        }
                    }
                }
            }
        }
    }

    private mutating func write(_ cell: String, isHead: Bool, _ look: SlideTable.Look, _ language: String) {
        element("a:tc") { xml in
            xml.element("a:txBody") { xml in
                xml.element("a:bodyPr")
                xml.element("a:lstStyle")
                xml.element("a:p") {
                    if !cell.isEmpty {
                        $0.write(
                            ShapeText.Run(text: cell, size: look.size, isBold: isHead, color: look.ink), language)
                    }
                }
            }
            xml.element(
                "a:tcPr", ["marL": "76200", "marR": "76200", "marT": "38100", "marB": "38100", "anchor": "t"]
            ) { xml in
                for side: StaticString in ["a:lnL", "a:lnR", "a:lnT"] {
                    xml.element(side, ["w": "0"]) { $0.element("a:noFill") }
                }
                xml.element("a:lnB", ["w": "9525"]) { $0.writeFill(look.rule) }
                xml.writeFill(isHead ? look.headFill : nil)
            }
        }
    }
}
