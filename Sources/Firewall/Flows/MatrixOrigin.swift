import Model
import TextFormats

/// The site that a matrix is of, for files that are read without it.
package struct MatrixOrigin: Sendable, Hashable {
    package var siteTitle: String
    /// Of the site, with a slash at its end; `nil` where the site does not state it.
    package var baseAddress: String?

    package init(_ site: Site) {
        siteTitle = site.title
        baseAddress = site.baseAddress
    }

    /// Of the page with the matrix of an edition.
    func address(of edition: Edition) -> String? {
        baseAddress.map { $0 + PercentEncoding.path.encode(edition.version) + "/firewall/" }
    }
}
