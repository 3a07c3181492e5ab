package dev.souk.local.buckets;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Finds the keys in the document of {@code DeleteObjects}, which lists a thousand at most. */
final class DeletedKeys implements BodyWatcher {
    /** A thousand keys of a kilobyte each, with their tags. */
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final Buffer seen = Buffer.buffer();

    @Override
    public List<String> passes(Buffer bytes) {
        seen.appendBuffer(bytes, 0, Math.min(bytes.length(), MOST_BYTES - seen.length()));
        // Read once it is whole. The engine gets its last bytes after this returns, so all is noted in time.
        return seen.toString().stripTrailing().endsWith("</Delete>") ? keys() : List.of();
    }

    private List<String> keys() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var keys = new ArrayList<String>();
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(seen.getBytes()));
            while (reader.hasNext()) {
                reader.next();
                if (reader.isStartElement() && reader.getLocalName().equals("Key")) {
                    keys.add(reader.getElementText());
                }
            }
            return List.copyOf(keys);
        } catch (XMLStreamException e) {
            // The engine will refuse it too.
            return List.of();
        }
    }
}
