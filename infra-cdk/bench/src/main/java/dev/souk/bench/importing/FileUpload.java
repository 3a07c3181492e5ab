package dev.souk.bench.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.souk.bench.shop.ShopClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Sends a file straight to S3 as a browser does: a ticket of the shop's, then a form with the file in it. */
final class FileUpload {
    private static final String BOUNDARY = "souk-bench-boundary";
    private static final String TYPE = "text/csv";

    private final ShopClient shop;
    private final URI origin;
    private final Map<String, String> headers;

    /** @param headers who sends it */
    FileUpload(ShopClient shop, String url, Map<String, String> headers) {
        this.shop = shop;
        this.origin = URI.create(url);
        this.headers = Map.copyOf(headers);
    }

    /**
     * The upload's id.
     *
     * @throws IllegalStateException where the file is not taken
     */
    String send(Path file) throws IOException {
        var wanted = JsonNodeFactory.instance
                .objectNode()
                .put("purpose", "catalog-import")
                .put("contentType", TYPE)
                .put("size", Files.size(file));
        var ticket = shop.post("/api/uploads", wanted, headers);
        if (!ticket.ok()) {
            throw new IllegalStateException("There is no ticket for the file: " + ticket.problem());
        }
        post(ticket.body(), file);
        return ticket.body().path("uploadId").asText();
    }

    private void post(JsonNode ticket, Path file) throws IOException {
        var request = HttpRequest.newBuilder(origin.resolve(ticket.path("url").asText()))
                .header("content-type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(form(ticket, file))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("The file was not taken: " + answer.statusCode() + " " + answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static BodyPublisher form(JsonNode ticket, Path file) throws IOException {
        var before = new StringBuilder();
        ticket.path("fields")
                .forEachEntry((name, value) -> before.append(part(name))
                        .append("\r\n\r\n")
                        .append(value.asText())
                        .append("\r\n"));
        before.append(part("file\"; filename=\"products.csv")).append("\r\nContent-Type: " + TYPE + "\r\n\r\n");
        return BodyPublishers.concat(
                BodyPublishers.ofString(before.toString()),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
    }

    private static String part(String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
    }
}
