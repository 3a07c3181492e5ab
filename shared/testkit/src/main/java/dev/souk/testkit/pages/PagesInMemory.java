package dev.souk.testkit.pages;

import dev.souk.pages.KeptPage;
import dev.souk.pages.Page;
import dev.souk.pages.PageId;
import dev.souk.pages.Pages;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Pages in memory. */
public final class PagesInMemory implements Pages {
    private final TreeMap<String, KeptPage> kept = new TreeMap<>();
    private final TreeMap<String, Page> pages = new TreeMap<>();
    private final Deque<Runnable> meanwhile = new ArrayDeque<>();
    private final Map<String, Runnable> before = new HashMap<>();
    private long writes;

    private static String key(PageId id) {
        return id.path();
    }

    @Override
    public Optional<KeptPage> find(PageId id) {
        var others = before.remove(key(id));
        if (others != null) {
            others.run();
        }
        return Optional.ofNullable(kept.get(key(id)));
    }

    @Override
    public boolean keep(PageId id, Page page, LocalDate changed, Optional<KeptPage> before) {
        var others = meanwhile.poll();
        if (others != null) {
            others.run();
        }
        if (!find(id).map(KeptPage::tag).equals(before.map(KeptPage::tag))) {
            return false;
        }
        writes++;
        kept.put(
                key(id),
                new KeptPage(
                        "tag-" + writes, page.digest(), page.status().code(), page.version(), changed, page.address()));
        pages.put(key(id), page);
        return true;
    }

    @Override
    public List<String> known(PageId.Kind kind, Optional<String> after, int limit) {
        var folder = "/" + kind.letter() + "/";
        return kept.keySet().stream()
                .filter(key -> key.startsWith(folder))
                .map(key -> key.substring(folder.length()))
                .filter(id -> after.filter(last -> id.compareTo(last) <= 0).isEmpty())
                .limit(limit)
                .toList();
    }

    /** A page as it is there. */
    public Optional<Page> page(PageId id) {
        return Optional.ofNullable(pages.get(key(id)));
    }

    /** Lets others do this before somebody next looks which page of this is there. */
    public void beforeFinding(PageId id, Runnable others) {
        before.put(key(id), others);
    }

    /** How many pages were written. */
    public long writes() {
        return writes;
    }

    /** Lets others do this after the next page was made, and before it is written. */
    public void meanwhile(Runnable others) {
        meanwhile.add(others);
    }
}
