package dev.souk.local.gateway;

import dev.souk.local.template.LocalApi.LocalRoute;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a request: literal segments before parameters, those before greedy ones, {@code $default} last. */
final class RouteTable {
    private final List<Candidate> candidates;

    /** A route and the path's parameters by name, decoded. */
    record Match(LocalRoute route, Map<String, String> pathParameters) {}

    private record Candidate(LocalRoute route, List<String> segments) {}

    RouteTable(List<LocalRoute> routes) {
        candidates = routes.stream()
                .map(route -> new Candidate(route, segments(route.path())))
                .sorted(Comparator.comparing(RouteTable::rank))
                .toList();
    }

    Optional<Match> find(String method, String rawPath) {
        var segments = segments(rawPath);
        return candidates.stream()
                .filter(candidate -> candidate.route.method().equals("ANY")
                        || candidate.route.method().equals(method))
                .flatMap(candidate ->
                        parameters(candidate, segments)
                                .map(parameters -> new Match(candidate.route, parameters))
                                .stream())
                .findFirst();
    }

    /** Sorts the more specific first: a letter a segment, and a named method before {@code ANY} for the same path. */
    private static String rank(Candidate candidate) {
        if (candidate.route.path().equals("$default")) {
            return "z";
        }
        var rank = new StringBuilder();
        for (var segment : candidate.segments) {
            rank.append(greedy(segment) ? 'c' : parameter(segment) ? 'b' : 'a');
        }
        return rank.append(candidate.route.method().equals("ANY") ? 'b' : 'a').toString();
    }

    private static Optional<Map<String, String>> parameters(Candidate candidate, List<String> segments) {
        if (candidate.route.path().equals("$default")) {
            return Optional.of(Map.of());
        }
        var found = new LinkedHashMap<String, String>();
        var pattern = candidate.segments;
        for (var index = 0; index < pattern.size(); index++) {
            var part = pattern.get(index);
            if (index >= segments.size()) {
                return Optional.empty();
            }
            if (greedy(part)) {
                found.put(part.substring(1, part.length() - 2), decoded(rest(segments, index)));
                return Optional.of(found);
            }
            if (parameter(part)) {
                found.put(part.substring(1, part.length() - 1), decoded(segments.get(index)));
            } else if (!part.equals(segments.get(index))) {
                return Optional.empty();
            }
        }
        return pattern.size() == segments.size() ? Optional.of(found) : Optional.empty();
    }

    private static String rest(List<String> segments, int from) {
        return String.join("/", segments.subList(from, segments.size()));
    }

    private static List<String> segments(String path) {
        return List.of((path.startsWith("/") ? path.substring(1) : path).split("/", -1));
    }

    private static boolean parameter(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static boolean greedy(String segment) {
        return segment.startsWith("{") && segment.endsWith("+}");
    }

    /** A plus sign stands for itself in a path. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
