/// Writes text as UTF-8, in one pass: bytes that mean nothing in a format are copied in runs, the others are given to the
/// format. It works on bytes, never on characters: a quote and a combining mark after it are one `Character` that is not
/// equal to a quote, but what reads the file sees the quote.
struct ByteEscaping: Sendable {
    private let isSpecial: [Bool]

    /// - Parameter isSpecial: whether a format may have to write something else for a scalar that begins with the byte.
    init(where isSpecial: (UInt8) -> Bool) { self.isSpecial = (0...255).map { isSpecial(UInt8($0)) } }

    /// - Parameter escape: called with the text's bytes and the index of a special one. It returns how many bytes it wrote
    ///   something else for, or 0 for bytes that are copied after all.
    func append(
        _ text: String, to output: inout [UInt8],
        escape: (_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ output: inout [UInt8]) -> Int
    ) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            var index = 0
            while index < bytes.count {
                guard isSpecial[Int(bytes[index])] else {
                    index += 1
                    continue
                }
                output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
                start = index
                let length = escape(bytes, index, &output)
                start += length
                index += max(1, length)
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
        }
    }

    /// Whether nothing in the text is special.
    func isPlain(_ text: String) -> Bool { !text.utf8.contains { isSpecial[Int($0)] } }
}
