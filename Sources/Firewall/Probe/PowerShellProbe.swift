import TextFormats

/// A script for Windows PowerShell 5.1 and later.
package enum PowerShellProbe {
    package static func text(_ probe: ProbePlan, _ plan: RulePlan) -> String {
        let heading = ProbeScript.heading(
            probe, plan,
            use: [
                "Usage: .\\\(probe.hosts.name).ps1 [-Results RESULTS.csv]. The results are for 'portolan observe RESULTS.csv'.",
                "Exit status: 0 if everything answered or cannot be decided, 1 if something is closed, 2 if it could not test.",
                "-Patience is the seconds for each try, -Limit those for all.",
            ])
        let name = PowerShellText.quoted("portolan-probe-\(probe.hosts.name).csv")
        let own = PowerShellText.quoted(probe.hosts.networks.first?.description ?? "")
        var lines = HashComment.lines(heading)
        lines += ["param([string]$Results = \(name), [int]$Patience = 3, [int]$Limit = 300)", ""]
        lines += ["$own = (\(own) -split '/')[0]"] + body
        lines += probe.targets.map { target in
            let words = [target.transport.rawValue, target.address.description].map(PowerShellText.quoted)
            let texts = [target.flow.text, target.stops.joined(separator: "; ")].map(PowerShellText.quoted)
            return (["Probe"] + words + ["\(target.port)"] + texts).joined(separator: " ")
        }
        return PowerShellText.script(lines + ending)
    }

    private static let body = #"""
        $script:open = 0; $script:closed = 0; $script:undecided = 0; $script:late = 0
        $started = Get-Date
        $rows = New-Object System.Collections.Generic.List[object]

        function Test-Tcp([string]$Address, [int]$Port) {
            $client = New-Object System.Net.Sockets.TcpClient(([System.Net.IPAddress]$Address).AddressFamily)
            try {
                $task = $client.ConnectAsync($Address, $Port)
                if (-not $task.Wait($Patience * 1000)) { return 'silent', $null }
                return 'open', $client.Client.LocalEndPoint.Address.ToString()
            } catch {
                $cause = $_.Exception.GetBaseException()
                if ($cause -is [System.Net.Sockets.SocketException] -and $cause.SocketErrorCode -eq 'ConnectionRefused') {
                    return 'refused', $null
                }
                return 'silent', $null
            } finally { $client.Close() }
        }

        function Test-Udp([string]$Address, [int]$Port) {
            $client = New-Object System.Net.Sockets.UdpClient(([System.Net.IPAddress]$Address).AddressFamily)
            try {
                $client.Client.ReceiveTimeout = 500
                $client.Connect($Address, $Port)
                $own = $client.Client.LocalEndPoint.Address.ToString()
                [void]$client.Send([byte[]](46), 1)
                $end = New-Object System.Net.IPEndPoint([System.Net.IPAddress]::Any, 0)
                [void]$client.Receive([ref]$end)
                return 'open', $own
            } catch {
                $cause = $_.Exception.GetBaseException()
                if ($cause -is [System.Net.Sockets.SocketException] -and $cause.SocketErrorCode -eq 'ConnectionReset') {
                    return 'refused', $null
                }
                return 'undecided', $null
            } finally { $client.Close() }
        }

        function Probe([string]$Transport, [string]$Address, [int]$Port, [string]$Flow, [string]$Stops) {
            if (((Get-Date) - $started).TotalSeconds -ge $Limit) { $script:late++; return }
            if ($Transport -eq 'tcp') { $answer = Test-Tcp $Address $Port } else { $answer = Test-Udp $Address $Port }
            $result = $answer[0]
            if ($answer[1]) { $source = $answer[1] } else { $source = $own }
            Write-Output ('{0,-10} {1} {2} {3}  {4}' -f $result, $Transport, $Address, $Port, $Flow)
            switch ($result) {
                'open' { $script:open++ }
                'undecided' {
                    $script:undecided++
                    Write-Output '           nothing was refused; whether UDP arrives cannot be seen from here'
                }
                default {
                    $script:closed++
                    if ($Stops) { Write-Output "           stops: $Stops" }
                }
            }
            $rows.Add([pscustomobject]@{
                source = $source; destination = $Address; transport = $Transport; port = $Port; result = $result
                flow = $Flow
            })
        }

        """#.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

    private static let ending = [
        "$rows | Export-Csv -NoTypeInformation -Encoding UTF8 -Path $Results",
        "Write-Output \"$script:open open, $script:closed closed, $script:undecided undecided, $script:late not tried for want of time -> $Results\"",
        "if ($script:closed -gt 0) { exit 1 }", "if ($script:late -gt 0) { exit 2 }", "exit 0",
    ]
}
