import Firewall
import Model

/// The matrix of an edition as files, in the site's folder `firewall`.
enum MatrixFiles {
    static func files(of edition: Edition) -> [OutputFile] {
        let matrix = FlowMatrix(edition)
        return [
            OutputFile(path: "firewall/firewall.csv", text: CSVDocument.text(.flows(matrix))),
            OutputFile(path: "firewall/firewall.json", text: MatrixDocument.json(matrix).text),
            OutputFile(path: "firewall/firewall.xlsx", bytes: Workbook.bytes(matrix)),
        ]
    }
}
