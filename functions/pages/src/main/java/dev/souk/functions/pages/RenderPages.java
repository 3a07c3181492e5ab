package dev.souk.functions.pages;

import dev.souk.pages.PageChanges;
import dev.souk.pages.PageKeeping;
import dev.souk.pages.PageMaking.NoStorefront;
import dev.souk.pages.SiteMapping;
import dev.souk.platform.workers.ObjectWorker;
import dev.souk.platform.workers.WorkerFrame;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Keeps pages and the map of the site. What it is told says only what changed; pages are made of how that stands now, so that it
 * may be told twice and out of order.
 */
@Named("RenderPages")
@ApplicationScoped
public class RenderPages extends ObjectWorker {
    private static final Logger LOG = Logger.getLogger(RenderPages.class);

    private final PageChanges changes;
    private final Provider<PageKeeping> keeping;
    private final Provider<SiteMapping> mapping;
    private volatile boolean opened;

    @Inject
    RenderPages(WorkerFrame frame, PageChanges changes, Provider<PageKeeping> keeping, Provider<SiteMapping> mapping) {
        super(frame);
        this.changes = changes;
        this.keeping = keeping;
        this.mapping = mapping;
    }

    @Override
    protected void handle(NewObject object) {
        // One that is gone went by its age: a day after it was put.
        changes.read(object.key()).ifPresent(this::follow);
    }

    private void follow(PageChanges.Told told) {
        var lists = Stream.concat(told.aisles().stream(), told.lists().stream())
                .distinct()
                .toList();
        try {
            keeping.get().refresh(told.products(), lists);
        } catch (NoStorefront e) {
            // A shop whose storefront is still to be deployed: each page is made when somebody first asks for it.
            LOG.warn(e.getMessage());
            return;
        }
        var map = mapping.get();
        if (!opened) {
            map.open();
        }
        if (!opened || !told.aisles().isEmpty()) {
            map.refreshAisles();
        }
        opened = true;
        map.refresh(List.copyOf(told.products()));
    }
}
