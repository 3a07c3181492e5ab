package dev.souk.testkit.imports;

import dev.souk.identity.SellerId;
import dev.souk.imports.Import;
import dev.souk.imports.ImportKey;
import dev.souk.imports.Imports;
import dev.souk.imports.Problem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Imports and their reports in memory. Safe for use by several threads. */
public final class ImportsInMemory implements Imports {
    private final Map<ImportKey, Import> imports = new HashMap<>();
    private final Map<ImportKey, TreeMap<Long, List<Problem>>> reports = new HashMap<>();

    @Override
    public synchronized Optional<Import> find(ImportKey key) {
        return Optional.ofNullable(imports.get(key));
    }

    @Override
    public synchronized ImportPage list(SellerId seller, int limit, Optional<String> cursor) {
        var all = imports.values().stream()
                .filter(one -> one.key().seller().equals(seller))
                .sorted(Comparator.comparing((Import one) -> one.key().id()).reversed())
                .filter(one -> cursor.isEmpty() || one.key().id().compareTo(cursor.get()) < 0)
                .toList();
        var page = all.stream().limit(limit).toList();
        return new ImportPage(
                page,
                all.size() > page.size() ? Optional.of(page.getLast().key().id()) : Optional.empty());
    }

    @Override
    public synchronized boolean save(Import next, long from, List<Problem> problems) {
        var there = Optional.ofNullable(imports.get(next.key()))
                .map(Import::version)
                .orElse(0L);
        if (there + 1 != next.version()) {
            return false;
        }
        imports.put(next.key(), next);
        if (!problems.isEmpty()) {
            reports.computeIfAbsent(next.key(), _ -> new TreeMap<>()).put(from, List.copyOf(problems));
        }
        return true;
    }

    @Override
    public synchronized ReportPage report(ImportKey key, int limit, Optional<String> cursor) {
        var after = cursor.map(Long::valueOf).orElse(-1L);
        var report = reports.getOrDefault(key, new TreeMap<>()).tailMap(after, false);
        var problems = new java.util.ArrayList<Problem>();
        for (var piece : report.entrySet()) {
            problems.addAll(piece.getValue());
            if (problems.size() >= limit && report.higherKey(piece.getKey()) != null) {
                return new ReportPage(problems, Optional.of(piece.getKey().toString()));
            }
        }
        return new ReportPage(problems, Optional.empty());
    }
}
