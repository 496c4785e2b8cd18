import Firewall
import Model

/// The matrix of an edition as files, in the site's folder `firewall`, and the rules of a deployment with hosts in its
/// folder `rules`, a folder for each format.
enum MatrixFiles {
    static func files(of matrix: FlowMatrix) -> [OutputFile] {
        MatrixFormats.downloads.map { format in
            OutputFile(path: "firewall/firewall.\(format.name)", bytes: format.bytes(of: matrix))
        } + rules(matrix, matrix.index.deployment)
    }

    private static func rules(_ matrix: FlowMatrix, _ deployment: Deployment?) -> [OutputFile] {
        guard let deployment, !deployment.hosts.isEmpty else { return [] }
        let plan = RulePlan(matrix, deployment)
        return RuleFormats.all.flatMap { format in
            format.files(for: plan).map { OutputFile(path: "firewall/rules/\(format.name)/\($0.path)", text: $0.text) }
        }
    }
}
