package dev.souk.local.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a cloud assembly. */
public final class Template {
    private Template() {}

    /**
     * What all stacks of an assembly say exists.
     *
     * @param assembly the folder that {@code ./souk synth} writes
     * @param addresses where the local cloud stands
     * @throws TemplateException for whatever is not carried out: a resource type, a property, an intrinsic function
     */
    public static CloudModel read(Path assembly, LocalAddresses addresses) {
        var stacks = Assembly.stacks(assembly);
        var reading = new Reading(stacks, addresses);
        var functions = FunctionReader.read(reading);
        return new CloudModel(
                region(stacks),
                TableReader.read(reading),
                QueueReader.read(reading),
                functions,
                SourceReader.read(reading),
                RetriesReader.read(reading),
                ApiReader.read(reading),
                SocketReader.read(reading),
                BucketReader.read(reading),
                ScheduleReader.read(reading),
                IdentityReader.read(reading),
                EdgeReader.read(reading),
                parameters(functions),
                MailReader.read(reading));
    }

    private static String region(List<Stack> stacks) {
        var region = stacks.getFirst().region();
        stacks.stream()
                .filter(stack -> !stack.region().equals(region))
                .findFirst()
                .ifPresent(stack -> {
                    throw new TemplateException(
                            new TemplateException.Place(stack.name(), "environment"),
                            "the local cloud carries out one region, " + region + ", but this is " + stack.region());
                });
        return region;
    }

    private static Set<String> parameters(List<LocalFunction> functions) {
        var marker = ":parameter";
        return functions.stream()
                .flatMap(function -> function.grants().stream())
                .flatMap(grant -> grant.resources().stream())
                .filter(resource -> resource.contains(":ssm:") && resource.contains(marker))
                .map(resource -> resource.substring(resource.indexOf(marker) + marker.length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
