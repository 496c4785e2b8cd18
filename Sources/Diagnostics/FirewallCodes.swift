/// What is told with firewall rules.
extension DiagnosticCode {
    package static let flowWithoutRule = DiagnosticCode(
        "flow-without-rule", .warning,
        "A flow of the matrix has no firewall rule, or not all of those that it needs, because the deployment does not say "
            + "enough: no host of a side, a host by name only, a port that each site chooses, or no group of a multicast "
            + "channel. Add what is missing to the deployment's file, or leave the component out with ‘without’.")
    package static let unreadableObservation = DiagnosticCode(
        "unreadable-observation", .warning,
        "A line of a file of observed connections was not understood and is left out. Such a file is the output of "
            + "‘ss -tunap’, or comma-separated values whose header names the columns source, destination, transport and "
            + "port; without these columns none of it can be read, which is an error.")
}
