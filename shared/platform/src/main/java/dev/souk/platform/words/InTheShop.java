package dev.souk.platform.words;

import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Headings stand below the page's own, whatever their level; of links and pictures there are the words. */
final class InTheShop implements NodeRenderer {
    private final HtmlNodeRendererContext context;

    InTheShop(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Heading.class, Link.class, Image.class);
    }

    @Override
    public void render(Node node) {
        var heading = node instanceof Heading;
        var html = context.getWriter();
        if (heading) {
            html.line();
            html.tag("h2");
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        if (heading) {
            html.tag("/h2");
            html.line();
        }
    }
}
