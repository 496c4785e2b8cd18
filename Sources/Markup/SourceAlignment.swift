/// Finds where in the bytes of a file each scalar of a text stands, where the file may write some as escapes (`\(`) or
/// entities (`&amp;`).
struct SourceAlignment {
    /// The offset of each scalar's first byte in the file.
    private(set) var offsets: [Int] = []
    /// Past the last scalar.
    private(set) var end: Int

    private let bytes: ArraySlice<UInt8>

    /// - Parameter bytes: the part of the file in which to look; keeps the file's offsets.
    /// - Returns: `nil` if the text does not stand at that place.
    init?(_ text: [Unicode.Scalar], at start: Int, in bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        end = start
        var rest = text[...]
        while let scalar = rest.first {
            if byte(at: end) == UInt8(ascii: "\\"), let length = length(of: scalar, at: end + 1) {
                offsets.append(end + 1)
                end += 1 + length
                rest.removeFirst()
            } else if let length = length(of: scalar, at: end) {
                offsets.append(end)
                end += length
                rest.removeFirst()
            } else if let past = endOfEntity(at: end) {
                let count = scalarCount(ofEntityBefore: past, rest)
                offsets += Array(repeating: end, count: count)
                end = past
                rest = rest.dropFirst(count)
            } else {
                return nil
            }
        }
    }

    private func byte(at offset: Int) -> UInt8? { bytes.indices.contains(offset) ? bytes[offset] : nil }

    /// - Returns: `nil` if the scalar is not what stands there. An entity that gives `&` is more than its first byte.
    private func length(of scalar: Unicode.Scalar, at offset: Int) -> Int? {
        let encoded = UTF8.encode(scalar).map(Array.init) ?? []
        guard offset + encoded.count <= bytes.endIndex, offset >= bytes.startIndex,
            bytes[offset..<(offset + encoded.count)].elementsEqual(encoded)
        else { return nil }
        if scalar == "&", let past = endOfEntity(at: offset) {
            return past - offset == 5 && bytes[offset..<past].elementsEqual("&amp;".utf8)
                ? past - offset : encoded.count
        }
        return encoded.count
    }

    private func endOfEntity(at offset: Int) -> Int? {
        guard byte(at: offset) == UInt8(ascii: "&") else { return nil }
        let reach = bytes[offset...].prefix(40)
        guard let semicolon = reach.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let isName = bytes[(offset + 1)..<semicolon].allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == UInt8(ascii: "#")
        }
        return isName && semicolon > offset + 1 ? semicolon + 1 : nil
    }

    /// Some entities give two scalars; what follows in the file tells.
    private func scalarCount(ofEntityBefore past: Int, _ rest: ArraySlice<Unicode.Scalar>) -> Int {
        guard rest.count > 1 else { return 1 }
        let second = rest[rest.startIndex + 1]
        if length(of: second, at: past) != nil || byte(at: past) == UInt8(ascii: "\\")
            || byte(at: past) == UInt8(ascii: "&")
        {
            return 1
        }
        return 2
    }
}
