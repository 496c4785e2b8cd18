import ArgumentParser
import Firewall

struct BlockedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "blocked", abstract: "Show what breaks if a port or a flow is blocked.",
        discussion: "Which flows break, which slides need them, and which steps of their happy paths cannot happen.")

    @Argument(
        help: ArgumentHelp(
            "A port's number, a range, or its id, with /tcp or /udp if only one is meant; or a flow's id.",
            valueName: "port or flow"))
    var blocked: [String]

    @OptionGroup var options: AdministratorOptions

    @Option(help: "The output format.")
    var format = ReportFormat.text

    func run() throws {
        let matrix = try options.read().matrix
        let traffic = try blocked.map { text in
            guard let traffic = BlockedTraffic(text, in: matrix) else {
                throw ValidationError(
                    "edition \(matrix.version) has no port or flow '\(text)'; write a number such as 8887 or 8887/udp, "
                        + "a range such as 8000-8100, or an id that 'portolan matrix' prints")
            }
            return traffic
        }
        let report = BlockedReport(traffic, named: blocked, in: matrix)
        try options.write(format == .json ? report.json.text : report.text)
    }
}
