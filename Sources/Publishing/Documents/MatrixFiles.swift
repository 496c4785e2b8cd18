import Firewall
import Model

/// The files with the matrix of an edition, in the site's folder `firewall`, and with the rules of a deployment with
/// hosts, in its folder `rules`, which has a folder for each format.
enum MatrixFiles {
    /// The formats of the matrix, each with the path of its file.
    static let formats = MatrixFormats.downloads.map { (path: "firewall/firewall.\($0.name)", format: $0) }

    static func rules(_ matrix: FlowMatrix) -> [OutputFile] {
        guard let deployment = matrix.index.deployment, deployment.hasAddresses else { return [] }
        let plan = RulePlan(matrix, deployment)
        return RuleFormats.all.flatMap { format in
            format.files(for: plan).map { OutputFile(path: "firewall/rules/\(format.name)/\($0.path)", text: $0.text) }
        }
    }
}
