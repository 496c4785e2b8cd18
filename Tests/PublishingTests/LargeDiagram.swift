import Compiler

/// A corpus with one flow between more machines than a picture can show: those of a ring in each of three zones, and lines
/// from each zone to the next.
struct LargeDiagram {
    var machines = 48
    /// What the slide says under `layout`.
    var layout: String?
    /// Of the machine with that number.
    var renamed: [Int: String] = [:]

    private static let zones = ["outside", "border", "inside"]

    var links: [(path: String, from: Int, to: Int)] {
        let size = machines / Self.zones.count
        return (0..<machines).flatMap { machine in
            let (zone, place) = (machine / size, machine % size)
            let next = (machine, zone * size + (place + 1) % size)
            let inner = machine + size + (place % 2)
            return [next] + (zone < 2 && inner < machines ? [(machine, inner)] : [])
        }.enumerated().map { (Self.letters($0), $1.0, $1.1) }
    }

    private static func letters(_ place: Int) -> String {
        let alphabet = Array("abcdefghijklmnopqrstuvwxyz").map(String.init)
        return place < 26 ? alphabet[place] : alphabet[place / 26 - 1] + alphabet[place % 26]
    }

    var files: [CorpusFile] {
        let texts = [
            "portolan.yml": "title: Large\neditions: [{version: '1', status: released}]\n", "1/catalog.yml": catalog,
            "1/index.md": "---\ntitle: Front\nkind: page\nsummary: All of it.\n---\n",
            "1/10-net/index.md": "---\ntitle: Network\n---\n", "1/10-net/10-all.md": slide,
        ]
        return texts.map { CorpusFile(path: $0.key, bytes: Array($0.value.utf8)) }
    }

    private var catalog: String {
        let components = (0..<machines).map { machine in
            let zone = Self.zones[machine / (machines / Self.zones.count)]
            let title = renamed[machine] ?? "Server \(machine)"
            return "  m\(machine): {title: \(title), kind: machine, zone: \(zone), "
                + "holds: {s\(machine): {title: Service \(machine), kind: service}}}"
        }
        return """
            zones:
              outside: {title: Outside, kind: internet}
              border: {title: Border, kind: dmz}
              inside: {title: Inside, kind: internal}
            ports: {https: {title: HTTPS, number: 443}, sql: {title: SQL, number: 5432}}
            channels:
              web: {title: Web, port: https, transport: tcp, protocol: HTTPS}
              data: {title: Data, port: sql, transport: tcp, protocol: SQL}
            components:

            """ + components.joined(separator: "\n") + "\n"
    }

    private var slide: String {
        let links = links.map { path, from, to in
            "  - {path: \(path), from: s\(from), to: s\(to), channel: \(from % 3 == 0 ? "data" : "web")}"
        }
        let steps = self.links.map { "1. (\($0.path)) A step." }
        return """
            ---
            title: All of it
            kind: flow
            summary: Who talks to whom.
            links:
            \(links.joined(separator: "\n"))
            \(layout.map { "layout: {\($0)}\n" } ?? "")---

            ## Happy path

            \(steps.joined(separator: "\n"))

            """
    }
}
