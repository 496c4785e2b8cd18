import Compiler
import Model

/// The files of an edition to begin with.
struct StarterEdition {
    /// The key `sources`, where the site asks for it; empty otherwise.
    private let sources: String

    /// The first line of its YAML files, which names their schema; empty where the corpus has no schemas.
    private let modeline: String

    /// Relative to the edition's folder, in order of path.
    ///
    /// - Parameter hasSchemas: whether the corpus has those of `SchemaFiles`.
    static func files(_ evidence: Evidence = Evidence(), hasSchemas: Bool) -> [CorpusFile] {
        StarterEdition(evidence, hasSchemas: hasSchemas).files
    }

    private init(_ evidence: Evidence, hasSchemas: Bool) {
        modeline = hasSchemas ? SchemaFiles.modeline("catalog", depth: 1) : ""
        let confidence = evidence.levels.last.map { ", confidence: \($0.id)" } ?? ""
        sources = evidence.wantsSources ? "sources: [{title: \"Name the document\"\(confidence)}]" : ""
    }

    /// What follows the other keys of a mapping in braces.
    private var more: String { sources.isEmpty ? "" : ", \(sources)" }

    private var files: [CorpusFile] {
        let texts = [
            ("10-shop/10-order.md", flow), ("10-shop/20-all-connections.md", overview), ("10-shop/index.md", section),
            ("catalog.yml", modeline + catalog), ("index.md", front),
        ]
        return texts.map { CorpusFile(path: $0.0, bytes: Array($0.1.utf8)) }
    }

    private var catalog: String {
        """
        # What the slides of this edition share: zones, ports, channels and components. Each is declared once, here, and
        # referred to by its id, the word before the colon. 'portolan explain zones' shows what a key means, and which
        # values it can have. Everything below is an example: put your own in its place.

        # Networks that a firewall separates. The kind is internal, dmz or internet.
        zones:
          inside: {title: Internal network, kind: internal}
          dmz: {title: DMZ, kind: dmz}
          internet: {title: Internet, kind: internet}

        # The ports on which something listens.
        ports:
          https: {number: 443, title: Web shop\(more)}
          orders: {number: 8443, title: Orders\(more)}
          postgresql: {number: 5432, title: PostgreSQL\(more)}

        # What travels, and how. Each channel has a line style of its own, the same in every diagram.
        channels:
          shop: {title: Shop, port: https, transport: tcp, protocol: HTTPS, encrypted: true\(more)}
          orders: {title: Orders, port: orders, transport: tcp, protocol: HTTPS, encrypted: true\(more)}
          sql: {title: Database, port: postgresql, transport: tcp, protocol: PostgreSQL\(more)}

        # Machines, and what runs on them. A machine is in a zone; what it holds is in the same one. The kinds are machine,
        # service, application, database, person and external. A service needs no machine: it can be a box of its own.
        components:
          customer: {title: Customer, kind: person, at: laptop}
          laptop:
            title: Laptop
            kind: machine
            zone: internet
            holds:
              browser: {title: Browser, kind: application}
          web-server:
            title: Web server
            kind: machine
            zone: dmz
            stack: 2                        # drawn as a stack, with '×2'; 'true' for many
            holds:
              web-shop: {title: Web shop, kind: service}
          application-server:
            title: Application server
            kind: machine
            zone: inside
            holds:
              order-service: {title: Order service, kind: service}
          database-server:
            title: Database server
            kind: machine
            zone: inside
            holds:
              order-database: {title: Orders, kind: database, technology: PostgreSQL}

        """
    }

    private var front: String {
        """
        ---
        title: About this network
        kind: page
        summary: What these diagrams show, and for whom.
        ---

        <!-- The front page of the edition. Comments like this one are not on the site. -->

        These diagrams show who talks to whom, on which ports, and what for.

        - A line begins at the side that opens the connection, because that is what a firewall has to allow.
        - The [order of a customer](10-shop/10-order.md) is shown step by step.

        """
    }

    private var section: String {
        """
        ---
        title: Shop
        ---

        What happens when a customer uses the shop.

        """
    }

    private var flow: String {
        """
        ---
        title: A customer orders
        # flow: links with letters, and the steps that travel them. The other kinds are communication (all links, no steps),
        # components (no links) and page (no diagram).
        kind: flow
        summary: How an order reaches the database.
        # Each link runs from the side that opens the connection. The components and the channel are those of catalog.yml;
        # their machines and zones come along.
        links:
          - {path: a, from: browser, to: web-shop, channel: shop}
          - {path: b, from: web-shop, to: order-service, channel: orders}
          - {path: c, from: order-service, to: order-database, channel: sql}
        also: [customer]                    # shown, though no link names it
        \(sources.isEmpty ? "" : sources + "\n")---

        ## Happy path

        <!-- Each step begins with the letters of the paths that it travels. -->

        1. (a) The customer opens the shop in a browser and orders.
        2. (b) The web shop passes the order on.
        3. (c) The order service writes it into the database.
        4. (b)(a) The answer goes back over the same connections.

        ## Notes

        - The database listens on port {port:postgresql}, which only the order service needs to reach.

        """
    }

    private var overview: String {
        """
        ---
        title: All connections
        kind: communication
        summary: Every connection of the shop at once, as a firewall sees them.
        derive: [shop]                      # the links of every flow in the section 'shop'
        ---

        """
    }
}
