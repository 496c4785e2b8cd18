/// What pictures of diagrams say besides what is drawn.
package struct PictureWords: Sendable {
    package let port: String
    package let line: String
    package let `protocol`: String
    package let opensTheConnection: String
    package let listens: String
    package let payloadComesBack: String
    package let eitherOpens: String
    package let dotAndHead: String
    package let hollowHead: String
    package let headAtEachEnd: String
}
