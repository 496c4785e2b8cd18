import Diagnostics

/// A form of files of other tools from which a corpus can begin.
package protocol ImportFormat: SendableMetatype {
    /// As the command line names it: `connections`.
    static var name: String { get }

    /// What it reads and what it makes of it, in a few sentences for the help.
    static var summary: String { get }

    /// - Parameter columns: what the user says of the file's columns, by the name of what is in them.
    /// - Returns: `nil` with diagnostics if nothing can be read.
    static func read(
        _ file: SourceFile, columns: [String: String], _ diagnostics: DiagnosticBag
    ) -> DraftNetwork?
}

package enum ImportFormats {
    package static let all: [any ImportFormat.Type] = [
        ConnectionList.self, ConnectionWorkbook.self, ComposeFile.self, KubernetesManifests.self, SocketList.self,
        ZeekLog.self, FlowLog.self, StructurizrWorkspace.self,
    ]
}
