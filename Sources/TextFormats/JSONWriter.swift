/// Writes JSON value by value, so that a long document is never held as a tree. An array or object is on one line where
/// it fits, else each of its values begins a line. The caller ends what it begins, and gives a
/// key before each value of an object.
package struct JSONWriter {
    private var bytes: [UInt8] = []
    private var depth = 0
    /// What was handed over, in bytes.
    private var drained = 0
    /// Where each array and object begins that has not ended; negative where its beginning was taken out.
    private var starts: [Int] = []
    /// The longest line that an array or object is put on, in bytes.
    package static let lineLength = 400
    /// Whether the array or object that was last begun has nothing in it yet.
    private var isEmpty = true
    private var isAfterKey = false

    /// How much white space there is.
    package enum Spacing: Sendable {
        /// As a person reads it: a space a level, and after colons and commas.
        case wide
        /// No more than line feeds, for long documents.
        case tight
    }

    private let spacing: Spacing

    package init(_ spacing: Spacing = .wide) { self.spacing = spacing }

    /// The document, which ends with a line feed.
    package consuming func finished() -> [UInt8] {
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    /// Hands over what can no longer change, once that is worth it. What is handed over is no longer in `finished`.
    package mutating func drain(to sink: ([UInt8]) -> Void) {
        guard bytes.count >= ByteChunk.size else { return }
        let end = starts.first { $0 >= 0 && fitsOnLine(from: $0) } ?? bytes.count
        sink(Array(bytes[..<end]))
        drained += end
        bytes.removeFirst(end)
        starts = starts.map { $0 < end ? -1 : $0 - end }
    }

    // MARK: Values

    package mutating func beginObject() { begin(UInt8(ascii: "{")) }
    package mutating func endObject() { end(UInt8(ascii: "}")) }
    package mutating func beginArray() { begin(UInt8(ascii: "[")) }
    package mutating func endArray() { end(UInt8(ascii: "]")) }

    package mutating func key(_ key: String) {
        beginItem()
        JSONText.append(key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        addSpace()
        isAfterKey = true
    }

    package mutating func write(_ text: String) {
        beginItem()
        JSONText.append(text, to: &bytes)
    }

    package mutating func write(_ number: Int) { writeWord("\(number)") }
    package mutating func write(_ value: Bool) { writeWord(value ? "true" : "false") }
    package mutating func writeNull() { writeWord("null") }

    /// With three decimals at most; what is not finite becomes `null`.
    package mutating func write(_ number: Double) { writeWord(JSONText.text(of: number)) }

    /// Writes a value, and returns where in the document it is, in bytes. That holds for a value that is longer than a line.
    package mutating func item(_ write: (inout JSONWriter) -> Void) -> Range<Int> {
        beginItem()
        isAfterKey = true
        let start = drained + bytes.count
        write(&self)
        return start..<drained + bytes.count
    }

    /// An array of texts on one line, whatever its length, with the line feed that ends a document.
    package static func line(_ texts: [String], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        for (position, text) in texts.enumerated() {
            if position > 0 { bytes.append(UInt8(ascii: ",")) }
            JSONText.append(text, to: &bytes)
        }
        bytes.append(contentsOf: "]\n".utf8)
    }

    /// Writes a value as it was written at the same depth before.
    package mutating func write(verbatim value: [UInt8]) {
        beginItem()
        bytes += value
    }

    // MARK: Layout

    private mutating func begin(_ bracket: UInt8) {
        beginItem()
        starts.append(bytes.count)
        bytes.append(bracket)
        depth += 1
        isEmpty = true
    }

    private mutating func end(_ bracket: UInt8) {
        depth -= 1
        if !isEmpty { breakLine() }
        bytes.append(bracket)
        isEmpty = false
        if let start = starts.popLast() { putOnOneLine(from: start) }
    }

    private mutating func addSpace() {
        if spacing == .wide { bytes.append(UInt8(ascii: " ")) }
    }

    /// Takes the line breaks out of the array or object that has just ended, if it is short enough then.
    private mutating func putOnOneLine(from start: Int) {
        guard start >= 0, fitsOnLine(from: start) else { return }
        var end = start
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte != UInt8(ascii: "\n") {
                bytes[end] = byte
                end += 1
                continue
            }
            while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
            if spacing == .wide, bytes[end - 1] == UInt8(ascii: ",") {
                bytes[end] = UInt8(ascii: " ")
                end += 1
            }
        }
        bytes.removeLast(bytes.count - end)
    }

    /// Whether what there is from a place on is short enough without line breaks. A text in it has none: it is escaped.
    private func fitsOnLine(from start: Int) -> Bool {
        var length = 0
        var last: UInt8 = 0
        var index = start
        while index < bytes.count, length <= Self.lineLength {
            let byte = bytes[index]
            index += 1
            if byte != UInt8(ascii: "\n") {
                length += 1
                last = byte
                continue
            }
            while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
            if spacing == .wide, last == UInt8(ascii: ",") { length += 1 }
        }
        return length <= Self.lineLength
    }

    private mutating func beginItem() {
        if isAfterKey {
            isAfterKey = false
            return
        }
        if !isEmpty { bytes.append(UInt8(ascii: ",")) }
        if depth > 0 { breakLine() }
        isEmpty = false
    }

    private mutating func breakLine() {
        bytes.append(UInt8(ascii: "\n"))
        if spacing == .wide { bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth)) }
    }

    private mutating func writeWord(_ word: String) {
        beginItem()
        bytes.append(contentsOf: word.utf8)
    }
}

extension JSONWriter {
    package mutating func object(_ content: (inout JSONWriter) -> Void) {
        beginObject()
        content(&self)
        endObject()
    }

    package mutating func array<Item>(_ items: some Sequence<Item>, _ write: (inout JSONWriter, Item) -> Void) {
        beginArray()
        for item in items { write(&self, item) }
        endArray()
    }

    // MARK: Members

    /// A member that is left out where there is no text.
    package mutating func member(_ key: String, _ text: String?) {
        guard let text else { return }
        self.key(key)
        write(text)
    }

    package mutating func member(_ key: String, _ value: Bool) {
        self.key(key)
        write(value)
    }

    package mutating func member(_ key: String, _ number: Int) {
        self.key(key)
        write(number)
    }

    package mutating func member(_ key: String, object content: (inout JSONWriter) -> Void) {
        self.key(key)
        object(content)
    }

    package mutating func member<Item>(
        _ key: String, array items: some Sequence<Item>, _ write: (inout JSONWriter, Item) -> Void
    ) {
        self.key(key)
        array(items, write)
    }

    package mutating func member(_ key: String, array texts: some Sequence<String>) {
        member(key, array: texts) { $0.write($1) }
    }
}
