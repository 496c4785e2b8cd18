import ArgumentParser
import Diagnostics
import Firewall
import Publishing

struct ObserveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "observe", abstract: "Hold connections that were seen against those that are documented.",
        discussion: """
            Shows which are not documented, which were opened from other source ports than documented, which were asked \
            for without an answer, and which documented ones were not seen. The file is what 'ss -tunap' prints on one host or more, what a script of 'portolan probe' writes, or \
            comma-separated values with the columns source, destination, transport and port, and perhaps source port.

            With --exit-code, the exit status is 1 if anything was seen that is not documented, or had no answer.
            """)

    @Argument(help: ArgumentHelp("The connections that were seen; - for standard input.", valueName: "file"))
    var file: String

    @OptionGroup var options: AdministratorOptions

    @Option(help: "The output format.")
    var format = ReportFormat.text

    @Flag(help: "End with status 1 if something was seen that is not documented, or had no answer.")
    var exitCode = false

    func validate() throws {
        if options.deployment.path == nil {
            throw ValidationError("what was observed is found by a deployment's hosts: give --deployment")
        }
    }

    func run() throws {
        let (plan, _) = try options.read().plan()
        let file = try InputFile.read(file == "-" ? "/dev/stdin" : file, allowsPipes: true)
        let diagnostics = DiagnosticBag()
        let check = RealityCheck(plan, ObservationReader.read(file, diagnostics))
        CorpusOptions.show(diagnostics.sorted, sources: [file.path: file])
        if !diagnostics.isSound { throw ExitCode(1) }
        try options.write(format == .json ? RealityDocument.json(check).text : RealityDocument.text(check))
        if options.strict, !diagnostics.all.isEmpty { throw ExitCode(1) }
        if exitCode, !(check.undocumented.isEmpty && check.otherSources.isEmpty && check.unanswered.isEmpty) {
            throw ExitCode(1)
        }
    }
}
