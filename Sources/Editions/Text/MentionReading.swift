import Model

/// Finds where an edition's text names ports and settings, each step or part once, in reading order.
struct MentionReading {
    private(set) var ports: [Port.ID: [Mention]] = [:]
    private(set) var settings: [Setting.ID: [Mention]] = [:]
    private let number: (Port.ID) -> String

    init(_ edition: Edition, slides: [Slide], number: @escaping (Port.ID) -> String) {
        self.number = number
        for section in edition.sections {
            add(NamedThings(section.introduction), at: Mention(page: .section(section.id), anchor: "", heading: ""))
        }
        for slide in slides { read(slide) }
    }

    private mutating func read(_ slide: Slide) {
        for section in slide.body {
            var elsewhere = NamedThings(section.heading ?? [])
            var steps: [(Mention.StepNumber, NamedThings)] = []
            var place = 0
            for block in section.blocks {
                guard section.role == .happyPath, case .list(let list) = block, let start = list.start else {
                    elsewhere.add(block)
                    continue
                }
                for (index, item) in list.items.enumerated() {
                    place += 1
                    let named = NamedThings(item.blocks)
                    if !named.isEmpty {
                        steps.append((Mention.StepNumber(place: place, number: start + index), named))
                    }
                }
            }
            guard !elsewhere.isEmpty || !steps.isEmpty else { continue }
            var mention = Mention(
                page: .slide(slide.id), anchor: section.anchor,
                heading: section.heading?.plainText(number: number) ?? "")
            add(elsewhere, at: mention)
            for (step, named) in steps {
                mention.step = step
                add(named, at: mention)
            }
        }
    }

    private mutating func add(_ named: NamedThings, at mention: Mention) {
        for port in named.ports { ports[port, default: []].append(mention) }
        for setting in named.settings { settings[setting, default: []].append(mention) }
    }
}

/// The ports and settings that a piece of text names.
private struct NamedThings {
    private(set) var ports: Set<Port.ID> = []
    private(set) var settings: Set<Setting.ID> = []

    var isEmpty: Bool { ports.isEmpty && settings.isEmpty }

    init(_ inlines: [Inline]) { add(inlines) }

    init(_ blocks: [Block]) { for block in blocks { add(block) } }

    mutating func add(_ block: Block) {
        switch block {
        case .heading(_, _, let inlines), .paragraph(let inlines): add(inlines)
        case .list(let list): for item in list.items { for block in item.blocks { add(block) } }
        case .quote(let blocks): for block in blocks { add(block) }
        case .table(let header, let rows): for cell in header + rows.joined() { add(cell) }
        case .code, .rule: break
        }
    }

    private mutating func add(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .port(let port): ports.insert(port)
            case .setting(let setting, _): settings.insert(setting)
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner): add(inner)
            case .text, .code, .path, .softBreak, .lineBreak: break
            }
        }
    }
}
