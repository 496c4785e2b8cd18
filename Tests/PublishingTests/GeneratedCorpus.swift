import Compiler

/// A corpus of any size, whose parts all grow with it: sections of so many slides, each with machines of its own in three
/// zones, and with servers that all sections share.
struct GeneratedCorpus {
    var slides: Int
    /// Without them every slide is a page of text alone.
    var hasDiagrams = true
    var slidesOfASection = 12

    var files: [CorpusFile] {
        var texts = [
            "portolan.yml": """
            title: Generated
            editions: [{version: '1', status: released}]
            confidence: {deck: {title: deck}}
            sources: required

            """,
            "1/catalog.yml": catalog,
            "1/index.md": "---\ntitle: Front\nkind: page\nsummary: All of it.\n---\n",
        ]
        for section in 0..<sections {
            texts["1/\(100 + section)-s\(section)/index.md"] = "---\ntitle: Part \(section)\n---\n"
        }
        for slide in 0..<slides {
            let section = slide / slidesOfASection
            texts["1/\(100 + section)-s\(section)/\(100 + slide)-t\(slide).md"] =
                hasDiagrams ? flow(slide) : page(slide)
        }
        return texts.map { CorpusFile(path: $0.key, bytes: Array($0.value.utf8)) }
    }

    private var sections: Int { (slides + slidesOfASection - 1) / slidesOfASection }

    private var catalog: String {
        let sources = "sources: [{title: Chart, confidence: deck}]"
        var components = [
            "hub: {title: Hub, kind: machine, zone: middle, holds: {hub-app: {title: Hub service, kind: service}}}",
            "store: {title: Store, kind: machine, zone: inner, holds: {store-db: {title: Data, kind: database}}}",
        ]
        var ports = ["web: {number: 443, title: Web, \(sources)}", "data: {number: 5432, title: Data, \(sources)}"]
        var channels = [
            "web: {title: Web, port: web, transport: tcp, protocol: HTTPS, \(sources)}",
            "data: {title: Data, port: data, transport: tcp, protocol: SQL, \(sources)}",
        ]
        for section in 0..<sections where hasDiagrams {
            components.append(
                "desk-\(section): {title: Desk \(section), kind: machine, zone: outer, "
                    + "holds: {app-\(section): {title: Program \(section), kind: application}}}")
            components.append(
                "relay-\(section): {title: Relay \(section), kind: machine, zone: middle, "
                    + "holds: {relay-app-\(section): {title: Relay service \(section), kind: service}}}")
            ports.append("own-\(section): {number: \(6000 + section), title: Own \(section), \(sources)}")
            channels.append(
                "own-\(section): {title: Own \(section), port: own-\(section), transport: tcp, "
                    + "protocol: Own \(section), \(sources)}")
        }
        guard hasDiagrams else { return "" }
        let block = { (name: String, lines: [String]) in "\(name):\n" + lines.map { "  \($0)\n" }.joined() }
        return block(
            "zones",
            [
                "inner: {title: Inner, kind: internal}", "middle: {title: Middle, kind: dmz}",
                "outer: {title: Outer, kind: internet}",
            ]) + block("ports", ports) + block("channels", channels) + block("components", components)
    }

    /// One of the section's flows; they share its ends.
    private func flow(_ slide: Int) -> String {
        let section = slide / slidesOfASection
        return """
            ---
            title: Task \(slide)
            kind: flow
            summary: How task \(slide) is done.
            sources: [{title: Chart, confidence: deck}]
            links:
              - {path: a, from: app-\(section), to: relay-app-\(section), channel: own-\(section), purpose: Task \(slide)}
              - {path: b, from: relay-app-\(section), to: hub-app, channel: web, purpose: Passed on}
              - {path: c, from: hub-app, to: store-db, channel: data}
            ---

            ## Happy path

            1. (a) The program asks over {port:own-\(section)}.
            2. (b) The relay passes it on.
            3. (c) The hub looks it up.

            """
    }

    private func page(_ slide: Int) -> String {
        "---\ntitle: Text \(slide)\nkind: page\nsummary: What text \(slide) says.\n---\n\n"
            + (1...80).map { "Sentence \($0) of text \(slide) has a few words more.\n" }.joined()
    }
}
