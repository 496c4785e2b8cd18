import TextFormats

/// A script for a POSIX shell. It opens connections with the first of bash, nc, perl and python3 that is there.
package enum ShellProbe {
    package static func text(_ probe: ProbePlan, _ plan: RulePlan) -> String {
        let heading = ProbeScript.heading(
            probe, plan,
            use: [
                "Usage: sh \(probe.hosts.name).sh [RESULTS.csv]. The results are for 'portolan observe RESULTS.csv'.",
                "Exit status: 0 if everything answered or cannot be decided, 1 if something is closed, 2 if it could not test.",
                "PATIENCE is the seconds for each try, 3; LIMIT those for all, 300.",
            ])
        let name = ShellText.quoted("portolan-probe-\(probe.hosts.name).csv")
        var lines = ["#!/bin/sh"] + HashComment.lines(heading) + ["", "results=${1:-\(name)}"]
        lines.append("own=\(ShellText.quoted(probe.hosts.networks.first?.description ?? ""))")
        lines.append("total=\(probe.targets.count)")
        lines.append(body)
        lines += probe.targets.map { target in
            let words = [
                target.transport.rawValue, target.address.description, "\(target.port)", target.flow.text,
                target.stops.joined(separator: "; "),
            ]
            return "probe " + words.map(ShellText.quoted).joined(separator: " ")
        }
        return (lines + ["finish"]).joined(separator: "\n") + "\n"
    }

    /// A try ends with 0 if there was an answer, 1 if it was refused, 2 if nothing came, and 3 if that says nothing, as with
    /// UDP, where only a refusal is sure.
    private static let body = #"""
        PATIENCE=${PATIENCE:-3}
        LIMIT=${LIMIT:-300}
        LC_ALL=C
        export LC_ALL

        for tool in bash nc perl python3 none; do
            command -v "$tool" >/dev/null 2>&1 && break
        done
        if [ "$tool" = none ]; then
            echo "cannot test: there is none of bash, nc, perl and python3" >&2
            exit 2
        fi

        # Runs a command for PATIENCE seconds at most; status 124 if it had to be ended.
        bounded() {
            "$@" &
            command_id=$!
            (
                trap 'kill $! 2>/dev/null; exit' TERM
                sleep "$PATIENCE" &
                wait $!
                kill "$command_id" 2>/dev/null
            ) >/dev/null 2>&1 &
            guard_id=$!
            wait "$command_id" 2>/dev/null
            status=$?
            kill "$guard_id" 2>/dev/null
            wait "$guard_id" 2>/dev/null
            [ "$status" -gt 128 ] && status=124
            return "$status"
        }

        try_bash() {
            if [ "$1" = tcp ]; then
                said=$(bounded bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$2" "$3" 2>&1) && return 0
            else
                said=$(bounded bash -c 'exec 3<>"/dev/udp/$0/$1"; for _ in 1 2; do printf . >&3 || exit 1; sleep .3; done' \
                    "$2" "$3" 2>&1) && return 3
            fi
            case $said in *refused*) return 1 ;; *) return 2 ;; esac
        }

        try_nc() {
            if [ "$1" = tcp ]; then
                said=$(bounded nc -v -n -z -w "$PATIENCE" "$2" "$3" 2>&1 </dev/null) && return 0
                case $said in *refused*) return 1 ;; *) return 2 ;; esac
            fi
            said=$(bounded nc -v -n -u -z -w 1 "$2" "$3" 2>&1 </dev/null)
            case $said in *refused*) return 1 ;; *) return 3 ;; esac
        }

        try_perl() {
            bounded perl -MSocket=:all -MErrno -e '
                my ($transport, $host, $port) = @ARGV;
                my $six = $host =~ /:/;
                my $address = $six ? pack_sockaddr_in6($port, inet_pton(AF_INET6, $host))
                    : pack_sockaddr_in($port, inet_aton($host));
                my $kind = $transport eq "tcp" ? SOCK_STREAM : SOCK_DGRAM;
                socket(my $end, $six ? AF_INET6 : AF_INET, $kind, 0) or exit 2;
                my $done = connect($end, $address);
                exit($done ? 0 : $!{ECONNREFUSED} ? 1 : 2) if $transport eq "tcp";
                for (1, 2) { send($end, ".", 0) or exit($!{ECONNREFUSED} ? 1 : 2); select(undef, undef, undef, .3); }
                exit 3;' "$1" "$2" "$3"
            status=$?
            [ "$status" -gt 3 ] && status=2
            return "$status"
        }

        try_python3() {
            bounded python3 -c '
        from socket import AF_INET, AF_INET6, SOCK_DGRAM, SOCK_STREAM, socket
        from sys import argv, exit
        from time import sleep
        transport, host, port = argv[1:]
        kind = SOCK_STREAM if transport == "tcp" else SOCK_DGRAM
        end = socket(AF_INET6 if ":" in host else AF_INET, kind)
        try:
            end.connect((host, int(port)))
            if transport == "tcp":
                exit(0)
            for _ in 1, 2:
                end.send(b".")
                sleep(.3)
        except ConnectionRefusedError:
            exit(1)
        except OSError:
            exit(2)
        exit(3)' "$1" "$2" "$3"
            status=$?
            [ "$status" -gt 3 ] && status=2
            return "$status"
        }

        # The address from which this host reaches another, as far as it can be found.
        source_to() {
            found=$(ip route get "$1" 2>/dev/null | sed -n 's/.* src \([0-9a-fA-F.:]*\).*/\1/p' | head -n 1)
            echo "${found:-${own%%/*}}"
        }

        open=0 closed=0 undecided=0 late=0 tried=0
        started=$(date +%s)
        echo "source,destination,transport,port,result,flow" >"$results" || exit 2
        echo "$total tries with $tool, of $PATIENCE seconds at most, $LIMIT seconds in all"

        # probe TRANSPORT ADDRESS PORT FLOW WHAT-STOPS
        probe() {
            if [ $(($(date +%s) - started)) -ge "$LIMIT" ]; then
                late=$((late + 1))
                return
            fi
            tried=$((tried + 1))
            "try_$tool" "$1" "$2" "$3" 2>/dev/null
            case $? in
            0) result=open open=$((open + 1)) ;;
            1) result=refused closed=$((closed + 1)) ;;
            3) result=undecided undecided=$((undecided + 1)) ;;
            *) result=silent closed=$((closed + 1)) ;;
            esac
            printf '%-10s %s %s %s  %s\n' "$result" "$1" "$2" "$3" "$4"
            case $result in
            refused) echo "           the way is open, but nothing listens, or a firewall refuses" ;;
            undecided) echo "           nothing was refused; whether UDP arrives cannot be seen from here" ;;
            esac
            if [ "$result" = refused ] || [ "$result" = silent ]; then
                [ -n "$5" ] && echo "           stops: $5"
            fi
            echo "$(source_to "$2"),$2,$1,$3,$result,$4" >>"$results"
        }

        finish() {
            echo "$open open, $closed closed, $undecided undecided, $late not tried for want of time -> $results"
            [ "$closed" -eq 0 ] && [ "$late" -eq 0 ] && exit 0
            [ "$closed" -eq 0 ] && exit 2
            exit 1
        }

        """#
}
