package dev.souk.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a function may do, as its operation or worker states it ({@code x-souk-uses}).
 *
 * @param tables DynamoDB actions by table name, without the {@code dynamodb:} prefix
 * @param indexes names of the indexes that {@code Query} reads, by table name
 * @param queues SQS actions by queue name, without the {@code sqs:} prefix
 * @param buckets S3 actions by bucket name, without the {@code s3:} prefix
 * @param parameters names of SecureString parameters, without their path
 * @param identity Cognito actions, without the {@code cognito-idp:} prefix
 * @param mail SES actions, without the {@code ses:} prefix
 * @param sockets what may be done to connections of the WebSocket API: methods of its {@code @connections}
 */
public record Uses(
        Map<String, List<String>> tables,
        Map<String, List<String>> indexes,
        Map<String, List<String>> queues,
        Map<String, List<String>> buckets,
        List<String> parameters,
        List<String> identity,
        List<String> mail,
        List<String> sockets) {

    static Uses of(JsonNode node) {
        return new Uses(
                map(node.path("tables")),
                map(node.path("indexes")),
                map(node.path("queues")),
                map(node.path("buckets")),
                texts(node.path("parameters")),
                texts(node.path("identity")),
                texts(node.path("mail")),
                texts(node.path("sockets")));
    }

    private static Map<String, List<String>> map(JsonNode node) {
        var map = new LinkedHashMap<String, List<String>>();
        node.forEachEntry((name, actions) -> map.put(name, texts(actions)));
        return map;
    }

    static List<String> texts(JsonNode node) {
        var texts = new ArrayList<String>();
        node.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }
}
