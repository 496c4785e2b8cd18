import TextFormats
import XMLReading

/// A layout of a template: its places, and where they are.
struct TemplateLayout: Sendable {
    struct Place: Sendable, Hashable {
        var type: String
        var index: Int?
        /// `nil` where the master has it.
        var frame: SlideRect?
    }

    let path: String
    let name: String
    let type: String?
    let places: [Place]

    init(path: String, tree: XMLTree) {
        self.path = path
        name = tree.first("cSld")?.attributes["name"] ?? ""
        type = tree.attributes["type"]
        places = Self.places(tree)
    }

    /// Of a layout or a master.
    private static func places(_ tree: XMLTree) -> [Place] {
        tree.first("cSld")?.first("spTree")?.all("sp").compactMap { shape in
            guard let place = shape.first("nvSpPr")?.first("nvPr")?.first("ph") else { return nil }
            let box = shape.first("spPr")?.first("xfrm")
            func number(_ element: String, _ name: String) -> Int? {
                box?.first(element)?.attributes[name].flatMap { Int($0) }
            }
            var frame: SlideRect?
            if let x = number("off", "x"), let y = number("off", "y"), let width = number("ext", "cx"),
                let height = number("ext", "cy")
            {
                frame = SlideRect(x: x, y: y, width: width, height: height)
            }
            return Place(
                type: place.attributes["type"] ?? "obj", index: place.attributes["idx"].flatMap { Int($0) },
                frame: frame)
        } ?? []
    }

    func place(_ types: String...) -> Place? { places.first { types.contains($0.type) } }

    private static let foot = ["ftr", "sldNum", "dt"]

    /// The one with a title and as little else as possible.
    static func forDiagrams(_ layouts: [TemplateLayout]) -> TemplateLayout? {
        let titled = layouts.filter { $0.place("title") != nil }
        return titled.first { $0.type == "titleOnly" }
            ?? titled.min { a, b in
                a.places.count { !foot.contains($0.type) } < b.places.count { !foot.contains($0.type) }
            }
    }

    /// Below the title and above the foot, as wide as the title.
    func room(on master: XMLTree, _ size: SlideRect) -> SlideRect {
        let inherited = Self.places(master)
        func frame(_ type: String) -> SlideRect? {
            guard let own = place(type) else { return nil }
            return own.frame ?? inherited.first { $0.type == type }?.frame
        }
        let title = frame("title") ?? SlideRect(x: size.width / 30, y: 0, width: size.width * 28 / 30, height: 0)
        let top = title.y + title.height
        let below = Self.foot.compactMap(frame).map(\.y).filter { $0 > size.height / 2 }
        let bottom = min(below.min() ?? size.height - size.height / 30, size.height)
        return SlideRect(x: title.x, y: top, width: min(title.width, size.width - title.x), height: bottom - top)
    }
}
