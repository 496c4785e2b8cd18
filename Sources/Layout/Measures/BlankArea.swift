/// The largest rectangle of a drawing in which nothing is.
enum BlankArea {
    private static let step = LayoutMetrics.grid

    /// Its share of the drawing, on a grid of 14 points.
    static func share(of layout: DiagramLayout) -> Double {
        let (width, height) = (Int(layout.size.width / step), Int(layout.size.height / step))
        guard width > 0, height > 0 else { return 0 }
        var taken = Array(repeating: false, count: width * height)
        func take(_ r: Rect) {
            let columns = clamped(r.left, width)..<clamped(r.right + step, width)
            for row in clamped(r.top, height)..<clamped(r.bottom + step, height) {
                for column in columns { taken[row * width + column] = true }
            }
        }
        for box in layout.boxes where box.parent == nil { take(box.frame) }
        for zone in layout.zones { take(zone.label.bounds) }
        for link in layout.links {
            for (a, b) in zip(link.points, link.points.dropFirst()) {
                take(Rect(left: min(a.x, b.x), top: min(a.y, b.y), right: max(a.x, b.x), bottom: max(a.y, b.y)))
            }
        }
        return Double(largest(taken, width: width)) / Double(width * height)
    }

    private static func clamped(_ position: Double, _ count: Int) -> Int { min(max(Int(position / step), 0), count) }

    /// By the heights of the blank columns above each row: the largest rectangle in a histogram.
    private static func largest(_ taken: [Bool], width: Int) -> Int {
        var best = 0
        var heights = Array(repeating: 0, count: width)
        var stack: [(start: Int, height: Int)] = []
        for row in 0..<taken.count / width {
            for column in 0..<width { heights[column] = taken[row * width + column] ? 0 : heights[column] + 1 }
            stack.removeAll(keepingCapacity: true)
            for column in 0...width {
                let height = column < width ? heights[column] : 0
                var start = column
                while let last = stack.last, last.height >= height {
                    stack.removeLast()
                    best = max(best, last.height * (column - last.start))
                    start = last.start
                }
                stack.append((start, height))
            }
        }
        return best
    }
}
