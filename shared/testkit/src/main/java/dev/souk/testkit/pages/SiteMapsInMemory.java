package dev.souk.testkit.pages;

import dev.souk.pages.SiteMap;
import dev.souk.pages.SiteMaps;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Maps of the site in memory. */
public final class SiteMapsInMemory implements SiteMaps {
    private final TreeMap<String, Kept> maps = new TreeMap<>();
    private final List<String> led = new ArrayList<>();
    private final Deque<Runnable> meanwhile = new ArrayDeque<>();
    private long writes;

    @Override
    public Optional<Kept> find(String part) {
        return Optional.ofNullable(maps.get(part));
    }

    @Override
    public boolean keep(String part, SiteMap map, Optional<Kept> before) {
        var others = meanwhile.poll();
        if (others != null) {
            others.run();
        }
        if (!find(part).map(Kept::tag).equals(before.map(Kept::tag))) {
            return false;
        }
        writes++;
        maps.put(part, new Kept("tag-" + writes, map));
        return true;
    }

    @Override
    public void lead(Iterable<String> parts) {
        led.clear();
        parts.forEach(led::add);
    }

    /** All that is in any part that is led to. */
    public List<SiteMap.Entry> entries() {
        return led.stream()
                .map(maps::get)
                .flatMap(kept -> kept.map().entries().values().stream())
                .toList();
    }

    /** How many parts were written. */
    public long writes() {
        return writes;
    }

    /** Lets others do this after the next part was made, and before it is written. */
    public void meanwhile(Runnable others) {
        meanwhile.add(others);
    }
}
