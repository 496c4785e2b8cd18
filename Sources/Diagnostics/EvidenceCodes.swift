/// Facts of which nobody can tell where they come from.
extension DiagnosticCode {
    static let ofEvidence: [DiagnosticCode] = [missingSource]

    package static let missingSource = DiagnosticCode(
        "missing-source", .warning,
        "Something by which a firewall is opened does not say where it comes from: a port's number, a channel's "
            + "transport and protocol, or a slide's links. List its sources under ‘sources’, each with its title and a "
            + "confidence: deck, vendor-doc, or reconstructed for what no source states.")
}
