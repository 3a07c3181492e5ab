package dev.souk.storage.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.souk.catalog.CategoryId;
import dev.souk.platform.settings.Settings;
import dev.souk.search.RefilingStep;
import dev.souk.search.RefilingSteps;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Steps as small objects in the bucket that tells functions: the job, the number and the place on a line each, then an id on each
 * line. S3 calls the worker for each, at least once, and Lambda tries again where it fails: while nothing is filed anew nobody asks
 * for anything.
 */
final class S3RefilingSteps implements RefilingSteps {
    private static final String FOLDER = "category-steps/";
    /** Lines before the first id. */
    private static final int HEAD = 3;
    /** Who may not list a bucket is told of what is not there that it is forbidden. */
    private static final Set<Integer> NOT_THERE = Set.of(403, 404);

    private final S3Client s3;
    private final Settings settings;

    S3RefilingSteps(S3Client s3, Settings settings) {
        this.s3 = s3;
        this.settings = settings;
    }

    @Override
    public void call(RefilingStep step) {
        s3.putObject(
                put -> put.bucket(settings.uploadsBucket()).key(FOLDER + step.name()),
                RequestBody.fromBytes(text(step).getBytes(UTF_8)));
    }

    @Override
    public Optional<RefilingStep> read(String key) {
        try {
            return Optional.of(step(s3.getObjectAsBytes(
                            get -> get.bucket(settings.uploadsBucket()).key(key))
                    .asUtf8String()));
        } catch (S3Exception e) {
            if (NOT_THERE.contains(e.statusCode())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    static String text(RefilingStep step) {
        var ids = step.left().stream().map(CategoryId::value).toList();
        return String.join(
                "\n", step.job(), Integer.toString(step.number()), step.place().orElse(""), String.join("\n", ids));
    }

    static RefilingStep step(String text) {
        var lines = text.split("\n", -1);
        List<CategoryId> ids =
                Arrays.stream(lines).skip(HEAD).map(CategoryId::new).toList();
        return new RefilingStep(
                lines[0], Integer.parseInt(lines[1]), ids, Optional.of(lines[2]).filter(place -> !place.isEmpty()));
    }
}
