import Diagnostics

/// Where a deployment's file says what, for diagnostics that are found later.
package struct DeploymentLocations: Sendable {
    /// The key `hosts`, or the beginning of the file if it has none.
    package var hosts: SourceLocation
    /// Of each assignment, in the order of `Deployment.hosts`.
    package var assignments: [SourceLocation]
    /// The key `baseline`, or the beginning of the file if it has none.
    package var baseline: SourceLocation

    package init(hosts: SourceLocation, assignments: [SourceLocation], baseline: SourceLocation) {
        self.hosts = hosts
        self.assignments = assignments
        self.baseline = baseline
    }
}
