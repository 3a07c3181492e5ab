package dev.souk.storage.pages;

import dev.souk.pages.SiteMap;
import dev.souk.pages.SiteMaps;
import dev.souk.platform.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The map of the site in S3: {@code sitemap.xml} names the parts, {@code robots.txt} names that. */
final class S3SiteMaps implements SiteMaps {
    private static final String XML = "application/xml";

    /** Pages of one person, or that lead nowhere without a script. */
    private static final List<String> NOT_FOR_ROBOTS = List.of(
            "/addresses",
            "/admin",
            "/cart",
            "/checkout",
            "/desk",
            "/find-order",
            "/orders",
            "/profile",
            "/sign-in",
            "/sign-up",
            "/unsubscribe",
            "/wishlist");

    private final PageBucket bucket;
    private final Settings settings;

    S3SiteMaps(PageBucket bucket, Settings settings) {
        this.bucket = bucket;
        this.settings = settings;
    }

    private static String key(String part) {
        return "sitemap-" + part + ".xml";
    }

    @Override
    public Optional<Kept> find(String part) {
        return bucket.get(key(part)).map(found -> new Kept(found.tag(), SiteMapText.read(found.content())));
    }

    @Override
    public boolean keep(String part, SiteMap map, Optional<Kept> before) {
        return bucket.put(
                key(part),
                new PageBucket.Text(SiteMapText.write(map, settings.publicUrl()), XML, Map.of()),
                before.map(Kept::tag));
    }

    @Override
    public void lead(Iterable<String> parts) {
        var index = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """);
        for (var part : parts) {
            index.append("<sitemap><loc>")
                    .append(settings.publicUrl())
                    .append('/')
                    .append(key(part))
                    .append("</loc></sitemap>\n");
        }
        settle("sitemap.xml", index.append("</sitemapindex>\n").toString(), XML);
        var robots = new StringBuilder("User-agent: *\n");
        NOT_FOR_ROBOTS.forEach(path -> robots.append("Disallow: ").append(path).append('\n'));
        robots.append("Sitemap: ").append(settings.publicUrl()).append("/sitemap.xml\n");
        settle("robots.txt", robots.toString(), "text/plain; charset=utf-8");
    }

    /** Whoever is overtaken here meant to write the same. */
    private void settle(String key, String content, String type) {
        var before = bucket.get(key);
        if (before.filter(found -> found.content().equals(content)).isEmpty()) {
            bucket.put(key, new PageBucket.Text(content, type, Map.of()), before.map(PageBucket.Found::tag));
        }
    }
}
