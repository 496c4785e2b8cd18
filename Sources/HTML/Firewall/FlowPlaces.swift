import Firewall
import Model
import TextFormats

/// The script that knows the page of each flow, where the matrix is divided: links to a flow lead to `firewall/index.html`,
/// whatever the number of flows, and go on from there. It is loaded only by a page that was asked for a flow.
enum FlowPlaces {
    /// Beside the index of the matrix.
    static let name = "flows.js"

    /// A call with the ids of the flows of each page.
    fileprivate static func script(_ context: EditionContext) -> [UInt8] {
        let index = PagePath.reference(.firewall, of: context.edition)
        var json = JSONWriter()
        json.object { json in
            for part in context.matrixPages.parts {
                let page = MatrixPages.page(of: part, in: context.edition)
                json.member(
                    index.link(to: page), array: part.flows.lazy.map { context.matrix.flows[$0].id.text })
            }
        }
        return Array("portolanFlows(".utf8) + json.finished().dropLast() + Array(");\n".utf8)
    }
}

extension EditionContext {
    /// The script with the pages of the flows, and its path in the edition's folder; `nil` where one page has all of them.
    package var flowPlaces: (path: String, bytes: [UInt8])? {
        matrixPages.isDivided ? ("firewall/\(FlowPlaces.name)", FlowPlaces.script(self)) : nil
    }
}
