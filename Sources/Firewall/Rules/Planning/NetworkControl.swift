/// The messages without which a network does not work, by their types: errors, among them those that find the size of a
/// path's packets, and echo (RFC 4890, 4.3 and 4.4; RFC 1122, 3.2.2); on a link also neighbours and routers (RFC 4861), and
/// the members of groups (RFC 2710, RFC 3810).
enum NetworkControl {
    struct Message {
        var type: UInt8
        /// As nftables names it.
        var name: String
    }

    static let v4 = [
        Message(type: 3, name: "destination-unreachable"), Message(type: 8, name: "echo-request"),
        Message(type: 11, name: "time-exceeded"), Message(type: 12, name: "parameter-problem"),
    ]
    static let v6 = [
        Message(type: 1, name: "destination-unreachable"), Message(type: 2, name: "packet-too-big"),
        Message(type: 3, name: "time-exceeded"), Message(type: 4, name: "parameter-problem"),
        Message(type: 128, name: "echo-request"),
    ]
    /// What never leaves a link.
    static let v6OnLink = [
        Message(type: 130, name: "mld-listener-query"), Message(type: 131, name: "mld-listener-report"),
        Message(type: 132, name: "mld-listener-done"), Message(type: 133, name: "nd-router-solicit"),
        Message(type: 134, name: "nd-router-advert"), Message(type: 135, name: "nd-neighbor-solicit"),
        Message(type: 136, name: "nd-neighbor-advert"), Message(type: 143, name: "mld2-listener-report"),
    ]
}
