import OfficeOpenXML
import TextFormats

/// What the parts of a presentation have in common.
enum PresentationXML {
    /// A part whose root declares the namespaces that shapes need.
    static func part(_ root: StaticString, _ content: (inout XMLWriter) -> Void) -> [UInt8] {
        var xml = XMLWriter()
        xml.element(
            root,
            [
                "xmlns:a": OfficeSchema.drawing, "xmlns:r": OfficeSchema.relations,
                "xmlns:p": OfficeSchema.presentation,
            ], content: content)
        return xml.bytes
    }

    /// Which colors of the theme are the ground and the ink.
    static func colorMap(isDark: Bool, to xml: inout XMLWriter) {
        let dark = ["dk1", "lt1", "dk2", "lt2"]
        let light = ["lt1", "dk1", "lt2", "dk2"]
        let pairs = isDark ? dark : light
        xml.start("p:clrMap")
        let names: [StaticString] = ["bg1", "tx1", "bg2", "tx2"]
        for (name, value) in zip(names, pairs) { xml.attribute(name, value) }
        let accents: [StaticString] = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6"]
        for name in accents + ["hlink", "folHlink"] { xml.attribute(name, "\(name)") }
        xml.end()
    }

    static func overrideColorMap(to xml: inout XMLWriter) {
        xml.element("p:clrMapOvr") { $0.element("a:masterClrMapping") }
    }

    static func background(to xml: inout XMLWriter) {
        xml.element("p:bg") { xml in
            xml.element("p:bgPr") { xml in
                xml.element("a:solidFill") { $0.element("a:schemeClr", ["val": ThemeSlot.ground.rawValue]) }
                xml.element("a:effectLst")
            }
        }
    }
}
