import Diagnostics
import Model
import TextFormats

package enum HostInText: Check {
    package static let code = DiagnosticCode(
        "host-in-text", .warning, title: "Address in the text of a site that is published without addresses",
        explanation: """
            A site that is built with --redact hosts has no address, network or host name of its deployment, but the \
            corpus, or the deployment's name, has one in its own words, and words are published as they are. Remove it \
            there. Only names with a dot are looked for.
            """,
        wrong: [.deployment("name: «desk.example.com\nhosts: {desk: desk.example.com}")],
        right: [.deployment("name: Example Corp\nhosts: {desk: desk.example.com}")])

    /// The places at which files name what is left out.
    ///
    /// - Parameter files: those whose words are published.
    static func diagnostics(_ deployment: Deployment, _ file: SourceFile, _ files: [SourceFile]) -> [Diagnostic] {
        let places = HostWords(deployment.places)
        let inName = places.first(in: Array(deployment.name.utf8)).map { found in
            diagnostic(found.text, at: file.startLocation, "the deployment's name")
        }
        return (inName.map { [$0] } ?? [])
            + files.flatMap { source in
                places.all(in: source.bytes).map { found in
                    diagnostic(found.text, at: source.location(found.bytes), "the text")
                }
            }
    }

    private static func diagnostic(_ text: String, at location: SourceLocation, _ place: String) -> Diagnostic {
        Diagnostic(
            HostInText.self, "\(place) names '\(text)' of the deployment, and is published with it", at: location,
            hint: "leave it out there, or write what it is for")
    }
}

/// Finds addresses and names of hosts among the words of a text.
private struct HostWords {
    private var names: Set<String> = []
    private var networks: [IPNetwork] = []

    init(_ hosts: [Deployment.Host]) {
        for host in hosts {
            switch host {
            case .name(let name): if name.contains(".") { names.insert(name.lowercased()) }
            case .network(let network): if !network.isAny { networks.append(network) }
            }
        }
    }

    typealias Found = (text: String, bytes: Range<Int>)

    func first(in bytes: [UInt8]) -> Found? { all(in: bytes).first }

    func all(in bytes: [UInt8]) -> [Found] {
        guard !names.isEmpty || !networks.isEmpty else { return [] }
        var found: [Found] = []
        var start = 0
        while start < bytes.count {
            guard Self.isPart(bytes[start]) else {
                start += 1
                continue
            }
            var end = start
            while end < bytes.count, Self.isPart(bytes[end]) { end += 1 }
            let word = String(decoding: bytes[start..<end], as: UTF8.self)
            if let text = name(in: word) { found.append((text, start..<end)) }
            start = end
        }
        return found
    }

    /// Letters, digits and what is within addresses; a port or a full stop may follow.
    private static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"),
            UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private func name(in word: String) -> String? {
        let plain = word.trimming { ".:".contains($0) }
        guard plain.contains(".") || plain.contains(":") else { return nil }
        let withoutPort = plain.split(separator: ":").first.map(String.init) ?? plain
        return [plain, withoutPort].first { text in
            if names.contains(text.lowercased()) { return true }
            guard let network = IPNetwork(text) else { return false }
            return networks.contains { $0.contains(network) }
        }
    }
}

extension String {
    /// Without characters of a kind at both ends.
    fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
        var rest = drop(while: isTrimmed)
        while let last = rest.last, isTrimmed(last) { rest.removeLast() }
        return String(rest)
    }
}
