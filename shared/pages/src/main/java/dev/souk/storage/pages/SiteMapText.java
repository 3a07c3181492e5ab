package dev.souk.storage.pages;

import dev.souk.pages.SiteMap;
import java.net.URI;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A part of the map of the site as sitemaps.org has it. It is read back by what is written here and by nothing else: a line an
 * entry, with what it is of in a comment, since paths alone do not always say it.
 */
final class SiteMapText {
    private static final Pattern LINE = Pattern.compile(
            "<url><loc>[a-z]+://[^/<]+(?<path>/[^<]*)</loc>(?:<lastmod>(?<changed>[^<]+)</lastmod>)?</url><!--(?<of>.+)-->");

    private SiteMapText() {}

    static String write(SiteMap map, URI shop) {
        var text = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """);
        map.entries().forEach((of, entry) -> {
            text.append("<url><loc>").append(shop).append(entry.path()).append("</loc>");
            if (!entry.changed().isEmpty()) {
                text.append("<lastmod>").append(entry.changed()).append("</lastmod>");
            }
            text.append("</url><!--").append(of).append("-->\n");
        });
        return text.append("</urlset>\n").toString();
    }

    static SiteMap read(String text) {
        var entries = new TreeMap<String, SiteMap.Entry>();
        var lines = LINE.matcher(text);
        while (lines.find()) {
            var changed = lines.group("changed");
            entries.put(lines.group("of"), new SiteMap.Entry(lines.group("path"), changed == null ? "" : changed));
        }
        return new SiteMap(entries);
    }
}
