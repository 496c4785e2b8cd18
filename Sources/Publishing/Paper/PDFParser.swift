/// Reads values of a PDF from its bytes.
struct PDFParser {
    private let bytes: [UInt8]
    private var place: Int
    private static let deepest = 64

    init(_ bytes: [UInt8], at place: Int) {
        self.bytes = bytes
        self.place = place
    }

    /// The next value; `nil` at the end, and at what is no value.
    mutating func value(depth: Int = 0) -> PDFValue? {
        skipSpace()
        guard depth < Self.deepest, let byte = current else { return nil }
        switch byte {
        case UInt8(ascii: "/"): return .name(name())
        case UInt8(ascii: "["): return array(depth)
        case UInt8(ascii: "<"): return next == UInt8(ascii: "<") ? dictionary(depth) : skipHexadecimal()
        case UInt8(ascii: "("): return skipString()
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
            return reference() ?? number()
        default: return word() == nil ? nil : .other
        }
    }

    /// A number without what is behind its point.
    mutating func number() -> PDFValue? {
        skipSpace()
        let start = place
        while let byte = current, Self.isOfNumber(byte) { place += 1 }
        guard place > start else { return nil }
        let digits = bytes[start..<place].prefix { $0 != UInt8(ascii: ".") }
        return .number(Int(String(decoding: digits, as: UTF8.self)) ?? 0)
    }

    /// - Returns: whether the word was there.
    mutating func skip(_ text: String) -> Bool {
        let before = place
        if word() == text { return true }
        place = before
        return false
    }

    mutating func word() -> String? {
        skipSpace()
        let start = place
        while let byte = current, Self.isRegular(byte) { place += 1 }
        return place > start ? String(decoding: bytes[start..<place], as: UTF8.self) : nil
    }

    private var current: UInt8? { place < bytes.count ? bytes[place] : nil }
    private var next: UInt8? { place + 1 < bytes.count ? bytes[place + 1] : nil }

    /// `12 0 R`
    private mutating func reference() -> PDFValue? {
        let before = place
        if case .number(let object)? = number(), case .number? = number(), skip("R") { return .reference(object) }
        place = before
        return nil
    }

    private mutating func name() -> String {
        place += 1
        var text: [UInt8] = []
        while let byte = current, Self.isRegular(byte) {
            place += 1
            if byte == UInt8(ascii: "#"), place + 1 < bytes.count,
                let value = UInt8(String(decoding: bytes[place..<place + 2], as: UTF8.self), radix: 16)
            {
                text.append(value)
                place += 2
            } else {
                text.append(byte)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func array(_ depth: Int) -> PDFValue? {
        place += 1
        var values: [PDFValue] = []
        while true {
            skipSpace()
            guard let byte = current else { return nil }
            if byte == UInt8(ascii: "]") { break }
            guard let value = value(depth: depth + 1) else { return nil }
            values.append(value)
        }
        place += 1
        return .array(values)
    }

    private mutating func dictionary(_ depth: Int) -> PDFValue? {
        place += 2
        var entries: [String: PDFValue] = [:]
        while true {
            skipSpace()
            guard let byte = current else { return nil }
            if byte == UInt8(ascii: ">") { break }
            guard byte == UInt8(ascii: "/") else { return nil }
            let key = name()
            guard let value = value(depth: depth + 1) else { return nil }
            entries[key] = value
        }
        place += 2
        return .dictionary(entries)
    }

    private mutating func skipHexadecimal() -> PDFValue {
        while let byte = current, byte != UInt8(ascii: ">") { place += 1 }
        place += 1
        return .other
    }

    private mutating func skipString() -> PDFValue {
        var depth = 0
        repeat {
            guard let byte = current else { break }
            if byte == UInt8(ascii: "\\") { place += 1 }
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            place += 1
        } while depth > 0
        return .other
    }

    private mutating func skipSpace() {
        while let byte = current {
            if byte == UInt8(ascii: "%") {
                while let byte = current, byte != 0x0A, byte != 0x0D { place += 1 }
            } else if byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0 {
                place += 1
            } else {
                return
            }
        }
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || Array("+-.".utf8).contains(byte)
    }

    private static func isRegular(_ byte: UInt8) -> Bool { byte > 0x20 && !Array("()<>[]{}/%".utf8).contains(byte) }
}
