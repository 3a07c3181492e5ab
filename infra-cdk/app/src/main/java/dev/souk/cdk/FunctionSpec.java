package dev.souk.cdk;

import dev.souk.contract.Limits;
import dev.souk.contract.Operation;
import dev.souk.contract.Operation.Role;
import dev.souk.contract.Uses;
import dev.souk.contract.Worker;
import java.util.List;
import java.util.OptionalInt;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * A function as the contract states it, whether a route, a queue, a stream or the clock calls it.
 *
 * @param name the {@code operationId} or the worker's name
 * @param checksTokens whether the function itself looks at tokens, since the gateway lets guests pass
 * @param trigger what the function needs to be called: to read its queue or its stream
 * @param mostAtOnce how many calls of it run at once, where that has to be held down
 * @param callsItself whether it puts what it is called for: Lambda stops such rounds unless they are meant
 */
record FunctionSpec(
        String name,
        String module,
        String summary,
        Limits limits,
        Uses uses,
        boolean checksTokens,
        List<PolicyStatement> trigger,
        OptionalInt mostAtOnce,
        boolean callsItself) {

    static FunctionSpec of(Operation operation) {
        return new FunctionSpec(
                operation.operationId(),
                operation.module(),
                operation.document().path("summary").asText(),
                operation.limits(),
                operation.uses(),
                operation.roles().contains(Role.GUEST),
                List.of(),
                OptionalInt.empty(),
                false);
    }

    static FunctionSpec of(Worker worker, List<PolicyStatement> trigger) {
        return new FunctionSpec(
                worker.name(),
                worker.module(),
                worker.summary(),
                worker.limits(),
                worker.uses(),
                false,
                trigger,
                mostAtOnce(worker.trigger()),
                worker.trigger() instanceof Worker.Trigger.Objects objects && objects.callsItself());
    }

    private static OptionalInt mostAtOnce(Worker.Trigger trigger) {
        return trigger instanceof Worker.Trigger.Objects objects
                ? OptionalInt.of(objects.maxConcurrency())
                : OptionalInt.empty();
    }
}
