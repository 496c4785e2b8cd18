import Diagnostics

/// The forms in which rules can be written.
package enum RuleFormat: String, Sendable, Hashable, CaseIterable {
    case nftables, iptables, windows, aws, aerleon

    /// As readers see it.
    package var title: String {
        switch self {
        case .nftables: "nftables"
        case .iptables: "iptables-restore"
        case .windows: "Windows Firewall"
        case .aws: "AWS security groups (CloudFormation)"
        case .aerleon: "Aerleon, and through it Cisco ASA"
        }
    }
}

/// A file of rules; `role` tells what it is for: a host's role, or `network` for a firewall between all of them.
package struct RuleFile: Sendable, Hashable {
    package static let network = "network"

    /// Relative to the folder of the format, joined with `/`.
    package var path: String
    package var role: String
    package var text: String
}

extension RulePlan {
    package func files(_ format: RuleFormat) -> [RuleFile] {
        switch format {
        case .nftables: NFTablesWriter(plan: self).files
        case .iptables: IPTablesWriter(plan: self).files
        case .windows: PowerShellWriter(plan: self).files
        case .aws: CloudFormationWriter(plan: self).files
        case .aerleon: AerleonWriter(plan: self).files
        }
    }

    /// What stands at the head of a file, a line each: what it is, and what it does not hold.
    ///
    /// - Parameter gaps: those that concern the file.
    func heading(of subject: String, gaps: [Gap]) -> [String] {
        var lines = ["\(deployment.name), edition \(version): firewall rules for \(subject).", ""]
        lines += [
            "Written by Portolan. The comment of each rule is the id of the flow in the matrix that needs it. Only the side",
            "that opens a connection is let through; answers follow as part of the connection. Everything else is dropped,",
            "also what no diagram shows: name service, time, remote administration. Add what the site needs of these.",
        ]
        if !gaps.isEmpty {
            lines += ["", "NOT WRITTEN, in whole or in part:"]
            lines += gaps.map { "- \($0.flow.id): \($0.reason)" }
        }
        return lines
    }

    /// Told with the rules: one warning for each flow for which no rule, or not every rule, was written.
    package func diagnostics(at place: SourceLocation) -> [Diagnostic] {
        gaps.map { gap in
            Diagnostic(
                FlowWithoutRule.self, "no rule, or not every rule, for '\(gap.flow.id)': \(gap.reason)", at: place)
        }
    }
}

/// Comments that begin with `#` and end with the line. The only place that escapes them.
enum HashComment {
    static func lines(_ texts: [String]) -> [String] {
        texts.map { text in
            let safe = String(
                String.UnicodeScalarView(
                    text.unicodeScalars.map { scalar in
                        scalar.properties.generalCategory == .control || ["\u{2028}", "\u{2029}"].contains(scalar)
                            ? " " : scalar
                    }))
            return safe.isEmpty ? "#" : "# \(safe)"
        }
    }
}
