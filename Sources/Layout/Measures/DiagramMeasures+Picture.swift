import Model

extension DiagramMeasures {
    /// Machines side by side that look as if they should be level.
    mutating func measureRows(_ boxes: BoxIndex) {
        let tops = boxes.tops.map { boxes.frames[$0] }
        for (index, a) in tops.enumerated() {
            for b in tops[(index + 1)...] where a.right <= b.left || b.right <= a.left {
                guard abs(a.top - b.top) <= 28 else { continue }
                let miss = min(
                    abs(a.top - b.top), abs(a.center.y - b.center.y), abs(a.bottom - b.bottom))
                if miss > 0.5, miss <= 20 { unevenRows += 1 }
            }
        }
    }

    mutating func measureDetours(_ lines: [MeasuredLine], _ boxes: BoxIndex) {
        var straight = 0
        var count = 0
        for line in lines where line.whole.count > 1 {
            count += 1
            if line.whole.count == 2 { straight += 1 }
            mostBends = max(mostBends, line.whole.count - 2)
            guard let from = line.from, let to = line.to, from != to else { continue }
            let (a, b) = (boxes.frames[from], boxes.frames[to])
            let gap = max(0, b.left - a.right, a.left - b.right) + max(0, b.top - a.bottom, a.top - b.bottom)
            longestDetour = max(longestDetour, line.length / max(gap, LayoutMetrics.lane))
        }
        if count > 0 { straightShare = Double(straight) / Double(count) }
    }

    /// What a picture does not show is not missing in it.
    mutating func measureHints(_ hints: LayoutHints, _ layout: DiagramLayout, _ boxes: BoxIndex) {
        for (place, wish) in hints.wishes.enumerated() where place < UInt64.bitWidth {
            guard let box = boxes.index(wish.node) else { continue }
            let isMet: Bool
            switch wish {
            case .merged:
                isMet = layout.boxes.contains { $0.parent == wish.node && $0.body != nil }
            case .level(_, let other):
                guard let other = boxes.index(other) else { continue }
                let (a, b) = (boxes.frames[box], boxes.frames[other])
                isMet = abs(a.top - b.top) < 0.5 && (a.right <= b.left || b.right <= a.left)
            }
            if !isMet { unmetHints |= 1 << UInt64(place) }
        }
    }

    mutating func measurePorts(_ layout: DiagramLayout) {
        let named = Set(layout.links.filter { $0.plate != nil }.map(\.channel))
        missingPorts = layout.links.count {
            $0.paths.isEmpty && named.contains($0.channel) && $0.trunk == nil && $0.plate == nil
        }
    }

    mutating func measureCover(_ layout: DiagramLayout, _ lines: [MeasuredLine]) {
        for (link, line) in zip(layout.links, lines) where line.ownLength > 0 {
            var covered = 0.0
            for piece in link.labelPieces {
                for run in line.runs {
                    let frame = piece.frame
                    let across = min(frame.right, run.right) - max(frame.left, run.left)
                    let down = min(frame.bottom, run.bottom) - max(frame.top, run.top)
                    if across >= 0, down >= 0 { covered += max(across, down) }
                }
            }
            coveredShare = max(coveredShare, min(1, covered / line.ownLength))
        }
    }
}
