package dev.souk.testkit.messaging;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.util.HashMap;
import java.util.Map;

/** Items as Lambda is shown them by the stream of their table. */
public final class StreamImages {
    private StreamImages() {}

    public static Map<String, AttributeValue> of(
            Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item) {
        var image = new HashMap<String, AttributeValue>();
        item.forEach((name, value) -> image.put(name, value(value)));
        return image;
    }

    private static AttributeValue value(software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
        var result = new AttributeValue();
        return switch (value.type()) {
            case S -> result.withS(value.s());
            case N -> result.withN(value.n());
            case BOOL -> result.withBOOL(value.bool());
            case B -> result.withB(value.b().asByteBuffer());
            case M -> result.withM(of(value.m()));
            case L -> result.withL(value.l().stream().map(StreamImages::value).toList());
            default -> throw new IllegalArgumentException("No item of ours has a " + value.type());
        };
    }
}
