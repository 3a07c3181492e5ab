package dev.souk.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.testkit.FixedClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shows that the kit's contract test holds for an endpoint that keeps its contract, and not for one that does not. */
class SetCartLineContractTest extends OperationContract {
    private final TestPlatform platform = new TestPlatform(new FixedClock());

    @Override
    protected Endpoint endpoint() {
        return new SetCartLine(
                platform.pipeline(), Response.ok(Map.of("lines", List.of(), "saved", List.of(), "itemCount", 0)));
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("SetCartLine").path("variantId", "v1").body("""
                {"productId": "pot", "quantity": 1}""");
    }

    @Test
    void noticesAnAnswerThatBreaksItsSchema() {
        var answer = validCall().on(new SetCartLine(platform.pipeline(), Response.ok(Map.of("lines", List.of()))));

        assertThat(catchThrowable(answer::conforming))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("itemCount");
    }

    @Test
    void noticesAStatusThatIsNotStated() {
        var answer = validCall().on(new SetCartLine(platform.pipeline(), Response.noContent()));

        assertThat(catchThrowable(answer::conforming))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("204");
    }

    private static final class SetCartLine extends Endpoint {
        private final Response response;

        SetCartLine(Pipeline pipeline, Response response) {
            super(pipeline);
            this.response = response;
        }

        @Override
        protected Response answer(Request request) {
            return response;
        }
    }
}
