import HTML
import Records

extension SearchGroup: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(rows.count)
        for row in rows { writer.write(row) }
        writer.write(words.count)
        for word in words {
            writer.write(word.text)
            for numbers in [word.titles, word.texts] {
                writer.write(numbers.count)
                for number in numbers { writer.write(Int(number)) }
            }
        }
    }

    package init(reading reader: inout RecordReader) throws(RecordReader.Damage) {
        var rows: [[UInt8]] = []
        for _ in 0..<(try reader.count()) { rows.append(try reader.content()) }
        var words: [Word] = []
        for _ in 0..<(try reader.count()) {
            words.append(
                Word(
                    text: try reader.text(), titles: try Self.numbers(&reader, below: rows.count),
                    texts: try Self.numbers(&reader, below: rows.count)))
        }
        self.init(rows: rows, words: words)
    }

    private static func numbers(
        _ reader: inout RecordReader, below limit: Int
    ) throws(RecordReader.Damage) -> [UInt32] {
        let count = try reader.count()
        guard count > 0 else { return [] }
        var numbers: [UInt32] = []
        numbers.reserveCapacity(count)
        for _ in 0..<count {
            let number = try reader.number()
            guard (0..<limit).contains(number) else { throw RecordReader.Damage() }
            numbers.append(UInt32(truncatingIfNeeded: number))
        }
        return numbers
    }
}
