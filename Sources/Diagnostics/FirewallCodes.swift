/// What is told with firewall rules.
extension DiagnosticCode {
    package static let flowWithoutRule = DiagnosticCode(
        "flow-without-rule", .warning,
        "A flow of the matrix has no firewall rule, or not all of those that it needs, because the deployment does not say "
            + "enough: no host of a side, a host by name only, a port that each site chooses, or no group of a multicast "
            + "channel. Add what is missing to the deployment's file, or leave the component out with ‘without’.")
}
