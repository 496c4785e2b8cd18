import ArgumentParser
import Diagnostics
import Publishing

/// The option of every command that shows ports or hosts.
struct DeploymentOption: ParsableArguments {
    @Option(
        name: .customLong("deployment"),
        help: ArgumentHelp(
            "A site's own ports, hosts and absent components, to show instead of defaults.", valueName: "file"))
    var path: String?

    func file() throws -> SourceFile? { try path.map { try InputFile.read($0) } }
}
