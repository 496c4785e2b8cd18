import Layout

/// Inter inside a stylesheet, so that a picture needs no font of the reader's: of each weight the slices with the
/// characters set in it, or the whole font, which has kerning as well, where that is shorter.
enum FontFaces {
    /// - Parameter lines: what a picture sets in each weight.
    static func css(_ lines: [TextStyle.Weight: [String]]) -> String {
        guard !lines.isEmpty else { return "" }
        let faces = TextStyle.Weight.allCases.flatMap { rules($0, lines[$0] ?? []) }
        return (faces.isEmpty ? "" : notice) + faces.joined() + DiagramStylesheet.unkerned
    }

    private static func rules(_ weight: TextStyle.Weight, _ lines: [String]) -> [String] {
        guard let whole = wholeRules[weight], let all = sliceRules[weight] else { return [] }
        if lines.contains(where: needsWhole) { return [whole] }
        let rules = slices(for: lines).filter(all.indices.contains).map { all[$0] }
        return rules.reduce(0) { $0 + $1.utf8.count } < whole.utf8.count ? rules : [whole]
    }

    /// The slices with characters of `lines`, in their order.
    private static func slices(for lines: [String]) -> [Int] {
        var isNeeded = Array(repeating: false, count: InterSlices.characters.count)
        for line in lines {
            for scalar in line.unicodeScalars {
                if let slice = slice(scalar) { isNeeded[slice] = true }
            }
        }
        return isNeeded.indices.filter { isNeeded[$0] }
    }

    /// Whether a browser would compose something in `line` to a character of Inter, such as a letter and the accent that
    /// follows it. It does so only within one font, so no slice would be enough.
    private static func needsWhole(_ line: String) -> Bool {
        line.unicodeScalars.contains { slice($0) == nil }
            && line.contains { character in
                composed.contains(character) && character.unicodeScalars.contains { slice($0) == nil }
            }
    }

    private static func slice(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        // Drawn as spaces.
        case 0x09, 0x0A, 0x0D: sliceIndex[" "]
        case 0..<0x180: latinSlices[Int(scalar.value)]
        default: sliceIndex[scalar]
        }
    }

    private static let notice =
        "/* Inter: Copyright 2020 The Inter Project Authors, SIL Open Font License 1.1 */\n"

    private static let sliceIndex: [Unicode.Scalar: Int] = Dictionary(
        InterSlices.characters.enumerated().flatMap { index, slice in slice.unicodeScalars.map { ($0, index) } },
        uniquingKeysWith: { first, _ in first })

    private static let latinSlices: [Int?] = (0..<0x180).map { Unicode.Scalar($0).flatMap { sliceIndex[$0] } }

    private static let composed = Set(sliceIndex.keys.map(Character.init))

    // Encoded once for all pictures of a build.
    private static let sliceRules: [TextStyle.Weight: [String]] = Dictionary(
        uniqueKeysWithValues: TextStyle.Weight.allCases.map { weight in
            let slices = zip(Asset.fontSlices(weight), InterSlices.characters)
            return (weight, slices.map { rule(weight, $0, unicodeRange: unicodeRange($1)) })
        })

    private static let wholeRules: [TextStyle.Weight: String] = Dictionary(
        uniqueKeysWithValues: TextStyle.Weight.allCases.map { weight in
            (weight, rule(weight, Asset.font(weight), unicodeRange: nil))
        })

    private static func rule(_ weight: TextStyle.Weight, _ font: [UInt8], unicodeRange: String?) -> String {
        "@font-face{font-family:Inter;font-weight:\(weight.rawValue);"
            + "src:url(data:font/woff2;base64,\(Base64.text(of: font))) format(\"woff2\")"
            + (unicodeRange.map { ";unicode-range:" + $0 } ?? "") + "}\n"
    }

    /// Characters as the value of `unicode-range` (CSS Fonts 4, 4.5), which makes one font of all slices of a weight.
    private static func unicodeRange(_ characters: String) -> String {
        var runs: [ClosedRange<UInt32>] = []
        for value in characters.unicodeScalars.map(\.value).sorted() {
            if let last = runs.last, last.upperBound + 1 == value {
                runs[runs.count - 1] = last.lowerBound...value
            } else {
                runs.append(value...value)
            }
        }
        func digits(_ value: UInt32) -> String { String(value, radix: 16, uppercase: true) }
        return runs.map { run in
            "U+" + digits(run.lowerBound) + (run.count == 1 ? "" : "-" + digits(run.upperBound))
        }.joined(separator: ",")
    }
}
