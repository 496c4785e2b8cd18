import OfficeOpenXML
import TextFormats

/// The elements of DrawingML that shapes consist of (ECMA-376, part 1, 20.1).
extension XMLWriter {
    mutating func writeProperties(_ name: ShapeName, id: Int) {
        start("p:cNvPr")
        attribute("id", "\(id)")
        attribute("name", name.title)
        if !name.description.isEmpty { attribute("descr", name.description) }
        if name.isDecorative {
            element("a:extLst") { xml in
                xml.element("a:ext", ["uri": "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"]) { xml in
                    xml.element("adec:decorative", ["xmlns:adec": OfficeSchema.decorative, "val": "1"])
                }
            }
        }
        end()
    }

    mutating func write(_ placeholder: SlidePlaceholder) {
        start("p:ph")
        attribute("type", placeholder.type)
        if let index = placeholder.index { attribute("idx", "\(index)") }
        end()
    }

    mutating func writeFrame(_ name: StaticString, _ frame: SlideRect) {
        element(name) { $0.writeOffset("a:off", "a:ext", frame) }
    }

    mutating func writeOffset(_ offset: StaticString, _ extent: StaticString, _ frame: SlideRect) {
        element(offset, ["x": "\(frame.x)", "y": "\(frame.y)"])
        element(extent, ["cx": "\(frame.width)", "cy": "\(frame.height)"])
    }

    mutating func write(_ geometry: ShapeGeometry, _ frame: SlideRect) {
        switch geometry {
        case .preset(let name, let adjustments):
            element("a:prstGeom", ["prst": name]) { xml in
                xml.element("a:avLst") { xml in
                    for (index, value) in adjustments.enumerated() {
                        // The one adjustment of most shapes has no number, those of bent connectors have.
                        let isOnly = adjustments.count == 1 && !name.hasPrefix("bent")
                        xml.element(
                            "a:gd", ["name": isOnly ? "adj" : "adj\(index + 1)", "fmla": "val \(value)"])
                    }
                }
            }
        case .free(let form): write(form, frame)
        }
    }

    private mutating func write(_ form: FreeForm, _ frame: SlideRect) {
        element("a:custGeom") { xml in
            xml.element("a:avLst")
            xml.element("a:gdLst")
            xml.element("a:ahLst")
            xml.element("a:cxnLst") { xml in
                for site in form.sites {
                    xml.element("a:cxn", ["ang": "\(site.angle)"]) { $0.write("a:pos", site.point) }
                }
            }
            xml.element("a:rect", ["l": "l", "t": "t", "r": "r", "b": "b"])
            xml.element("a:pathLst") { xml in
                for path in form.paths {
                    xml.start("a:path")
                    xml.attribute("w", "\(frame.width)")
                    xml.attribute("h", "\(frame.height)")
                    if !path.isFilled { xml.attribute("fill", "none") }
                    if !path.isStroked { xml.attribute("stroke", "0") }
                    for step in path.steps { xml.write(step) }
                    xml.end()
                }
            }
        }
    }

    private mutating func write(_ step: FreeForm.Step) {
        switch step {
        case .move(let point): element("a:moveTo") { $0.write("a:pt", point) }
        case .line(let point): element("a:lnTo") { $0.write("a:pt", point) }
        case .curve(let a, let b, let c):
            element("a:cubicBezTo") { xml in for point in [a, b, c] { xml.write("a:pt", point) } }
        case .arc(let rx, let ry, let start, let sweep):
            element("a:arcTo", ["wR": "\(rx)", "hR": "\(ry)", "stAng": "\(start)", "swAng": "\(sweep)"])
        case .close: element("a:close")
        }
    }

    private mutating func write(_ name: StaticString, _ point: SlidePoint) {
        element(name, ["x": "\(point.x)", "y": "\(point.y)"])
    }

    /// - Parameter stroke: `nil` for none.
    mutating func write(_ stroke: ShapeStroke?) {
        guard let stroke else {
            element("a:ln") { $0.element("a:noFill") }
            return
        }
        element("a:ln", ["w": "\(stroke.width)", "cap": stroke.isRound ? "rnd" : "flat"]) { xml in
            xml.writeFill(stroke.color)
            if stroke.dashes.count > 1 {
                xml.element("a:custDash") { xml in
                    for index in stride(from: 0, to: stroke.dashes.count - 1, by: 2) {
                        let (dash, gap) = (stroke.dashes[index], stroke.dashes[index + 1])
                        xml.element("a:ds", ["d": Self.share(dash), "sp": Self.share(gap)])
                    }
                }
            }
            xml.element("a:round")
            if let end = stroke.start { xml.write("a:headEnd", end) }
            if let end = stroke.end { xml.write("a:tailEnd", end) }
        }
    }

    /// In 1,000ths of a percent.
    private static func share(_ widths: Double) -> String { "\(Int((widths * 100_000).rounded()))" }

    private mutating func write(_ name: StaticString, _ end: ShapeStroke.End) {
        element(name, ["type": end.type, "w": end.width, "len": end.length])
    }
}
