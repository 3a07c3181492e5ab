package dev.souk.local;

import dev.souk.local.template.LocalFunction;
import java.util.ArrayList;
import java.util.List;

/** What one sees when the shop is there. */
final class Box {
    private Box() {}

    static String of(Launch launch, Wiring wiring) {
        var base = "http://localhost:" + launch.options().port;
        var lines = new ArrayList<String>();
        lines.add("Souk is open.");
        lines.add("");
        lines.add(line("Shop", base + "/"));
        lines.add(line("Console", base + "/_souk"));
        lines.add(line("Inbox", base + "/_souk/inbox"));
        lines.add(line("API reference", base + "/api/reference"));
        wiring.signIns().forEach(signIn -> lines.add(line("Sign in as", signIn)));
        lines.add("");
        lines.add(line("Functions", launch.options().isolated ? isolated(launch) : "in this process"));
        lines.add(line("State", launch.options().state + " (--reset throws it away)"));
        lines.add(line("Logs", launch.options().log.toString()));
        lines.add("");
        lines.add("Ctrl-C stops it.");
        return framed(lines);
    }

    private static String isolated(Launch launch) {
        var runtimes = launch.model().functions().stream()
                .map(LocalFunction::runtime)
                .distinct()
                .sorted()
                .toList();
        return "each in its own process, on " + String.join(" and ", runtimes);
    }

    private static String line(String name, String value) {
        return "%-14s %s".formatted(name, value);
    }

    private static String framed(List<String> lines) {
        var width = lines.stream().mapToInt(String::length).max().orElse(0);
        var box = new StringBuilder("\n┌").append("─".repeat(width + 4)).append("┐\n");
        lines.forEach(line -> box.append("│  ")
                .append(line)
                .append(" ".repeat(width - line.length()))
                .append("  │\n"));
        return box.append("└").append("─".repeat(width + 4)).append("┘").toString();
    }
}
