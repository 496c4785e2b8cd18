import HTML

/// What a site offers of an export format.
package struct SiteExport: Sendable {
    package var request: ExportRequest
    package var download: DeckDownload

    package init(request: ExportRequest, download: DeckDownload) {
        self.request = request
        self.download = download
    }
}
