import Firewall
import Model

/// The matrix of an edition as files, in the site's folder `firewall`, and the rules of a deployment with hosts in its
/// folder `rules`, a folder for each format.
enum MatrixFiles {
    static func files(of matrix: FlowMatrix) -> [OutputFile] {
        [
            OutputFile(path: "firewall/firewall.csv", text: CSVDocument.text(.flows(matrix))),
            OutputFile(path: "firewall/firewall.json", text: MatrixDocument.json(matrix).text),
            OutputFile(path: "firewall/firewall.xlsx", bytes: Workbook.bytes(matrix)),
        ] + rules(matrix, matrix.index.deployment)
    }

    private static func rules(_ matrix: FlowMatrix, _ deployment: Deployment?) -> [OutputFile] {
        guard let deployment, !deployment.hosts.isEmpty else { return [] }
        let plan = RulePlan(matrix, deployment)
        return RuleFormat.allCases.flatMap { format in
            plan.files(format).map { OutputFile(path: "firewall/rules/\(format.rawValue)/\($0.path)", text: $0.text) }
        }
    }
}
