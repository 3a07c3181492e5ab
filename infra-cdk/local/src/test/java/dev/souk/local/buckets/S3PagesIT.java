package dev.souk.local.buckets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.ProductId;
import dev.souk.engines.Engine;
import dev.souk.engines.EngineProcess;
import dev.souk.engines.EngineSettings;
import dev.souk.pages.PageChanges;
import dev.souk.pages.Pages;
import dev.souk.pages.SiteMap;
import dev.souk.pages.SiteMaps;
import dev.souk.platform.aws.WithoutExpectation;
import dev.souk.search.RefilingStep;
import dev.souk.storage.pages.PageBeans;
import dev.souk.storage.search.SearchBeans;
import dev.souk.testkit.TestSettings;
import dev.souk.testkit.pages.PagesContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Pages and maps of the site in an S3. */
class S3PagesIT extends PagesContract {
    /** As the local cloud gives it to all engines, in MB. */
    private static final int HEAP = 512;

    private static final AtomicInteger BUCKETS = new AtomicInteger();

    private static EngineProcess engines;
    private static S3Client s3;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, InterruptedException {
        engines = EngineProcess.start(
                new EngineSettings(Map.of(Engine.S3PROXY, 0), Optional.of(folder), Optional.empty(), HEAP));
        s3 = S3Client.builder()
                .endpointOverride(engines.endpoint(Engine.S3PROXY))
                .region(Region.EU_WEST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(EngineProcess.ACCESS_KEY, EngineProcess.SECRET_KEY)))
                .overrideConfiguration(override -> override.addExecutionInterceptor(new WithoutExpectation())
                        // The engine refuses before it has read what is put, and closes: half of the tries see no
                        // answer.
                        .retryStrategy(retrying -> retrying.maxAttempts(12)))
                .build();
    }

    @AfterAll
    static void stop() {
        s3.close();
        engines.close();
    }

    private static String bucket() {
        var name = "pages-" + BUCKETS.incrementAndGet();
        s3.createBucket(create -> create.bucket(name));
        return name;
    }

    @Override
    protected Pages pages() {
        return PageBeans.pages(s3, TestSettings.with(Map.of("SOUK_BUCKET_PAGES", bucket())));
    }

    private static SiteMap map(String path, String changed) {
        return new SiteMap(new TreeMap<>(Map.of("mug", new SiteMap.Entry(path, changed))));
    }

    @RepeatedTest(20)
    void readsAMapAsItWasWrittenAndLetsNobodyWriteOverWhatTheyDidNotSee() {
        var maps = PageBeans.maps(s3, TestSettings.with(Map.of("SOUK_BUCKET_PAGES", bucket())));
        var first = map("/p/mug/blue-mug", "2026-11-29");
        assertThat(maps.keep("products-00", first, Optional.empty())).isTrue();
        var kept = maps.find("products-00");
        assertThat(kept.map(SiteMaps.Kept::map)).contains(first);

        assertThat(maps.keep("products-00", map("/p/mug", ""), Optional.empty()))
                .isFalse();
        assertThat(maps.keep("products-00", map("/p/mug", ""), kept)).isTrue();
        assertThat(maps.keep("products-00", first, kept)).isFalse();
        assertThat(maps.find("products-00").map(SiteMaps.Kept::map)).contains(map("/p/mug", ""));
    }

    @Test
    void readsWhatWasHandedOnAsItWasTold() {
        var changes = PageBeans.changes(s3, TestSettings.with(Map.of("SOUK_BUCKET_UPLOADS", bucket())));
        var told = new PageChanges.Told(
                Set.of(new ProductId("mug"), new ProductId("spoon")), Set.of(), Set.of(new CategoryId("kitchen")));
        changes.tell("7-2", told);
        assertThat(changes.read("page-changes/7-2")).contains(told);
        assertThat(changes.read("page-changes/8-1")).isEmpty();
    }

    @Test
    void readsAStepOfFilingAnewAsItWasCalledFor() {
        var steps = SearchBeans.refilingSteps(s3, TestSettings.with(Map.of("SOUK_BUCKET_UPLOADS", bucket())));
        var first = RefilingStep.first("7-2", List.of(new CategoryId("kitchen"), new CategoryId("home")));
        var later = new RefilingStep("7-2", 3, List.of(new CategoryId("home")), Optional.of("Place_of-1"));
        steps.call(first);
        steps.call(later);
        assertThat(steps.read("category-steps/7-2-0")).contains(first);
        assertThat(steps.read("category-steps/7-2-3")).contains(later);
        assertThat(steps.read("category-steps/8-1-0")).isEmpty();
    }

    @Test
    void leadsRobotsToEachPartAndAwayFromWhatIsOfOnePerson() {
        var bucket = bucket();
        var maps = PageBeans.maps(s3, TestSettings.with(Map.of("SOUK_BUCKET_PAGES", bucket)));
        maps.lead(List.of("aisles", "products-00"));
        maps.lead(List.of("aisles", "products-00"));

        var index = s3.getObjectAsBytes(get -> get.bucket(bucket).key("sitemap.xml"))
                .asUtf8String();
        assertThat(index)
                .contains("<loc>http://localhost:8080/sitemap-aisles.xml</loc>")
                .contains("<loc>http://localhost:8080/sitemap-products-00.xml</loc>");
        var robots =
                s3.getObjectAsBytes(get -> get.bucket(bucket).key("robots.txt")).asUtf8String();
        assertThat(robots)
                .contains("Disallow: /checkout\n", "Disallow: /desk\n", "Sitemap: http://localhost:8080/sitemap.xml");
    }
}
