import Layout
import Model
import SVG

/// The boxes of a diagram as groups: a box with its title, its pictogram and the boxes that it contains.
struct BoxDrawer {
    let palette: ShapePalette
    let sites: BoxSites
    let held: [Node.ID: [BoxShape]]
    /// What is lit while the rest recedes; `nil` where all is lit.
    let spotlight: Spotlight?

    private var scale: SlideScale { palette.scale }

    /// - Parameter box: has no title and no pictogram where it has no room for a pictogram.
    func shape(_ box: BoxShape, recedes parentRecedes: Bool = false) -> SlideShape {
        let recedes = parentRecedes || spotlight?.lights(box.id) == false
        let inner = held[box.id] ?? []
        let title = box.texts.map(\.text).joined(separator: " ")
        var parts = box.isStack ? cards(box, recedes) : []
        parts.append(frame(box, title, isFull: !inner.isEmpty, recedes))
        if let lid = lid(box, recedes) { parts.append(lid) }
        if let bar = box.titleBar { parts.append(titleBar(bar, box, title, recedes)) }
        if box.icon.width > 0 { parts.append(icon(box.pictogram, box.icon, .icon, recedes)) }
        if let chip = box.stackChip { parts.append(stackChip(chip, box, recedes)) }
        parts += inner.map { shape($0, recedes: recedes) }
        return .group(ShapeName(title: title, description: description(box, title, inner)), parts)
    }

    private func description(_ box: BoxShape, _ title: String, _ inner: [BoxShape]) -> String {
        let words = palette.design.words
        let kind = box.kind == .zone ? words.deck.zoneAsBox : box.kind.title(words.reference)
        let many = box.stackSize.map { words.deck.ofThem("\($0)") } ?? words.deck.manyOfThem
        let whole = "\(title) (\(kind)\(box.isStack ? ", " + many : ""))"
        let names = inner.map { $0.texts.map(\.text).joined(separator: " ") }
        return names.isEmpty ? whole : words.deck.with(whole, names.joined(separator: ", "))
    }

    // MARK: Parts

    private func frame(_ box: BoxShape, _ title: String, isFull: Bool, _ recedes: Bool) -> SlideShape {
        let frame = scale.rect(box.frame)
        let look = BoxLook(box)
        let text: ShapeText? =
            box.titleBar == nil && box.icon.width > 0
            ? TextPlacing(runs: box.allTexts, frame: box.frame, staysAtTop: isFull).text(
                palette, paragraphs: paragraphs(box, recedes)) : nil
        return .plain(
            PlainShape(
                key: ShapeKey(text: box.id.text), name: ShapeName(title: "\(title), frame"), frame: frame,
                geometry: geometry(box, look), fill: look.fill.map { palette.color($0, recedes: recedes) },
                stroke: palette.border(look, recedes: recedes), text: text))
    }

    private func paragraphs(_ box: BoxShape, _ recedes: Bool) -> [[ShapeText.Run]] {
        box.texts.map { [palette.run($0, box.textColor, recedes: recedes)] }
            + box.details.map { [palette.run($0, .faintInk, recedes: recedes)] }
    }

    /// With a site wherever a line ends, which PowerPoint's own shapes do not have.
    private func geometry(_ box: BoxShape, _ look: BoxLook) -> ShapeGeometry {
        let frame = scale.rect(box.frame)
        let steps =
            switch look.outline {
            case .rectangle(let radius): BoxOutline.rounded(frame, scale.length(radius))
            case .cylinder(let lid): BoxOutline.cylinder(frame, scale.length(lid))
            }
        return .free(FreeForm(paths: [.init(steps: steps)], sites: sites.sites(of: box, scale)))
    }

    private func lid(_ box: BoxShape, _ recedes: Bool) -> SlideShape? {
        let look = BoxLook(box)
        guard case .cylinder(let height) = look.outline else { return nil }
        let rect = Rect(x: box.frame.x, y: box.frame.y, width: box.frame.width, height: 2 * height)
        return .plain(
            PlainShape(
                name: .decorative("Lid"), frame: scale.rect(rect), geometry: .ellipse, fill: nil,
                stroke: palette.border(look, recedes: recedes)))
    }

    private func cards(_ box: BoxShape, _ recedes: Bool) -> [SlideShape] {
        let look = BoxLook(box)
        return BoxShape.stackOffsets.map { offset in
            let frame = scale.rect(box.frame.offset(dx: offset, dy: -offset))
            let geometry: ShapeGeometry =
                switch look.outline {
                case .rectangle(let radius): .rounded(frame, radius: scale.length(radius))
                case .cylinder(let lid):
                    .free(FreeForm(paths: [.init(steps: BoxOutline.cylinder(frame, scale.length(lid)))]))
                }
            return .plain(
                PlainShape(
                    name: .decorative("Card of the stack"), frame: frame, geometry: geometry,
                    fill: look.fill.map { palette.color($0, recedes: recedes) },
                    stroke: palette.border(look, recedes: recedes)))
        }
    }

    private static let barRadius = 9.25

    private func titleBar(_ bar: Rect, _ box: BoxShape, _ title: String, _ recedes: Bool) -> SlideShape {
        let inner = Rect(left: bar.left + 0.75, top: bar.top + 0.75, right: bar.right - 0.75, bottom: bar.bottom)
        let frame = scale.rect(inner)
        let corner = Self.barRadius * TextPlacing.cornerInset
        let room = Rect(
            left: inner.left + corner, top: inner.top + corner, right: inner.right - corner, bottom: inner.bottom)
        return .plain(
            PlainShape(
                name: ShapeName(title: "\(title), title bar"), frame: frame,
                geometry: .roundedAbove(frame, radius: scale.length(Self.barRadius)),
                fill: palette.color(.titleBar, recedes: recedes),
                text: TextPlacing(runs: box.allTexts, frame: room).text(palette, paragraphs: paragraphs(box, recedes))))
    }

    func icon(_ icon: Icon, _ frame: Rect, _ color: ColorToken, _ recedes: Bool) -> SlideShape {
        let rect = scale.rect(frame)
        var stroke = palette.stroke(color, width: 1.5, recedes: recedes)
        stroke.isRound = true
        return .plain(
            PlainShape(
                name: .decorative("Pictogram"), frame: rect, geometry: .free(IconForm.form(icon, size: rect.width)),
                stroke: stroke))
    }

    private func stackChip(_ chip: Rect, _ box: BoxShape, _ recedes: Bool) -> SlideShape {
        let frame = scale.rect(chip)
        let run = TextRun(
            text: box.stackText, origin: chip.center, style: BoxShape.chipStyle, width: chip.width)
        return .plain(
            PlainShape(
                name: ShapeName(title: "How many"), frame: frame, geometry: .rounded(frame, radius: frame.height / 2),
                fill: palette.color(.chip, recedes: recedes),
                text: ShapeText(
                    paragraphs: [[palette.run(run, .chipText, recedes: recedes)]], alignment: .center)))
    }
}
