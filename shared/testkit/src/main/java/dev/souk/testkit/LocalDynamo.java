package dev.souk.testkit;

import dev.souk.engines.Engine;
import dev.souk.engines.EngineProcess;
import dev.souk.engines.EngineSettings;
import dev.souk.platform.receipts.CountingInterceptor;
import dev.souk.platform.settings.Settings;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * DynamoDB Local for tests: {@code @RegisterExtension static final LocalDynamo DYNAMO = new LocalDynamo();}. One engine
 * serves all classes of a test JVM and ends with it. Each test finds Souk's tables empty, under the names that
 * {@link #settings()} tells.
 */
public final class LocalDynamo implements BeforeAllCallback, BeforeEachCallback {
    private static @Nullable EngineProcess engine;
    private static @Nullable DynamoDbClient client;

    /** A client of the engine; calls are counted in receipts as a function's are. */
    public DynamoDbClient client() {
        return started();
    }

    /** The same with schemas. */
    public DynamoDbEnhancedClient enhanced() {
        return DynamoDbEnhancedClient.builder().dynamoDbClient(started()).build();
    }

    /** Settings that name the tables. */
    public Settings settings() {
        return TestSettings.defaults();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        started();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Tables.createAfresh(started());
    }

    private static synchronized DynamoDbClient started() {
        if (client == null) {
            try {
                engine = EngineProcess.start(EngineSettings.inMemory(Engine.DYNAMODB));
            } catch (IOException e) {
                throw new IllegalStateException("DynamoDB Local did not start", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            client = open(engine);
        }
        return client;
    }

    private static DynamoDbClient open(EngineProcess engine) {
        var credentials = AwsBasicCredentials.create(EngineProcess.ACCESS_KEY, EngineProcess.SECRET_KEY);
        return DynamoDbClient.builder()
                .endpointOverride(engine.endpoint(Engine.DYNAMODB))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> override.addExecutionInterceptor(new CountingInterceptor()))
                .build();
    }
}
