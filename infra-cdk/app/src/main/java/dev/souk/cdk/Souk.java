package dev.souk.cdk;

import dev.souk.contract.Contract;
import dev.souk.contract.Operation;
import dev.souk.contract.Worker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/** All stacks of one deployment, in the order in which they are made. */
final class Souk {
    private final List<Stack> stacks = new ArrayList<>();

    Souk(Construct app, Settings settings) {
        var contract = Contract.load();
        var data = made(new DataStack(app, settings));
        var identity = made(new IdentityStack(app, settings));
        var messaging = made(new MessagingStack(app, settings, contract));
        var gateway = made(new GatewayStack(app, settings, identity.issuer(), identity.clientId()));
        var storefront = made(new StorefrontStack(app, settings));
        var edge = made(new EdgeStack(
                app,
                settings,
                new EdgeStack.Gateways(
                        gateway.api().getApiId(), gateway.sockets().getApiId()),
                storefront));
        var buckets = new LinkedHashMap<>(data.buckets());
        buckets.put("media", storefront.media());
        buckets.put("pages", storefront.pages());
        buckets.put("storefront", storefront.storefront());
        var parts = new Parts(
                settings,
                data.tables(),
                messaging.queues(),
                buckets,
                identity.users(),
                identity.clientId(),
                identity.issuer(),
                messaging.sender(),
                gateway.sockets(),
                edge.publicUrl());
        var modules = new ArrayList<ModuleStack>();
        contract.operations().stream()
                .collect(Collectors.groupingBy(Operation::module, LinkedHashMap::new, Collectors.toList()))
                .forEach((module, operations) -> modules.add(
                        made(new ModuleStack(app, module, operations, parts, gateway.api(), gateway.members()))));
        var workers = made(new WorkersStack(app, contract.workers(), parts, messaging.relayDeadLetters()));
        made(new UploadsStack(app, settings, contract, workers.told(), edge.publicUrl()));
        var opening = made(
                new OpeningStack(app, settings, gateway.api().getApiId(), contract.operations(), gateway.sockets()));
        modules.forEach(opening::addStackDependency);
        opening.addStackDependency(workers);
        var functions = new ArrayList<>(workers.functions());
        modules.forEach(module -> functions.addAll(module.functions()));
        made(new ObservabilityStack(
                app,
                settings,
                new Alarms.Watched(
                        gateway.api().getApiId(),
                        messaging.queues().values(),
                        messaging.deadLetters().values(),
                        followers(contract, settings)),
                functions));
    }

    private static List<String> followers(Contract contract, Settings settings) {
        return contract.workers().stream()
                .filter(worker -> worker.trigger() instanceof Worker.Trigger.Stream)
                .map(worker -> settings.named(worker.name()))
                .toList();
    }

    /** Every stack. */
    List<Stack> stacks() {
        return List.copyOf(stacks);
    }

    private <S extends Stack> S made(S stack) {
        stacks.add(stack);
        return stack;
    }
}
