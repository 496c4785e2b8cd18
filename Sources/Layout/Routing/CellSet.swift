/// A set of the cells of a grid: one bit for each.
struct CellSet: Sendable {
    private var words: [UInt64]

    init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

    mutating func insert(_ cell: Int) { words[cell >> 6] |= 1 << UInt64(cell & 63) }

    mutating func removeAll() { for index in words.indices { words[index] = 0 } }

    func contains(_ cell: Int) -> Bool { words[cell >> 6] & (1 << UInt64(cell & 63)) != 0 }
}
