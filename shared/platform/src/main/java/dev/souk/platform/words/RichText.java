package dev.souk.platform.words;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Text with the marks of a small part of <a href="https://spec.commonmark.org/0.31.2/">CommonMark</a>: paragraphs, headings, lists,
 * emphasis and code. Everything else is a letter like any other: HTML is shown as it was written, a link and a picture are
 * their words, since a seller leads nobody out of the shop.
 */
public final class RichText {
    /** Deeper than anybody writes; what is shown calls itself for each level. */
    private static final int DEEPEST = 20;

    private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\s*\\n");

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class))
            .maxOpenBlockParsers(DEEPEST)
            .build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .nodeRendererFactory(InTheShop::new)
            .build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .nodeRendererFactory(WordsAlone::new)
            .build();

    private RichText() {}

    /**
     * As HTML, which may stand in a page as it is: elements {@code p}, {@code h2}, {@code ul}, {@code ol}, {@code li}, {@code em},
     * {@code strong}, {@code code} and {@code br}, with no attribute but {@code start} of a list.
     */
    public static String html(String text) {
        var document = PARSER.parse(text);
        return isDeep(document) ? paragraphs(text) : HTML.render(document).strip();
    }

    /** Without its marks, for where there is no room for more than words. */
    public static String plain(String text) {
        var document = PARSER.parse(text);
        return isDeep(document) ? text : TEXT.render(document).strip();
    }

    /** What is as deep as that says nothing by it: it stands as it was written. */
    private static String paragraphs(String text) {
        return EMPTY_LINE
                .splitAsStream(text)
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph -> "<p>" + Escaped.text(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    /** Without calling itself, or it would fail at what it looks for. */
    private static boolean isDeep(Node document) {
        var depth = 0;
        var node = document;
        while (true) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                if (depth > DEEPEST) {
                    return true;
                }
                continue;
            }
            while (depth > 0 && node.getNext() == null) {
                node = Objects.requireNonNull(node.getParent());
                depth--;
            }
            if (depth == 0) {
                return false;
            }
            node = Objects.requireNonNull(node.getNext());
        }
    }
}
