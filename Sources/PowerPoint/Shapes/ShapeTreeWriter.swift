import OfficeOpenXML
import TextFormats

/// Writes the shapes of a slide (ECMA-376, part 1, 19.3.1.45). Ids are counted in the order of the shapes.
struct ShapeTreeWriter {
    private var nextID = 2
    private let ids: [ShapeKey: Int]

    private let language: String

    private init(_ shapes: [SlideShape], _ language: String) {
        self.language = language
        var count = 2
        var ids: [ShapeKey: Int] = [:]
        Self.count(shapes, &count, &ids)
        self.ids = ids
    }

    /// - Parameter language: of the text, as `DeckWords.language`.
    static func write(_ shapes: [SlideShape], _ language: String, to xml: inout XMLWriter) {
        var writer = ShapeTreeWriter(shapes, language)
        xml.element("p:spTree") { xml in
            xml.element("p:nvGrpSpPr") { xml in
                xml.element("p:cNvPr", ["id": "1", "name": ""])
                xml.element("p:cNvGrpSpPr")
                xml.element("p:nvPr")
            }
            xml.element("p:grpSpPr")
            for shape in shapes { writer.write(shape, &xml) }
        }
    }

    /// In the order in which `write` counts.
    private static func count(_ shapes: [SlideShape], _ next: inout Int, _ ids: inout [ShapeKey: Int]) {
        for shape in shapes {
            if case .plain(let plain) = shape, let key = plain.key { ids[key] = next }
            next += 1
            if case .connector(let connector) = shape, connector.substitute != nil { next += 1 }
            if case .group(_, let inner) = shape { count(inner, &next, &ids) }
        }
    }

    private mutating func write(_ shape: SlideShape, _ xml: inout XMLWriter) {
        switch shape {
        case .group(let name, let shapes): group(name, shapes, shape.frame, &xml)
        case .plain(let plain): write(plain, &xml)
        case .connector(let connector):
            guard let substitute = connector.substitute else { return write(connector, &xml) }
            xml.start("mc:AlternateContent")
            xml.attribute("xmlns:mc", OfficeSchema.compatibility)
            xml.start("mc:Choice")
            xml.attribute("xmlns:p159", OfficeSchema.powerPoint2016)
            xml.attribute("Requires", "p159")
            write(connector, &xml)
            xml.end()
            xml.start("mc:Fallback")
            write(substitute, &xml)
            xml.end()
            xml.end()
        case .table(let table):
            let id = takeID()
            xml.element("p:graphicFrame") { xml in
                xml.element("p:nvGraphicFramePr") { xml in
                    xml.writeProperties(table.name, id: id)
                    xml.element("p:cNvGraphicFramePr") { $0.element("a:graphicFrameLocks", ["noGrp": "1"]) }
                    xml.element("p:nvPr")
                }
                xml.writeFrame("p:xfrm", table.frame)
                xml.write(table, language)
            }
        }
    }

    private mutating func takeID() -> Int {
        defer { nextID += 1 }
        return nextID
    }

    private mutating func group(
        _ name: ShapeName, _ shapes: [SlideShape], _ frame: SlideRect, _ xml: inout XMLWriter
    ) {
        xml.start("p:grpSp")
        let id = takeID()
        xml.element("p:nvGrpSpPr") { xml in
            xml.writeProperties(name, id: id)
            xml.element("p:cNvGrpSpPr")
            xml.element("p:nvPr")
        }
        xml.element("p:grpSpPr") { xml in
            xml.element("a:xfrm") { xml in
                xml.writeOffset("a:off", "a:ext", frame)
                xml.writeOffset("a:chOff", "a:chExt", frame)
            }
        }
        for shape in shapes { write(shape, &xml) }
        xml.end()
    }

    private mutating func write(_ shape: PlainShape, _ xml: inout XMLWriter) {
        let id = takeID()
        xml.element("p:sp") { xml in
            xml.element("p:nvSpPr") { xml in
                xml.writeProperties(shape.name, id: id)
                if shape.placeholder != nil {
                    xml.element("p:cNvSpPr") { $0.element("a:spLocks", ["noGrp": "1"]) }
                } else {
                    xml.element("p:cNvSpPr", shape.isTextBox ? ["txBox": "1"] : [:])
                }
                xml.element("p:nvPr") { xml in
                    guard let placeholder = shape.placeholder else { return }
                    xml.write(placeholder)
                }
            }
            xml.element("p:spPr") { xml in
                guard !shape.isInherited else { return }
                xml.writeFrame("a:xfrm", shape.frame)
                guard shape.placeholder == nil else { return }
                xml.write(shape.geometry, shape.frame)
                xml.writeFill(shape.fill)
                xml.write(shape.stroke)
            }
            guard let text = shape.text else { return }
            if shape.isInherited {
                xml.writeInherited(text, language)
            } else {
                xml.write(text, language, isPlaceholder: shape.placeholder != nil)
            }
        }
    }

    private mutating func write(_ connector: SlideConnector, _ xml: inout XMLWriter) {
        let id = takeID()
        let ends = [(connector.start, "a:stCxn" as StaticString), (connector.end, "a:endCxn")]
        xml.element("p:cxnSp") { xml in
            xml.element("p:nvCxnSpPr") { xml in
                xml.writeProperties(connector.name, id: id)
                xml.element("p:cNvCxnSpPr") { xml in
                    for (glue, element) in ends {
                        guard let glue, let shape = ids[glue.key] else { continue }
                        xml.element(element, ["id": "\(shape)", "idx": "\(glue.site)"])
                    }
                }
                xml.element("p:nvPr")
            }
            xml.element("p:spPr") { xml in
                let place = connector.place
                xml.start("a:xfrm")
                if place.isTurned { xml.attribute("rot", "5400000") }
                if place.flipsHorizontally { xml.attribute("flipH", "1") }
                if place.flipsVertically { xml.attribute("flipV", "1") }
                xml.writeOffset("a:off", "a:ext", place.frame)
                xml.end()
                xml.write(.preset(place.preset, place.adjustments), place.frame)
                xml.write(connector.stroke)
            }
        }
    }
}
