import Firewall
import Model
import TextFormats

/// The script that knows the page of each flow, where the matrix is divided: links to a flow lead to `firewall/index.html`,
/// whatever the number of flows, and go on from there. It is loaded only by a page that was asked for a flow.
enum FlowPlaces {
    /// Beside the index of the matrix.
    static let name = "flows.js"

    /// A call with the ids of the flows of each page.
    fileprivate static func write(_ context: EditionContext, to sink: ([UInt8]) -> Void) {
        let index = PagePath.reference(.firewall, of: context.edition)
        var json = JSONWriter(.tight)
        sink(Array("portolanFlows(".utf8))
        json.object { json in
            for part in context.matrixPages.parts {
                let page = MatrixPages.page(of: part, in: context.edition)
                json.member(
                    index.link(to: page), array: part.flows.lazy.map { context.matrix.flows[$0].id.text })
                json.drain(to: sink)
            }
        }
        sink(json.finished())
        sink(Array(");\n".utf8))
    }
}

extension EditionContext {
    /// The path of the script in the edition's folder; `nil` where one page has all flows.
    package var flowPlacesPath: String? { matrixPages.isDivided ? "firewall/\(FlowPlaces.name)" : nil }

    /// Hands over the script piece by piece.
    package func writeFlowPlaces(to sink: ([UInt8]) -> Void) { FlowPlaces.write(self, to: sink) }
}
